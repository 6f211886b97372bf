/// Tells pages that are no story by their form, on one thread: short texts by the share of their words that such pages
/// use, tables by their numbers.
///
/// A story about cookies or an error page names who, where and why, which those words do not cover.
package final class StoryFormDetector {
  private let words = PageWords.shared
  /// The stable hash of each word of the page at hand.
  @safe @exclusivity(unchecked) private var hashes: [UInt64] = []
  @safe @exclusivity(unchecked) private var masks: [UInt8] = []
  @safe @exclusivity(unchecked) private var word: [UInt8] = []

  /// Longer texts are no notices.
  private static let longestNotice = 2500
  /// So many words at the start have to be like those of a notice, for the rest to be looked at.
  private static let openingLength = 24
  private static let openingShare = 0.4
  private static let longestWord = 32

  package init() {}

  /// The form of a page as it is read, nil where it is a story.
  ///
  /// - Parameter mayBeNotice: Whether a short text is to be looked at for the words of notices.
  /// - Complexity: O(*n*), where *n* is the number of bytes of a page that is no story; a few hundred bytes of a story.
  package func form(
    _ story: StoryBytes, mayBeNotice: () -> Bool = { true }
  ) -> StoryForm? {
    if story.count <= Self.longestNotice, mayBeNotice(), let form = notice(story) {
      return form
    }
    return NumberTable.holds(story) ? .numberTable : nil
  }

  /// The kind of page that a short text's words are of.
  private func notice(_ story: StoryBytes) -> StoryForm? {
    let (headline, text) = (story.headline, story.text)
    hashes.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    let rest = cut(headline, upTo: Self.openingLength)
    var next = rest < headline.count ? 0 : cut(text, upTo: Self.openingLength)
    guard hashes.count > 0, !candidates(share: Self.openingShare).isEmpty else { return nil }
    if rest < headline.count { _ = cut(headline, from: rest, upTo: .max) }
    if next < text.count { next = cut(text, from: next, upTo: .max) }
    return candidates(share: nil).first.map { PageWords.kinds[$0].form }
  }

  /// The kinds that enough of the words found so far speak for: with `share` that share of them, else all that a kind
  /// asks.
  private func candidates(share: Double?) -> [Int] {
    var counts = [Int](repeating: 0, count: PageWords.kinds.count)
    var telling = 0
    for mask in masks where mask & PageWords.functionBit == 0 {
      telling += 1
      for kind in counts.indices { counts[kind] += Int(mask >> UInt8(kind)) & 1 }
    }
    return counts.indices.filter { number in
      let kind = PageWords.kinds[number]
      let least = Double(telling) * (share ?? kind.share)
      guard counts[number] > 0, Double(counts[number]) >= least else { return false }
      guard share == nil else { return true }
      return counts[number] >= kind.atLeast && masks.count <= kind.atMost && hasPhrase(of: number)
    }
  }

  private func hasPhrase(of kind: Int) -> Bool {
    let phrases = words.phrases[kind]
    guard !phrases.isEmpty else { return true }
    return phrases.contains { phrase in
      phrase.count <= hashes.count
        && (0...hashes.count - phrase.count).contains { start in
          phrase.indices.allSatisfy { hashes[start + $0] == phrase[$0] }
        }
    }
  }

  /// Adds the words of a text from a place on until there are so many; returns where it stopped.
  private func cut(_ text: TextBytes, from start: Int = 0, upTo limit: Int) -> Int {
    var place = start
    word.removeAll(keepingCapacity: true)
    while place < text.count {
      let byte = text[place]
      let low = byte | 0x20
      if low &- 0x61 < 26 {
        if word.count < Self.longestWord { word.append(low) }
      } else if byte &- 0x30 < 10 {
        if word.count < Self.longestWord { word.append(byte) }
      } else if byte == 0x27, !word.isEmpty {
        word.append(byte)
      } else if byte >= 0x80 {
        let (scalar, width) = UTF8Decoder.decode(text, at: place)
        switch scalar {
        case 0x2018, 0x2019:
          if !word.isEmpty { word.append(0x27) }
        case 0x80...0xbf, 0x2000...0x206f, 0x2190...0x2bff, 0x3000: finishWord()
        default:
          if word.count < Self.longestWord { word += text[place..<place + width] }
        }
        place += width
        if hashes.count >= limit { return place }
        continue
      } else {
        finishWord()
        if hashes.count >= limit { return place + 1 }
      }
      place += 1
    }
    finishWord()
    return place
  }

  private func finishWord() {
    while word.last == 0x27 { word.removeLast() }
    guard !word.isEmpty else { return }
    let hash = word.withTextBytes(\.stableHash)
    hashes.append(hash)
    masks.append(mask(of: hash))
    word.removeAll(keepingCapacity: true)
  }

  /// The kinds that the word at hand speaks for: one with a digit speaks for none and against none, but for the numbers
  /// of servers' answers.
  private func mask(of hash: UInt64) -> UInt8 {
    guard word.contains(where: { $0 &- 0x30 < 10 }) else { return words.mask(of: hash) }
    let isAnswer = word.count == 3 && (word[0] == 0x34 || word[0] == 0x35)
    return isAnswer ? 1 : PageWords.functionBit
  }
}
