/// How much of each story's headline and text is not part of it: the outlet's name at the end of a headline, and what says
/// that the text is an excerpt.
///
/// A name is one by its form (``OutletTail``); one that only looks like an outlet is one where the collection says so:
/// where the headline without it, or with a known outlet, is there as well; where stories of two outlets differ in it alone;
/// or where it comes back behind headlines that have no other such tail. Behind a headline that has several, such as
/// `Weather at the weekend - North` and `… - South`, it is a part of it.
final class StoryTrims: Sendable {
  private let headlines: [UInt8]
  private let texts: [UInt16]

  private init(headlines: [UInt8], texts: [UInt16]) {
    self.headlines = headlines
    self.texts = texts
  }

  /// The bytes at the end of a story's headline that are not part of it.
  @inline(__always)
  func headline(_ story: Int) -> Int { Int(headlines[story]) }

  /// The bytes at the end of a story's text that are not part of it.
  @inline(__always)
  func text(_ story: Int) -> Int { Int(texts[story]) }

  /// The fewest headlines behind which a name comes back.
  private static let leastReturns = 3

  /// What a title without tails is, and the tail that only looks like an outlet.
  private struct Title {
    var story: Int
    /// Where the title ends without the tails that are outlets.
    var end: Int
    var stem: UInt64
    var possible: Possible?

    /// A title without a tail that looks like an outlet: where it ends, what is left, how that starts, and the name.
    struct Possible {
      var end: Int
      var stem: UInt64
      var opening: UInt32
      var name: UInt64
      var source: UInt64
    }
  }

  /// What a run of stories has.
  private struct Part {
    var titles: [Title]
    var tails: [(Int, UInt16)]
    /// How each title starts, by which most are passed over when those like another are looked for.
    var openings: [UInt32]
  }

  /// Looks at all stories.
  ///
  /// - Parameters:
  ///   - usesCollection: Whether other stories may say what an outlet is; otherwise the form alone does.
  ///   - outlets: What the stories of the whole collection said, as ``key(stem:name:)``; nil: these say it.
  /// - Complexity: O(*n* + *b*), where *b* is the number of bytes of headlines.
  static func find(
    _ texts: StoryTexts, usesCollection: Bool, outlets: HashSet64? = nil, threads: Int
  ) -> StoryTrims? {
    let usesCollection = usesCollection && outlets == nil
    let chunks = Parallel.chunks(texts.count, size: 512)
    let parts = Parallel.map(chunks.count, threads: threads) { chunk -> Part in
      var (titles, tails, openings): ([Title], [(Int, UInt16)], [UInt32]) = ([], [], [])
      openings.reserveCapacity(chunks[chunk].count)
      for story in chunks[chunk] {
        if let title = title(texts, story) { titles.append(title) }
        if usesCollection {
          openings.append(opening(isTitle(texts, story) ? texts.text(story) : texts.headline(story)))
        }
        let text = texts.text(story)
        let cut = text.count - ExcerptTail.start(in: text)
        if cut > 0, !isTitle(texts, story) { tails.append((story, UInt16(clamping: cut))) }
      }
      texts.release(chunks[chunk])
      return Part(titles: titles, tails: tails, openings: openings)
    }
    let titles = parts.flatMap(\.titles)
    let tails = parts.flatMap(\.tails)
    if titles.isEmpty, tails.isEmpty { return nil }
    var headlineCuts = [UInt8](repeating: 0, count: texts.count)
    var textCuts = [UInt16](repeating: 0, count: texts.count)
    for (story, cut) in tails { textCuts[story] = cut }
    let evidence = usesCollection ? Evidence(titles, texts, parts.map(\.openings), threads: threads) : nil
    for title in titles {
      var end = title.end
      if let possible = title.possible {
        let isOutlet =
          outlets?.contains(Self.key(stem: possible.stem, name: possible.name)) ?? (evidence?.isOutlet(title) == true)
        if isOutlet { end = possible.end }
      }
      let isHeadline = !isTitle(texts, title.story)
      let count = isHeadline ? texts.headline(title.story).count : texts.text(title.story).count
      if isHeadline {
        headlineCuts[title.story] = UInt8(clamping: count - end)
      } else {
        textCuts[title.story] = UInt16(clamping: count - end)
      }
    }
    return StoryTrims(headlines: headlineCuts, texts: textCuts)
  }

