/// What a story says of itself in its headline, its first line or a note at either end: that it updates, corrects, repeats
/// or withdraws one that was sent before.
package struct StoryStatus: Sendable, Hashable {
  /// What a story is, by its own words.
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// The story says nothing of an earlier version.
    case original = 0
    /// The story was sent before and is sent again: `RPT-`, `REPEAT`.
    case `repeat` = 1
    /// The story brings more than a version before: `UPDATE 2-`, `2ND LEAD`, `(Adds quotes)`.
    case update = 2
    /// The story mends one that was wrong: `CORRECTED-`, `Erratum`, `Retraction`, a note that an earlier version misspelled a name.
    case correction = 3
    /// The story withdraws one, or was withdrawn: `KILL`, `WITHDRAWN`.
    case killed = 4

    /// The kind's name in results: `original`, `repeat`, `update`, `correction` or `killed`.
    package var name: String {
      switch self {
      case .original: "original"
      case .repeat: "repeat"
      case .update: "update"
      case .correction: "correction"
      case .killed: "killed"
      }
    }
  }

  /// What the story is.
  package var kind = Kind.original
  /// The number of the version where the story has one: 2 in `UPDATE 2-` and in `2ND LEAD`.
  package var number = 0
  /// The hash of the words of a note on an update or a correction, 0 where the story has none.
  var note: UInt64 = 0

  /// Whether a story with this status was sent after one with `other`, as far as they tell.
  func isNewer(than other: StoryStatus) -> Bool {
    (kind.rawValue, number) > (other.kind.rawValue, other.number)
  }

  /// The status, a repeat being what it repeats.
  var version: StoryStatus { kind == .repeat ? StoryStatus() : self }
}

extension StoryStatus {
  /// Reads what a story says of itself.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package init(_ article: Article) {
    self = article.headline.withTextBytes { headline in
      article.text.withTextBytes { StoryStatus(StoryBytes(headline: headline, text: $0)) }
    }
  }

  /// Reads what a story says of itself.
  init(_ story: StoryBytes) {
    self = ScannerPool.withScanner { scanner in
      var (headlineTokens, textTokens): ([FactToken], [FactToken]) = ([], [])
      scanner.scan(story.headline, into: &headlineTokens)
      for range in StatusReader.ends(of: story.text) { scanner.scan(story.text, range, into: &textTokens) }
      let lexicon = FactLexicons.shared.lexicon(for: (textTokens, story.text))
      lexicon.mark(&textTokens)
      return StatusReader.read(headlineTokens, AsideLines.lines(textTokens), lexicon).status
    }
  }
}
