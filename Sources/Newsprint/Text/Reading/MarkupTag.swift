/// A piece of markup in a text, told by its syntax alone.
struct MarkupTag {
  enum Kind {
    case open, close
    /// `<!-- … -->`.
    case comment
    /// `<!DOCTYPE …>`, `<?xml … ?>`, `<![CDATA[` and the `]]>` behind it.
    case declaration
    /// An element whose content is not read, from its start to its end.
    case unread
  }

  var kind: Kind
  /// Where it stands in the text.
  var range: Range<Int>
  /// The same number for the same name.
  var name: UInt64 = 0
  /// What HTML knows of its element, or nil.
  var element: MarkupElement?
  /// Whether it has an attribute with a value.
  var hasAttributes = false
  /// Whether it ends with `/>`.
  var closesItself = false
  /// Whether the name has a colon or hyphen, as those of other vocabularies and of pages' own elements.
  var hasForeignName = false
  /// The index of the other tag of the element, or nil.
  var partner: Int?

  /// What a reader sees in its place.
  var gap: MarkupElement.Gap { kind == .open || kind == .close || kind == .unread ? element?.gap ?? .none : .none }
}

/// Finds all that has the form of markup in a text.
struct MarkupParser {
  private let text: TextBytes
  /// From where on some ends are known not to be in the text.
  private var hopeless: [UInt64: Int] = [:]
  private var tags: [MarkupTag] = []

  private init(_ text: TextBytes) { self.text = text }

  /// The markup of a text in its order; starts and ends of elements are paired.
  ///
  /// - Complexity: O(*n*) but for repeated unclosed quotes, where *n* is the number of bytes.
  static func tags(in text: TextBytes) -> [MarkupTag] {
    var parser = MarkupParser(text)
    var place = 0
    while place < text.count {
      guard let start = text.firstPlace(of: 0x3c, from: place) else { break }
      if let tag = parser.tag(at: start) {
        parser.tags.append(tag)
        place = tag.range.upperBound
        if tag.kind == .declaration { parser.closeSection(tag) }
      } else {
        place = start + 1
      }
    }
    parser.tags.sort { $0.range.lowerBound < $1.range.lowerBound }
    parser.pair()
    return parser.tags
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2d || byte == 0x3a || byte == 0x5f || byte == 0x2e
  }

  /// The tag that starts with the `<` at a place.
  private mutating func tag(at start: Int) -> MarkupTag? {
    switch text[start + 1] {
    case 0x21: return comment(at: start) ?? declaration(at: start)
    case 0x3f where isLetter(text[start + 2]):
      return end(of: "?>", from: start + 2).map { MarkupTag(kind: .declaration, range: start..<$0) }
    case 0x2f: return element(at: start, nameAt: start + 2, .close)
    default: return element(at: start, nameAt: start + 1, .open)
    }
  }

  private mutating func comment(at start: Int) -> MarkupTag? {
    guard matches("<!--", at: start) else { return nil }
    return end(of: "-->", from: start + 4).map { MarkupTag(kind: .comment, range: start..<$0) }
  }

  private func declaration(at start: Int) -> MarkupTag? {
    if matches("<![cdata[", at: start) { return MarkupTag(kind: .declaration, range: start..<start + 9) }
    guard matches("<!doctype", at: start) else { return nil }
    guard let stop = text.firstPlace(from: start + 2, where: { $0 == 0x3e || $0 == 0x3c }), text[stop] == 0x3e else {
      return nil
    }
    return MarkupTag(kind: .declaration, range: start..<stop + 1)
  }

  /// Adds the end of a section of character data as a tag of its own: what is between may hold tags.
  private mutating func closeSection(_ tag: MarkupTag) {
    guard matches("<![cdata[", at: tag.range.lowerBound), let end = end(of: "]]>", from: tag.range.upperBound) else {
      return
    }
    tags.append(MarkupTag(kind: .declaration, range: end - 3..<end))
  }

  private mutating func element(at start: Int, nameAt nameStart: Int, _ kind: MarkupTag.Kind) -> MarkupTag? {
    guard isLetter(text[nameStart]) else { return nil }
    var place = nameStart
    while place < text.count, Self.isNameByte(text[place]) { place += 1 }
    let name = text[nameStart..<place]
    var tag = MarkupTag(kind: kind, range: start..<start, name: MarkupElement.key(name))
    tag.element = MarkupElement.named(name)
    tag.hasForeignName = name.contains(0x3a) || name.contains(0x2d)
    guard let end = endOfTag(from: place, &tag) else { return nil }
    tag.range = start..<end
    if kind == .open, tag.element?.isUnread == true, !tag.closesItself { takeContent(name, &tag) }
    return tag
  }

