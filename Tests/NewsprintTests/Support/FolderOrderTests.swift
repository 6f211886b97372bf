import Foundation
import Testing

/// The folders of the library depend on each other in one direction only.
struct FolderOrderTests {
  /// The folders of the module Newsprint: each may name what those before it declare.
  private static let order = [
    "Support", "Stories", "Text", "Furniture", "Matrix", "Features", "Similarity", "Classifiers", "Evaluation",
    "ModelFile",
    "Duplicates", "Events",
    "TopicModel",
  ]

  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "actor", "func", "let", "var",
  ]

  /// The Swift files of each folder.
  private func sources() throws -> [(folder: Int, name: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Newsprint").standardizedFileURL
    return try Self.order.enumerated().flatMap { folder, name in
      let files = FileManager.default.enumerator(at: root.appending(path: name), includingPropertiesForKeys: nil)
      return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        .map { (folder, "\(name)/\($0.lastPathComponent)", try String(contentsOf: $0, encoding: .utf8)) }
    }
  }

  /// The names that a file declares for others, outside of any type.
  private func declarations(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard let first = line.first, first.isLetter || first == "@" else { return nil }
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(where: Self.keywords.contains), keyword + 1 < words.count,
        !words[..<keyword].contains(where: { $0.hasSuffix("private") })
      else { return nil }
      return String(words[keyword + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
  }

  /// The words of a file's code that are no member of something, without comments and strings.
  private func words(in text: String) -> Set<String> {
    var words: Set<String> = []
    for line in text.utf8.split(separator: 0x0A) {
      var (word, last, isString): ([UInt8], UInt8, Bool) = ([], 0, false)
      var before: UInt8 = 0
      for byte in line + [0x20] {
        if byte == 0x22, last != 0x5C { isString.toggle() }
        if byte == 0x2F, last == 0x2F, !isString { break }
        let isLetter = byte == 0x5F || byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26
        if isLetter, !isString {
          if word.isEmpty { before = last }
          word.append(byte)
        } else if !word.isEmpty {
          if before != 0x2E { words.insert(String(decoding: word, as: UTF8.self)) }
          word = []
        }
        last = byte
      }
    }
    return words
  }

  @Test func noFolderNamesWhatOneAboveItDeclares() throws {
    let sources = try sources()
    try #require(sources.count > 100)
    var homes: [String: Set<Int>] = [:]
    for source in sources {
      for name in declarations(in: source.text) where name.count > 2 { homes[name, default: []].insert(source.folder) }
    }
    #expect(homes["StableHash"] == [0] && homes["TopicModel"] == [12])
    var upward: [String] = []
    for source in sources {
      for word in words(in: source.text) {
        guard let home = homes[word]?.min(), home > source.folder else { continue }
        upward.append("\(source.name) names \(word), of \(Self.order[home])")
      }
    }
    #expect(upward.sorted() == [])
  }
}
