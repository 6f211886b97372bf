/// Rewrites a text so that what reads the same is the same: canonical and compatible forms of Unicode, and words that a
/// hyphen breaks over two lines.
///
/// Composes what is composed (é), takes apart what stands for several letters (ﬁ, ß, ½) and puts marks in their order;
/// forms of one scalar (full-width letters, circled digits) are left to ``ScalarTable``. Not safe to share between
/// threads.
final class TextForms {
  private lazy var table = FormTable()
  private let blocks = UnicodeForms.tellingBlocks

  /// What is to be rewritten at a place.
  enum Finding {
    /// A hyphen and a line end inside a word.
    case brokenWord(Range<Int>)
    /// Scalars that have another form.
    case cluster(Range<Int>, [UInt8])
  }

  /// The next place from `place` on that is to be rewritten, or nil; `signs` is told of each `<` and `&` on the way.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes up to it.
  func next(
    in text: TextBytes, from place: inout Int, signs: (Int) -> Void = { _ in }
  ) -> Finding? {
    let floor = place
    while place < text.count {
      place = Kernels.firstUnusual(in: text, from: place)
      if place >= text.count { return nil }
      let byte = text[place]
      if byte >= 0x80 {
        if let finding = nextBeyondASCII(text, &place, floor) { return finding }
      } else if byte == 0x0a || byte == 0x0d {
        let hyphen = place - 1
        place += 1
        if let end = LineBreaks.endOfBreak(text, hyphen: hyphen..<hyphen + 1) { return .brokenWord(hyphen..<end) }
      } else {
        signs(place)
        place += 1
      }
    }
    return nil
  }

  /// Goes over scalars beyond ASCII until one asks for a rewriting or they end.
  private func nextBeyondASCII(_ text: TextBytes, _ place: inout Int, _ floor: Int) -> Finding? {
    let blocks = blocks
    var lastClass: UInt16 = 0
    while place < text.count, text[place] >= 0x80 {
      let (scalar, width) = UTF8Decoder.decode(text, at: place)
      let start = place
      place &+= width
      guard UnicodeForms.isTelling(scalar, blocks) else {
        lastClass = 0
        continue
      }
      let entry = table[scalar]
      if entry == .plain {
        lastClass = 0
      } else if entry.isHyphen {
        lastClass = 0
        if let end = LineBreaks.endOfBreak(text, hyphen: start..<place) { return .brokenWord(start..<end) }
      } else if entry.expands || entry.isSecond || (entry.combiningClass != 0 && entry.combiningClass < lastClass) {
        if let finding = cluster(text, at: start, floor, entry.expands, &place) { return finding }
        lastClass = 0
      } else {
        lastClass = entry.combiningClass
      }
    }
    return nil
  }

  /// The scalar at `start`, what it belongs to, from `floor` on, and the marks behind it, in their form; nil where that is
  /// how they stand.
  private func cluster(
    _ text: TextBytes, at start: Int, _ floor: Int, _ expands: Bool, _ place: inout Int
  ) -> Finding? {
    var first = start
    if !expands {
      // Back to the letter that the marks belong to.
      var entry = table[UTF8Decoder.decode(text, at: first).scalar]
      while first > floor, entry.isSecond || entry.combiningClass != 0 {
        first = UTF8Decoder.startOfScalar(text, before: first)
        entry = table[UTF8Decoder.decode(text, at: first).scalar]
      }
    }
    var end = first
    var scalars: [UInt32] = []
    while end < text.count {
      let (scalar, width) = UTF8Decoder.decode(text, at: end)
      let entry = table[scalar]
      guard end == first || entry.isSecond || entry.combiningClass != 0 || Self.endsAm(scalar, scalars) else { break }
      append(scalar, to: &scalars)
      end += width
    }
    place = max(place, end)
    order(&scalars)
    compose(&scalars)
    WrittenMarks.joinNikhahit(&scalars)
    WrittenMarks.dropSecondDots(&scalars)
    // A fraction behind a digit is no part of its number.
    let isFraction = scalars.contains(0x2044)
    var bytes: [UInt8] = isFraction && first > 0 && text[first - 1] &- 0x30 < 10 ? [0x20] : []
    for scalar in scalars { UTF8Decoder.append(scalar, to: &bytes) }
    return bytes.elementsEqual(text[first..<end]) ? nil : .cluster(first..<end, bytes)
  }

  /// Whether a scalar is the vowel of Thai or Lao *am* behind its ring.
  private static func endsAm(_ scalar: UInt32, _ before: [UInt32]) -> Bool {
    (scalar == 0x0e32 || scalar == 0x0eb2) && before.contains(where: WrittenMarks.isNikhahit)
  }

  /// Appends a scalar taken apart.
  private func append(_ scalar: UInt32, to scalars: inout [UInt32]) {
    for part in UnicodeForms.shared.expansion(scalar) ?? [UnicodeForms.shared.single(scalar)][...] {
      let start = scalars.count
      scalars.append(part)
      while let (first, second) = UnicodeForms.shared.parts(scalars[start]) {
        scalars[start] = first
        scalars.insert(second, at: start + 1)
      }
    }
  }

  /// Puts each run of marks in the order of their classes (Unicode Standard Annex #15, the canonical ordering).
  private func order(_ scalars: inout [UInt32]) {
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, table[scalars[end]].combiningClass != 0 { end += 1 }
      if end - start > 1 {
        let sorted = scalars[start..<end].enumerated().sorted {
          (table[$0.element].combiningClass, $0.offset) < (table[$1.element].combiningClass, $1.offset)
        }
        scalars.replaceSubrange(start..<end, with: sorted.map(\.element))
      }
      start = end + 1
    }
  }

  /// Joins marks to their letters (Unicode Standard Annex #15, the canonical composition).
  private func compose(_ scalars: inout [UInt32]) {
    var result: [UInt32] = []
    var starter: Int?
    var lastClass: UInt16 = 0
    for scalar in scalars {
      let combiningClass = table[scalar].combiningClass
      if let place = starter {
        let isNext = result.count - 1 == place
        let isBlocked = !isNext && (combiningClass == 0 || lastClass >= combiningClass)
        if !isBlocked, let composed = UnicodeForms.shared.composed(result[place], scalar) {
          result[place] = composed
          continue
        }
      }
      if combiningClass == 0 { starter = result.count }
      lastClass = combiningClass
      result.append(scalar)
    }
    scalars = result
  }
}
