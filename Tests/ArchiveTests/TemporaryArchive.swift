import Foundation
import Newsprint
import NewsprintArchive

/// A place for the archive of one test, removed at its end.
final class TemporaryArchive {
  let folder: String
  var path: String { folder + "/news.archive" }

  init() throws {
    folder = NSTemporaryDirectory() + "newsprint-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens it anew, as another run of the command does.
  func open(_ mode: StoryArchive.Mode = .create) throws -> StoryArchive { try StoryArchive(path, mode: mode) }

  /// The bytes of the file, and others in their place.
  var bytes: [UInt8] {
    get { [UInt8](FileManager.default.contents(atPath: path) ?? Data()) }
    set { _ = FileManager.default.createFile(atPath: path, contents: Data(newValue)) }
  }

  /// Removes what SQLite keeps beside the file.
  func removeLogs() {
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}

extension ArchiveSearch {
  /// The pairs as texts, by ids, in the order of these.
  var pairTexts: [String] {
    report.pairs.map { "\(self[$0.first].id) \(self[$0.second].id) \($0.relation) \($0.jaccard)" }.sorted()
  }
}
