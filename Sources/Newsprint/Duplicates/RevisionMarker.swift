/// What an agency puts before a headline to say that the story was sent before: `UPDATE 2-`, `CORRECTED-`, `REFILE-`.
struct RevisionMarker: Sendable, Hashable {
  /// The marker's word.
  enum Kind: Int, Sendable {
    case none = 0
    case `repeat` = 1
    case refiled = 2
    case update = 3
    case wrapUp = 4
    case corrected = 5
    case withdrawn = 6
  }

  var kind = Kind.none
  /// The number that follows the word: 2 in `UPDATE 2-`.
  var number = 0

  private static let words: [(word: String, kind: Kind)] = [
    ("update", .update), ("corrected", .corrected), ("correction", .corrected), ("corrects", .corrected),
    ("correct", .corrected), ("refile", .refiled), ("refiled", .refiled), ("rpt", .repeat), ("repeat", .repeat),
    ("wrapup", .wrapUp), ("wrap up", .wrapUp), ("withdrawn", .withdrawn), ("withdrawal", .withdrawn),
    ("kill", .withdrawn), ("advisory", .withdrawn), ("writethru", .update), ("urgent", .update),
    ("clarification", .corrected), ("clarified", .corrected),
  ]

  /// Reads the marker that a headline starts with: one of the words, a number or none, then a dash, colon or slash.
  init(_ headline: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < headline.count, headline[place] <= 0x20 || headline[place] == 0x28 { place += 1 }
    for (word, kind) in Self.words {
      let length = word.utf8.count
      guard headline.count - place > length else { continue }
      let matches = zip(word.utf8, headline[place...]).allSatisfy { letter, byte in
        letter == (byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      guard matches else { continue }
      var next = place + length
      while next < headline.count, headline[next] == 0x20 { next += 1 }
      var number = 0
      while next < headline.count, headline[next] &- 0x30 < 10, number < 1000 {
        number = number * 10 + Int(headline[next] &- 0x30)
        next += 1
      }
      while next < headline.count, headline[next] == 0x20 { next += 1 }
      guard next < headline.count, [0x2d, 0x3a, 0x2f, 0x29, 0xe2].contains(headline[next]) else { continue }
      self.kind = kind
      self.number = number
      return
    }
  }

  /// Whether a story with this marker was sent after one with `other`, as far as markers tell.
  func isNewer(than other: RevisionMarker) -> Bool {
    (kind.rawValue, number) > (other.kind.rawValue, other.number)
  }
}