  /// Goes over the attributes; nil where what stands there are none.
  private func endOfTag(from start: Int, _ tag: inout MarkupTag) -> Int? {
    var place = start
    var hasOthers = false
    while true {
      let gap = place
      while place < text.count, text[place] <= 0x20 { place += 1 }
      switch text[place] {
      case 0x3e: return !hasOthers || tag.hasAttributes ? place + 1 : nil
      case 0x2f where text[place + 1] == 0x3e:
        tag.closesItself = true
        return !hasOthers || tag.hasAttributes ? place + 2 : nil
      case 0x2f:
        place += 1
        continue
      default: break
      }
      let nameStart = place
      while place < text.count, Self.isNameByte(text[place]) || text[place] == 0x40 { place += 1 }
      guard place > nameStart, nameStart > gap || tag.hasAttributes else { return nil }
      let name = text[nameStart..<place]
      var equals = place
      while equals < text.count, text[equals] <= 0x20 { equals += 1 }
      guard text[equals] == 0x3d else {
        // What is cut off within an attribute is still a tag.
        if equals == text.count { return tag.hasAttributes ? equals : nil }
        if !Self.isSwitch(name) { hasOthers = true }
        continue
      }
      tag.hasAttributes = true
      place = equals + 1
      while place < text.count, text[place] <= 0x20 { place += 1 }
      guard let end = endOfValue(from: place) else { return nil }
      place = end
      if place == text.count { return place }
    }
  }

  private func endOfValue(from start: Int) -> Int? {
    let quote = text[start]
    if quote == 0x22 || quote == 0x27 {
      // A value that is never closed was cut off.
      if let end = text.firstPlace(of: quote, from: start + 1) { return end + 1 }
      return text.count > start + 1 ? text.count : nil
    }
    var end = start
    while end < text.count, text[end] > 0x20, text[end] != 0x3e, text[end] != 0x3c { end += 1 }
    return end > start ? end : nil
  }

  /// Whether an attribute goes without a value.
  private static func isSwitch(_ name: TextBytes) -> Bool {
    switches.contains(MarkupElement.key(name))
  }

  private static let switches = Set(
    [
      "allowfullscreen", "async", "autoplay", "checked", "compact", "controls", "default", "defer", "disabled",
      "hidden",
      "ismap", "loop", "multiple", "muted", "nohref", "noshade", "novalidate", "nowrap", "open", "playsinline",
      "readonly", "required", "reversed", "selected", "alt", "crossorigin",
    ].map { $0.withTextBytes { MarkupElement.key($0) } })

  /// Takes in the content of an element that is not read, where its end is in the text and it is not only spoken of.
  private mutating func takeContent(_ name: TextBytes, _ tag: inout MarkupTag) {
    guard tag.hasAttributes || !MarkupEvidence.isApart(text[tag.range.upperBound]) else { return }
    guard let end = end(of: "</" + name.string.lowercased(), from: tag.range.upperBound),
      let close = text.firstPlace(from: end, where: { $0 > 0x20 }), text[close] == 0x3e
    else { return }
    tag.kind = .unread
    tag.range = tag.range.lowerBound..<close + 1
  }

  /// Where the next `part`, in lower case, ends.
  private mutating func end(of part: String, from start: Int) -> Int? {
    let key = StableHash.hash(part)
    if let from = hopeless[key], start >= from { return nil }
    var place = start
    while let found = text.firstPlace(of: part.utf8.first ?? 0, from: place) {
      if matches(part, at: found) { return found + part.utf8.count }
      place = found + 1
    }
    hopeless[key] = start
    return nil
  }

  private func matches(_ part: String, at place: Int) -> Bool {
    guard text.count - place >= part.utf8.count else { return false }
    return zip(part.utf8, text[place...]).allSatisfy { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
  }

  /// Pairs starts with ends of elements: each end with the last start of its name that has none yet.
  private mutating func pair() {
    var open: [UInt64: [Int]] = [:]
    for index in tags.indices where tags[index].element?.isVoid != true && !tags[index].closesItself {
      switch tags[index].kind {
      case .open: open[tags[index].name, default: []].append(index)
      case .close:
        guard let start = open[tags[index].name]?.popLast() else { continue }
        tags[start].partner = index
        tags[index].partner = start
      default: break
      }
    }
  }
}