  /// A headline and the name behind it as one hash.
  static func key(stem: UInt64, name: UInt64) -> UInt64 { StableHash.extend(stem, with: name) }

  /// What a story's title says of outlets, for the stages of many machines.
  struct TitleHashes {
    /// The hashes of the title and, where it has known outlets behind it, of what stands before them.
    var titles: [UInt64] = []
    /// The headline before a name that only looks like an outlet, that name, and the story's source.
    var possible: (stem: UInt64, name: UInt64, source: UInt64)?
  }

  /// What the title of a story says of outlets.
  static func hashes(_ texts: StoryTexts, _ story: Int) -> TitleHashes {
    let bytes = isTitle(texts, story) ? texts.text(story) : texts.headline(story)
    var hashes = TitleHashes()
    if bytes.isEmpty { return hashes }
    hashes.titles.append(hash(bytes, 0..<bytes.count))
    guard let title = title(texts, story) else { return hashes }
    if title.stem != hashes.titles[0] { hashes.titles.append(title.stem) }
    hashes.possible = title.possible.map { ($0.stem, $0.name, $0.source) }
    return hashes
  }

  /// Whether a name comes back behind enough headlines, few of which have another name as well.
  static func returns(titles: Int, shared: Int) -> Bool { titles >= leastReturns && shared * 3 <= titles }

  /// Where headline and text of a single story end without what is not part of them, as far as their form tells.
  static func ends(_ story: StoryBytes, source: String) -> (headline: Int, text: Int) {
    let isTitle = isTitle(story)
    let title = isTitle ? story.text : story.headline
    let letters = OutletTail.letters(source)
    var end = title.count
    while end > 0, title[end - 1] <= 0x20 { end -= 1 }
    for _ in 0..<mostTails {
      guard let tail = OutletTail.find(title, end: end, source: letters), tail.isKnown else { break }
      end = tail.stemEnd
    }
    return isTitle ? (0, end) : (end, ExcerptTail.start(in: story.text))
  }

  /// The most tails of one headline: a section may stand before the outlet.
  private static let mostTails = 3

  /// Whether the text of a story is its only line, and so its headline.
  private static func isTitle(_ texts: StoryTexts, _ story: Int) -> Bool {
    isTitle(texts[story])
  }

  private static func isTitle(_ story: StoryBytes) -> Bool {
    story.headline.isEmpty && story.text.count <= 300 && !story.text.contains(0x0A)
  }

  /// The title of a story with what may be an outlet at its end; nil where nothing is.
  private static func title(_ texts: StoryTexts, _ story: Int) -> Title? {
    let bytes = isTitle(texts, story) ? texts.text(story) : texts.headline(story)
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    guard mayHaveTail(bytes, end) else { return nil }
    var title = Title(story: story, end: end, stem: 0)
    for _ in 0..<mostTails {
      guard let tail = OutletTail.find(bytes, end: end, source: letters(texts.source(story))) else { break }
      if !tail.isKnown {
        let source = letters(texts.source(story))
        title.possible = Title.Possible(
          end: tail.stemEnd, stem: hash(bytes, 0..<tail.stemEnd),
          opening: opening(bytes[..<tail.stemEnd]),
          name: hash(bytes, tail.name), source: source.isEmpty ? 0 : StableHash.hash(source))
        break
      }
      end = tail.stemEnd
    }
    if end == title.end, title.possible == nil { return nil }
    title.end = end
    title.stem = hash(bytes, 0..<end)
    return title
  }

  private static func letters(_ source: TextBytes) -> String {
    source.isEmpty ? "" : OutletTail.letters(source.string)
  }

  /// The first letters of a title, without regard to ASCII case and to what stands between words: the same for all that
  /// have one ``hash(_:_:)``.
  private static func opening(_ bytes: TextBytes) -> UInt32 {
    var letters: UInt32 = 0
    for byte in bytes {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      guard small >= 0x80 || small &- 0x61 < 26 || small &- 0x30 < 10 else { continue }
      letters = letters << 8 | UInt32(small)
      if letters >> 24 != 0 { break }
    }
    return letters
  }

