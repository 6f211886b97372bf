/// Turns a field of a story into the text that a reader sees: without markup, with references to characters resolved, in
/// one form of Unicode and with words whole that a hyphen breaks at a line's end.
///
/// Everything that looks at words sees this text; what reports places turns them back with ``sourceRange(of:)``. A text in
/// which nothing is to be done, as in nearly all plain ASCII, is passed on as it is after one look at each byte. Not safe
/// to share between threads.
package final class ReadableText {
  private let keepsMarkup: Bool
  private let forms = TextForms()
  private let markup = MarkupReader()
  /// What the text went through, first to last; the last one holds what is read.
  private var layers: [RewrittenText] = []
  private var formed = RewrittenText()

  /// Creates a reader.
  ///
  /// - Parameter keepsMarkup: Whether tags and references to characters are text like any other.
  package init(keepsMarkup: Bool = false) { self.keepsMarkup = keepsMarkup }

  /// The text as it is read: `source` itself, or bytes that are valid until the next call.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func read(_ source: TextBytes) -> TextBytes {
    if !layers.isEmpty { layers.removeAll(keepingCapacity: true) }
    var hasSigns = false
    var place = 0
    let keepsMarkup = keepsMarkup
    var finding = forms.next(in: source, from: &place) { sign in
      hasSigns = hasSigns || (!keepsMarkup && MarkupReader.mayBeSign(source, at: sign))
    }
    if finding == nil, !hasSigns { return source }
    var text = source
    if !keepsMarkup {
      layers += markup.read(source)
      if let last = layers.last {
        text = last.bytes
        place = 0
        finding = forms.next(in: text, from: &place)
      }
    }
    guard let finding else { return text }
    rewrite(text, finding, from: place)
    layers.append(formed)
    return formed.bytes
  }

  /// The bytes of the source that a part of the text stands for.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of changes.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    layers.reversed().reduce(range) { $1.sourceRange(of: $0) }
  }

  /// Whether the text is the source itself.
  package var isSource: Bool { layers.isEmpty }

  private func rewrite(_ text: TextBytes, _ first: TextForms.Finding, from start: Int) {
    formed.begin(text)
    var next: TextForms.Finding? = first
    var place = start
    var copied = 0
    // The space behind a word that was broken over two lines, which becomes the line end.
    var feed: Int?
    func copy(to end: Int) {
      formed.copy(copied..<end)
      if let at = feed, at < end {
        formed.replace(0x0a, fromEnd: end - at)
        feed = nil
      }
    }
    while let finding = next {
      switch finding {
      case .brokenWord(let range):
        copy(to: range.lowerBound)
        copied = range.upperBound
        place = max(place, copied)
        feed = text.firstPlace(from: copied) { $0 <= 0x20 }
      case .cluster(let range, let bytes):
        copy(to: range.lowerBound)
        formed.put(bytes, for: range)
        copied = range.upperBound
      }
      next = forms.next(in: text, from: &place)
    }
    copy(to: text.count)
  }
}
