/// Labels at the edges of a headline that are no part of it: `EXCLUSIVE: …`, `… [VIDEO]`, `[단독] …`, `ECONOMÍA | …`, `… #rugby`.
///
/// What says that a story is another version is no label: ``StatusReader`` tells that.
enum HeadlineLabels {
  private static let words = """
    exclusive|watch|video|videos|photos|photo|pictures|in pictures|gallery|listen|podcast|opinion|analysis|comment|explainer\
    |interview|just in|watch live|exklusiv|kommentar|meinung|mit video|exclusif|vidéo|vidéos|en images|exclusiva|vídeo|vídeos\
    |fotos|galería|esclusiva|foto|galleria|exclusivo|galeria|exclusief|exklusivt|eksklusivt|wideo|tylko u nas|zdjęcia|эксклюзив\
    |видео|фото|ексклюзив|відео|özel haber|galeri|فيديو|صور|حصري|וידאו|צפו|बड़ी खबर|वीडियो|独家|獨家|视频|影片|影|圖|图|独自\
    |動画|写真|단독|영상|포토|사진|eksklusif|độc quyền|ảnh|βίντεο|αποκλειστικό|exkluzív|videó|exclusiv|exkluzivně
    """

  private static let table = PhraseTable(words)

  /// The most words of a section's name before a bar.
  private static let mostOfSection = 3
  /// The fewest words of a headline behind or before its label.
  private static let fewestLeft = 3

  /// The bytes of the labels of a headline.
  ///
  /// - Complexity: O(*n*), where *n* is the number of tokens.
  static func ranges(_ tokens: [FactToken], end: Int) -> [Range<Int>] {
    guard tokens.count > fewestLeft else { return [] }
    var ranges: [Range<Int>] = []
    if let next = leading(tokens), tokens.count - next >= fewestLeft { ranges.append(0..<tokens[next].start) }
    if let first = trailing(tokens), first >= fewestLeft { ranges.append(tokens[first].start..<end) }
    return ranges
  }

  /// The token behind a label at the start.
  private static func leading(_ tokens: [FactToken]) -> Int? {
    if tokens[0].kind == .mark {
      guard let count = label(tokens, 1), count + 1 < tokens.count, isClosing(tokens[count + 1]),
        count + 2 < tokens.count
      else { return nil }
      return isOpening(tokens[0]) ? count + 2 : nil
    }
    guard let mark = tokens.prefix(mostOfSection + 1).firstIndex(where: { $0.kind == .mark }), mark > 0,
      mark + 1 < tokens.count
    else { return nil }
    if tokens[mark].hash == 0x7c {
      return tokens[..<mark].allSatisfy { $0.flags.contains(.allCapitals) } ? mark + 1 : nil
    }
    return tokens[mark].hash == 0x3a && label(tokens, 0) == mark ? mark + 1 : nil
  }

  /// The first token of labels at the end.
  private static func trailing(_ tokens: [FactToken]) -> Int? {
    var first = tokens.count
    while first > fewestLeft {
      // #rugby
      if first >= 2, tokens[first - 2].kind == .mark, tokens[first - 2].hash == 0x23,
        tokens[first - 1].flags.contains(.isGlued)
      {
        first -= 2
        continue
      }
      guard isClosing(tokens[first - 1]),
        let open = tokens[..<(first - 1)].lastIndex(where: { $0.kind == .mark }), isOpening(tokens[open]),
        label(tokens, open + 1) == first - open - 2
      else { break }
      first = open
    }
    return first < tokens.count ? first : nil
  }

  private static func label(_ tokens: [FactToken], _ place: Int) -> Int? {
    guard place < tokens.count else { return nil }
    return table.match(at: place, in: tokens)?.count
  }

  private static func isOpening(_ token: FactToken) -> Bool {
    token.kind == .mark && (token.hash == 0x5b || token.hash == 0x28)
  }
  private static func isClosing(_ token: FactToken) -> Bool {
    token.kind == .mark && (token.hash == 0x5d || token.hash == 0x29)
  }
}
