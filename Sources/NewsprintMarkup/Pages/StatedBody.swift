internal import Newsprint

/// The text of a story as the page states it in JSON-LD, held against the page's blocks.
///
/// Pages state a whole text, a teaser, or one without its headings and lists, with captions or other stories in it. So what
/// was found on the page counts, and the stated text decides only where the two do not agree: it says which of the page's
/// blocks are the story's, if these make up nearly all of it, and stands for the story where the page shows next to nothing,
/// since scripts are to fill it in.
struct StatedBody {
  /// The text, its paragraphs parted by an empty line.
  let text: String
  /// Its runs of words, so that spaces, quotation marks and dashes do not matter.
  private let runs: Set<UInt64>

  /// Shorter texts are teasers.
  private static let minimumLength = 400

  /// - Returns: nil where the text is too short to be a story.
  init?(_ text: String) {
    guard text.utf8.count >= Self.minimumLength else { return nil }
    self.text = text
    runs = Set(text.withTextBytes { Self.runs(of: $0) })
  }

  /// The story in the place of the blocks that were found; nil where these may stay.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page.
  func correction(of found: [Int], in page: PageText) -> String? {
    let length = found.reduce(0) { $0 + page.blocks[$1].length }
    if length * 3 < text.utf8.count { return text }
    let agreeing = found.reduce(0) { $0 + (isStated($1, of: page) ? page.blocks[$1].length : 0) }
    guard agreeing * 2 < text.utf8.count, let blocks = blocks(of: page) else { return nil }
    return page.text(of: blocks)
  }

  /// The blocks that stand in the text; nil where they are not nearly all of it.
  private func blocks(of page: PageText) -> [Int]? {
    let found = page.blocks.indices.filter { isStated($0, of: page) }
    let length = found.reduce(0) { $0 + page.blocks[$1].length }
    // Said twice, or all of it.
    return length <= text.utf8.count * 3 / 2 && length * 10 >= text.utf8.count * 9 ? found : nil
  }

  /// Whether nearly all of a block's runs of words are the text's.
  private func isStated(_ number: Int, of page: PageText) -> Bool {
    let own = page.text.withTextBytes { Self.runs(of: $0[page.blocks[number].range]) }
    return !own.isEmpty && own.count { runs.contains($0) } * 10 >= own.count * 9
  }

  /// The words of a run; fewer are in any text.
  private static let runLength = 4

  /// A hash of each run of words.
  private static func runs(of bytes: TextBytes) -> [UInt64] {
    var runs: [UInt64] = []
    var words: [UInt64] = []
    var place = 0
    while place < bytes.count {
      guard isOfWord(bytes, place) else {
        place += 1
        continue
      }
      let end = (place..<bytes.count).first { !isOfWord(bytes, $0) } ?? bytes.count
      words.append(bytes[place..<end].stableHash)
      place = end
      guard words.count >= runLength else { continue }
      runs.append(words.suffix(runLength).reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 })
    }
    return runs
  }

  /// Letters and digits; of other signs beyond ASCII, those between U+2000 and U+2FFF are punctuation.
  private static func isOfWord(_ bytes: TextBytes, _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte >= 0x80 { return byte != 0xE2 && bytes[place - 1] != 0xE2 && bytes[place - 2] != 0xE2 }
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
