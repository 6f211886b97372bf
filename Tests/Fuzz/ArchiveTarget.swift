import LibC
import Newsprint
import NewsprintArchive
import TestSupport

extension FuzzTarget {
  /// A small sound archive that the bytes change, five for each place: four for the place and one for what is put there.
  static var archive: FuzzTarget {
    let stories = SyntheticNews.stories(40, seed: 9)
    let path = "/tmp/newsprint-fuzz-\(getpid()).archive"
    var sound: [UInt8] = []
    return FuzzTarget("archive") { bytes in
      do {
        if sound.isEmpty {
          let archive = try StoryArchive(path)
          try archive.add(stories, threads: 1)
          try archive.compact()
          sound = contents(of: path) ?? []
        }
        var changed = sound
        for start in stride(from: 0, to: bytes.count - 4, by: 5) {
          let place = Int(bytes.load(at: start, as: UInt32.self))
          changed[place % changed.count] = bytes[start + 4]
        }
        remove()
        write(changed)
        let archive = try StoryArchive(path)
        archive.synchronization = .none
        archive.smallArchive = 0
        use(archive)
      } catch {
        expect(error is ArchiveError && !"\(error)".isEmpty, "\(error)")
      }
      remove()
    }

    func remove() {
      for ending in ["", "-wal", "-shm"] { _ = unlink(path + ending) }
    }

    func write(_ bytes: [UInt8]) {
      guard let file = fopen(path, "wb") else { return expect(false, "no file") }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }

    /// Whatever is asked of it ends in a result or an error of its own.
    func use(_ archive: StoryArchive) {
      let query = [
        Article(id: "new", headline: stories[3].headline, text: stories[3].text),
        Article(id: stories[5].id, text: stories[6].text),
      ]
      let questions: [() throws -> Void] = [
        { _ = try archive.find(query, threads: 1) }, { _ = try archive.verify() },
        { try archive.forEachStory { story, _ in expect(story.text.utf8.count < 1 << 30, "a long story") } },
        { _ = try archive.information() }, { try archive.add(query, threads: 1) },
        { try archive.remove(ids: [stories[7].id]) }, { try archive.expire(before: 1) }, { try archive.compact() },
        { _ = try archive.find(stories, threads: 1) },
      ]
      for question in questions {
        do { try question() } catch { expect(error is ArchiveError && !"\(error)".isEmpty, "\(error)") }
      }
    }
  }
}
