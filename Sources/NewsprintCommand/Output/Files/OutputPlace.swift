internal import LibC
internal import NewsprintArticles

/// Where an output goes, whatever name leads there.
enum OutputPlace: Hashable {
  /// A file that is there already.
  case existing(FileIdentity)
  /// A file that is not; the folder is nil when that is not there either.
  case new(folder: FileIdentity?, name: String)

  /// The place of a path, and of standard output for `-`; nil for a pipe or a device, which loses nothing.
  init?(_ path: String) {
    if let identity = path == "-" ? FileIdentity(descriptor: STDOUT_FILENO) : FileIdentity(path: path) {
      guard identity.isRegular else { return nil }
      self = .existing(identity)
    } else if path == "-" {
      return nil
    } else {
      let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = cut.map { String(path[...$0]) } ?? "."
      let name = cut.map { String(path[path.utf8.index(after: $0)...]) } ?? path
      self = .new(folder: FileIdentity(path: folder), name: name)
    }
  }
}

extension ParsedArguments {
  /// Refuses outputs that are a file which is read, or each other, before anything is written.
  ///
  /// - Parameters:
  ///   - outputs: The options and their paths; `-` is standard output, nil: not written.
  ///   - readers: What reads stories, with those of folders.
  ///   - files: Other files that are read.
  /// - Throws: `UsageError.conflict`, or ``ArticleError`` when an input does not exist.
  func refuseOverwriting(
    by outputs: [(option: String, path: String?)], readers: [ArticleReader], files: [String] = []
  ) throws {
    var places: [OutputPlace: (option: String, path: String)] = [:]
    for (option, path) in outputs {
      guard let path, let place = OutputPlace(path) else { continue }
      if let other = places.updateValue((option, path), forKey: place) {
        throw UsageError.conflict("'\(other.option)' and '\(option)' both write to '\(path.printable)'")
      }
    }
    guard places.keys.contains(where: { if case .existing = $0 { true } else { false } }) else { return }
    for file in try readers.flatMap({ try $0.files() }) + files {
      let identity = file == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(path: file)
      guard let identity, let output = places[.existing(identity)] else { continue }
      let target = output.path == "-" ? "standard output" : "'\(output.option)'"
      let name = file == "-" ? "standard input" : "'\(file.printable)'"
      throw UsageError.conflict("\(target) would overwrite \(name), which is read; write to another file")
    }
  }
}
