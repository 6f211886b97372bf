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
  /// Its letters and digits alone, so that spaces, quotation marks and dashes do not matter.
  private let letters: [UInt8]

  /// Shorter texts are teasers.
  private static let minimumLength = 400

  /// - Returns: nil where the text is too short to be a story.
  init?(_ text: String) {
    guard text.utf8.count >= Self.minimumLength else { return nil }
    self.text = text
    letters = text.withTextBytes { Self.letters(of: $0) }
  }

  /// The story in the place of the blocks that were found; nil where these may stay.
  ///
  /// - Complexity: O(*n* *m*) at worst, where *n* is the length of the text and *m* the number of blocks.
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

  private func isStated(_ number: Int, of page: PageText) -> Bool {
    let block = page.blocks[number]
    guard block.length >= Self.shortestBlock else { return false }
    let own = page.text.withTextBytes { Self.letters(of: $0[block.range]) }
    return own.count >= Self.shortestBlock / 2 && letters.withTextBytes { $0.contains(bytes: own) }
  }

  /// Shorter blocks are in any text.
  private static let shortestBlock = 24

  private static func letters(of bytes: TextBytes) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    for byte in bytes {
      if (byte | 0x20) &- 0x61 < 26 {
        letters.append(byte | 0x20)
      } else if byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2 || byte &- 0x80 < 0x40 && letters.last ?? 0 >= 0x80 {
        letters.append(byte)
      }
    }
    return letters
  }
}