  /// Whether a byte near the end may be part of a separator: what most headlines fail.
  private static func mayHaveTail(_ bytes: TextBytes, _ end: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The top bit of the lowest byte at least that is this mark.
    func hits(_ word: UInt64, _ mark: UInt64) -> UInt64 {
      let other = word ^ (ones &* mark)
      return (other &- ones) & ~other
    }
    var found: UInt64 = 0
    // Behind `end` are blanks.
    for place in stride(from: max(0, end - 70), to: end, by: 8) {
      let word = bytes.word(at: place)
      // What is not ASCII, and | _ - :
      found |= word | hits(word, 0x7C) | hits(word, 0x5F) | hits(word, 0x2D) | hits(word, 0x3A)
    }
    return found & (ones &<< 7) != 0
  }

  /// The hash of the letters of a run of bytes, without regard to ASCII case and to what stands between words.
  private static func hash(_ bytes: TextBytes, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for place in range {
      let byte = bytes[place]
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small >= 0x80 || small &- 0x61 < 26 || small &- 0x30 < 10 {
        hash = (hash ^ UInt64(small)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash &>> 29
      }
    }
    return StableHash.avalanche(hash)
  }

  /// The most names behind a headline that also stands alone for them to be outlets.
  static let mostNames = 2

  /// Whether each of several names behind a headline is that of one source, each of another.
  ///
  /// - Parameter names: The sources that have each name there.
  static func areOutletsOwn(_ names: [UInt64: Set<UInt64>]) -> Bool {
    let sources = Set(names.values.flatMap { $0 })
    return names.count > 1 && !sources.contains(0) && names.values.allSatisfy { $0.count == 1 }
      && sources.count == names.count
  }

  /// What a collection says of names that only look like outlets.
  private struct Evidence {
    /// Titles that stand alone, or before a known outlet.
    private var alone: Set<UInt64> = []
    /// For each title, the names behind it, each with the sources that have it there.
    private var names: [UInt64: [UInt64: Set<UInt64>]] = [:]
    /// For each name, how many titles it is behind, and how many of these have another name as well.
    private var returns: [UInt64: (titles: Int, shared: Int)] = [:]

    /// - Parameter openings: How the title of each story starts, run after run of 4,096.
    init(_ titles: [Title], _ texts: StoryTexts, _ openings: [[UInt32]], threads: Int) {
      for title in titles {
        guard let possible = title.possible else { continue }
        names[possible.stem, default: [:]][possible.name, default: []].insert(possible.source)
      }
      if names.isEmpty { return }
      for others in names.values {
        for name in others.keys {
          let old = returns[name] ?? (0, 0)
          returns[name] = (old.titles + 1, old.shared + (others.count > 1 ? 1 : 0))
        }
      }
      let stems = names
      let wanted = HashSet64(titles.compactMap { $0.possible.map { StableHash.avalanche(UInt64($0.opening)) } })
      let chunks = Parallel.chunks(texts.count, size: 512)
      let found = Parallel.map(chunks.count, threads: threads) { chunk in
        zip(chunks[chunk], openings[chunk]).compactMap { story, opening -> UInt64? in
          if !wanted.contains(StableHash.avalanche(UInt64(opening))) { return nil }
          let bytes = isTitle(texts, story) ? texts.text(story) : texts.headline(story)
          let stem = StoryTrims.hash(bytes, 0..<bytes.count)
          return stems[stem] == nil ? nil : stem
        }
      }
      alone = Set(found.joined()).union(titles.map(\.stem).filter { stems[$0] != nil })
    }

    /// Whether the name at the end of a title is an outlet.
    func isOutlet(_ title: Title) -> Bool {
      guard let possible = title.possible, let others = names[possible.stem] else { return false }
      // Three endings or more, and the headline is a mould.
      if alone.contains(possible.stem), others.count <= StoryTrims.mostNames { return true }
      let (titles, shared) = returns[possible.name] ?? (0, 0)
      return StoryTrims.returns(titles: titles, shared: shared) || StoryTrims.areOutletsOwn(others)
    }
  }
}
