import Foundation
import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Files that are archives, and files that are none.
struct ArchiveFileTests {
  private func filled(_ place: TemporaryArchive) throws {
    let archive = try place.open()
    try archive.add(PlantedStories.stories(seed: 1))
  }

  @Test func whatIsNoArchiveIsLeftAsItWas() throws {
    let place = try TemporaryArchive()
    for bytes in [
      Array("{\"id\":\"a\"}\n".utf8), [UInt8](repeating: 7, count: 20_000), Array("SQLite format 3\0".utf8),
    ] {
      place.bytes = bytes
      #expect(throws: ArchiveError.self) { try place.open() }
      #expect(place.bytes == bytes)
    }
    #expect(throws: ArchiveError.notAnArchive(path: place.folder)) { try StoryArchive(place.folder) }
    #expect(throws: ArchiveError.noSuchFile(path: "/no/such/file")) { try StoryArchive("/no/such/file", mode: .read) }
    #expect {
      try StoryArchive("/no/such/folder/file")
    } throws: { error in
      if case ArchiveError.cannotOpen = error { true } else { false }
    }
  }

  /// In SQLite's header the format is at 60 and whose file it is at 68.
  @Test func laterFormatsAndOtherPeoplesDatabasesAreRefused() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let bytes = place.bytes
    place.bytes[63] = 9
    #expect(throws: ArchiveError.newer(path: place.path, found: 9, supported: 3)) { try place.open() }
    place.bytes = bytes
    place.bytes[68] = 1
    #expect(throws: ArchiveError.notAnArchive(path: place.path)) { try place.open() }
    place.bytes = bytes
    #expect(try place.open().count == PlantedStories.stories(seed: 1).count)
  }

  @Test func aWholeArchiveHasNoFindings() throws {
    let place = try TemporaryArchive()
    try filled(place)
    #expect(try place.open(.read).verify() == [])
  }

  /// A flipped bit is found, or is in room that is not used; whatever it is, nothing breaks.
  @Test func flippedBitsAreFound() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let bytes = place.bytes
    var generator = SeededGenerator(seed: 11)
    var found = 0
    for _ in 0..<60 {
      var damaged = bytes
      damaged[Int.random(in: 100..<bytes.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      place.bytes = damaged
      do {
        let archive = try place.open(.read)
        let isWhole = try archive.verify().isEmpty
        if !isWhole { found += 1 }
        var read: [String] = []
        try archive.forEachStory { story, _ in read.append(story.id + story.text) }
        if isWhole { #expect(read == PlantedStories.stories(seed: 1).map { $0.id + $0.text }) }
      } catch is ArchiveError {
        found += 1
      }
    }
    #expect(found > 25, "\(found)")
  }

  /// Whatever is changed, all that is asked of an archive ends in a result or an error of its own.
  @Test func whateverBytesAreChangedNothingBreaks() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let bytes = place.bytes
    let stories = PlantedStories.stories(seed: 1)
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<40 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      place.removeLogs()
      place.bytes = damaged
      for question in 0..<6 {
        do {
          let archive = try place.open()
          archive.synchronization = .none
          archive.smallArchive = 0
          switch question {
          case 0: _ = try archive.verify()
          case 1: _ = try archive.find(stories)
          case 2: try archive.add([Article(id: "new", text: stories[3].text), Article(id: "s5", text: "Other words.")])
          case 3: try archive.remove(ids: ["s7"])
          case 4: try archive.expire(before: 1_710_400_000)
          default: try archive.compact()
          }
        } catch {
          #expect(error is ArchiveError && !"\(error)".isEmpty)
        }
      }
    }
  }

  /// Found by fuzzing: what SQLite says of a table of another form came out as it was.
  @Test(arguments: ["base INTEGER", "sample (rank", "event (story", "words INTEGER"])
  func tablesOfAnotherFormAreDamage(column: String) throws {
    let place = try TemporaryArchive()
    try filled(place)
    let text = Array(column.utf8)
    let start = try #require(place.bytes.indices.first { place.bytes[$0...].starts(with: text) })
    place.bytes[start] = UInt8(ascii: "x")
    let questions: [(StoryArchive) throws -> Void] = [
      { _ = try $0.verify() }, { _ = try $0.find([Article(id: "new", text: "Some words.")]) },
      { try $0.add([Article(id: "new", text: "Some words.")]) }, { try $0.remove(ids: ["s7"]) },
      { try $0.compact() },
    ]
    var refused = 0
    for question in questions {
      do {
        let archive = try place.open()
        archive.smallArchive = 0
        try question(archive)
      } catch {
        #expect(error is ArchiveError)
        refused += 1
      }
    }
    #expect(refused > 0)
  }

  @Test func truncatedFilesAreRefusedOrFound() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let bytes = place.bytes
    for share in [1, 3, 5, 9, 15] {
      place.bytes = Array(bytes.prefix(bytes.count * share / 16))
      do {
        #expect(try !place.open(.read).verify().isEmpty)
      } catch is ArchiveError {}
    }
  }

  @Test func roomComesBack() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let archive = try place.open()
    let before = try archive.information().byteCount
    try archive.expire(before: .max)
    try archive.compact()
    #expect(try archive.information().byteCount < before / 2)
    #expect(try archive.verify() == [])
  }

  @Test func readersSeeWholeBatchesWhileOneWrites() throws {
    let place = try TemporaryArchive()
    let stories = PlantedStories.stories(seed: 2)
    let writer = try place.open()
    try writer.add(Array(stories[..<10]))
    let reader = try place.open(.read)
    try writer.write {
      try writer.add(try writer.find(Array(stories[10...])))
      #expect(try reader.count == 10)
    }
    #expect(try reader.count == stories.count)
  }

  @Test func aSecondWriterIsToldWhoHoldsTheArchive() throws {
    let place = try TemporaryArchive()
    try filled(place)
    let (first, second) = (try place.open(), try place.open())
    second.patience = 0
    var waited = 0
    second.onWait = { _ in waited += 1 }
    try first.write {
      #expect {
        try second.add([Article(id: "x", text: "Some words.")])
      } throws: { error in
        if case ArchiveError.held(place.path, _) = error { true } else { false }
      }
    }
    try second.add([Article(id: "x", text: "Some words.")])
  }
}
