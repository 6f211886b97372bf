import Foundation
import Newsprint
import NewsprintArchive
import TestSupport
import Testing

/// Texts that are packed by what the texts of their archive have in common.
struct DictionaryTests {
  /// The phrases that stories are made of, as news is.
  private static let phrases: [String] = {
    var generator = SeededGenerator(seed: 99)
    return (0..<300).map { _ in
      (0..<8).map { _ in "word\(Int.random(in: 0..<3000, using: &generator))" }.joined(separator: " ")
    }
  }()

  /// Stories of phrases that come back.
  private static func stories(_ range: Range<Int>) -> [Article] {
    range.map { number in
      var generator = SeededGenerator(seed: UInt64(number))
      let words = (0..<15).map { _ in
        (phrases.randomElement(using: &generator) ?? "") + " \(Int.random(in: 0..<1000, using: &generator))"
      }
      return Article(id: "d\(number)", headline: "Number \(number)", text: words.joined(separator: " "))
    }
  }

  private func bytes(_ sizes: [Int]) throws -> Int {
    let place = try TemporaryArchive()
    let archive = try place.open()
    archive.synchronization = .none
    var start = 0
    for size in sizes {
      try archive.add(Self.stories(start..<start + size))
      start += size
    }
    try archive.compact()
    return try archive.information().byteCount / start
  }

  @Test func textsTakeLessOnceThereAreSomeToLearnFrom() throws {
    // Where the first batch is small, its texts are packed by themselves and the rest as well, until there are thousands.
    let (small, large) = (try bytes([1000, 900]), try bytes([1900]))
    #expect(large < small - 50, "\(large) and \(small)")
  }

  @Test func storiesComeBackAsTheyWereWhoeverOpensTheArchive() throws {
    let place = try TemporaryArchive()
    let writer = try place.open()
    let reader = try place.open(.read)
    #expect(try reader.count == 0)
    try writer.add(Self.stories(0..<1500))
    try place.open().add(Self.stories(1500..<1510))
    for archive in [reader, writer, try place.open(.read)] {
      var read: [Article] = []
      try archive.forEachStory { story, _ in read.append(story) }
      #expect(read == Self.stories(0..<1510))
      #expect(try archive.verify() == [])
    }
  }

  @Test func aDictionaryThatWasNotKeptIsNotUsed() throws {
    struct Stop: Error {}
    let place = try TemporaryArchive()
    let archive = try place.open()
    #expect(throws: Stop.self) {
      try archive.write {
        try archive.add(try archive.find(Self.stories(0..<1500)))
        throw Stop()
      }
    }
    try archive.add(Self.stories(0..<100))
    var read: [Article] = []
    try place.open(.read).forEachStory { story, _ in read.append(story) }
    #expect(read == Self.stories(0..<100))
  }

  @Test func whatIsWaitedForDoesNotChangeWhatIsAdded() throws {
    for synchronization in [StoryArchive.Synchronization.full, .normal, .none] {
      let place = try TemporaryArchive()
      let archive = try place.open()
      archive.synchronization = synchronization
      try archive.add(Self.stories(0..<20))
      #expect(try place.open(.read).count == 20)
    }
  }
}
