internal import CSnowball

/// Snowball's stemmers, through libstemmer.
///
/// See *Snowball: a language for stemming algorithms* (Porter, 2001). The only user of libstemmer. Not safe to share between threads.
@safe
public final class Stemmer {
  /// A language that Snowball has a stemmer for.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    case arabic, armenian, basque, catalan, danish, dutch, english, finnish, french, german, greek, hindi, hungarian
    case indonesian, irish, italian, lithuanian, nepali, norwegian, portuguese, romanian, russian, serbian, spanish
    case swedish, tamil, turkish, yiddish
  }

  private let stemmer: OpaquePointer?

  /// Creates a stemmer for a language.
  ///
  /// Where the system's libstemmer is older than the language, words come back as they are.
  public init(_ language: Language) {
    unsafe stemmer = unsafe sb_stemmer_new(language.rawValue, "UTF_8")
  }

  deinit { unsafe sb_stemmer_delete(stemmer) }

  /// Whether the system's libstemmer knows the language.
  public var isAvailable: Bool { unsafe stemmer != nil }

  /// The stem of a word in lower case.
  public func stem(_ word: String) -> String {
    String(decoding: stem(Array(word.utf8)), as: UTF8.self)
  }

  func stem(_ word: [UInt8]) -> [UInt8] {
    unsafe word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return word }
      return unsafe withStem(base, bytes.count) { unsafe Array($0) }
    }
  }

  /// Calls `body` with the stem's bytes, which live until the next call.
  func withStem<Result>(
    _ word: UnsafePointer<UInt8>, _ count: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer = unsafe stemmer, let stem = unsafe sb_stemmer_stem(stemmer, word, Int32(count)) else {
      return unsafe body(UnsafeBufferPointer(start: word, count: count))
    }
    return unsafe body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }
}

/// The stems of words already met, by hash: text repeats its words, so that most are stemmed once.
@safe
final class StemCache {
  private let stemmer: Stemmer
  private static let capacity = 1 << 17
  private var words: UnsafeMutablePointer<UInt64>
  private var stems: UnsafeMutablePointer<UInt64>

  init(_ language: Stemmer.Language) {
    stemmer = Stemmer(language)
    unsafe words = unsafe ZeroedMemory.allocate(Self.capacity)
    unsafe stems = unsafe ZeroedMemory.allocate(Self.capacity)
  }

  deinit {
    unsafe ZeroedMemory.deallocate(words)
    unsafe ZeroedMemory.deallocate(stems)
  }

  /// The hash of the stem of a word whose own hash is `hash`, where it is known.
  @inline(__always)
  func stemHash(of hash: UInt64) -> UInt64? {
    let slot = Int(truncatingIfNeeded: hash) & (Self.capacity - 1)
    return unsafe words[slot] == hash && hash != 0 ? stems[slot] : nil
  }

  /// Stems a word whose hash is `hash`, and returns the hash of its stem.
  @inline(never)
  func add(_ hash: UInt64, _ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let stem = unsafe stemmer.withStem(word, count) { bytes in
      unsafe bytes.baseAddress.map { unsafe StableHash.hash($0, count: bytes.count) } ?? hash
    }
    let slot = Int(truncatingIfNeeded: hash) & (Self.capacity - 1)
    unsafe words[slot] = hash
    unsafe stems[slot] = stem
    return stem
  }

  func stem(_ word: [UInt8]) -> [UInt8] { stemmer.stem(word) }
}
