/// Cuts a text into the words that shingles are made of, on one thread.
///
/// A word is a run of letters, marks, digits and low lines, without case and diacritics; nothing joins two runs. So *U.S.*, *3.5* and
/// *don't* are two words each, unlike in ``Tokenizer``: these are the words (`\w+`, lower-cased) over which other tools
/// count shingles, and with them the Jaccard similarity of a pair is the same number. Runs of scripts that are written
/// without spaces give overlapping bigrams, as they do in ``Tokenizer``.
final class ShingleWords {
  private let worker: TokenizerWorker

  init() {
    var options = Tokenizer.Options()
    options.dropsPossessives = false
    options.foldsDiacritics = true
    worker = TokenizerWorker(Tokenizer(options), joins: false)
  }

  /// What is known of each scalar.
  var table: ScalarTable { worker.table }

  /// Appends the words of `text`; their places count from the start of `text` plus `base`.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func cut(_ text: TextBytes, base: Int = 0, into buffer: TokenBuffer) {
    worker.tokenize(text, base: base, into: buffer)
  }

  /// The folded scalars of the words of `text`, one space between two words: what the character n-grams of a short text
  /// are cut from.
  func foldedScalars(_ text: TextBytes, into scalars: inout [UInt32]) {
    var place = 0
    var isPending = !scalars.isEmpty
    var isUnspaced = false
    while place < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      place += width
      let entry = table.entry(scalar)
      let kind = ScalarTable.classBits(entry)
      if Self.isWord(kind) {
        if isPending, !scalars.isEmpty { scalars.append(0x20) }
        isPending = false
        isUnspaced = kind == ScalarTable.Class.unspaced.rawValue
        scalars.append(ScalarTable.folded(entry))
      } else if isUnspaced, !isPending, let next = table.endOfLineBreak(text, at: place - width) {
        place = next
      } else if kind != ScalarTable.Class.ignored.rawValue {
        isPending = true
      }
    }
  }

  /// Whether a scalar of a class is in a word.
  @inline(__always)
  private static func isWord(_ kind: UInt32) -> Bool {
    switch kind {
    case ScalarTable.Class.letter.rawValue, ScalarTable.Class.digit.rawValue, ScalarTable.Class.underscore.rawValue,
      ScalarTable.Class.unspaced.rawValue:
      true
    default: false
    }
  }
}
