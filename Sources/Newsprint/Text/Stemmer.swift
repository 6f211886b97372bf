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

/// What stems words on one thread, by a stemmer of its own and the stems that all threads know.
final class StemCache {
  private let stemmer: Stemmer
  private let known: KnownStems

  init(_ language: Stemmer.Language) {
    stemmer = Stemmer(language)
    known = KnownStems.of(language)
  }

  /// The stems that are known, for loops that keep the cache alive.
  var stems: KnownStems.View { known.view }

  /// The hash of the stem of a word whose own hash is `hash`, where it is known.
  @inline(__always)
  func stemHash(of hash: UInt64) -> UInt64? { known.view.stem(of: hash) }

  /// Stems a word whose hash is `hash`, and returns the hash of its stem.
  @inline(never)
  func add(_ hash: UInt64, _ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let stem = unsafe stemmer.withStem(word, count) { bytes in
      unsafe bytes.baseAddress.map { unsafe StableHash.hash($0, count: bytes.count) } ?? hash
    }
    known.view.put(stem, of: hash)
    return stem
  }

  func stem(_ word: [UInt8]) -> [UInt8] { stemmer.stem(word) }
}

/// The stems of a language's words already met, by hash, for all threads: text repeats its words, so that most are stemmed
/// once.
///
/// A word may drive out another, which is then stemmed again: what is found depends on nothing but the word.
@safe
final class KnownStems: @unchecked Sendable {
  // Sendable: pairs are read and written as any number of threads may at the same time.

  private static let tables = Guarded<[Stemmer.Language: KnownStems]>([:])
  fileprivate static let capacity = 1 << 17
  /// For each slot a word's hash and its stem's.
  private let pairs: UnsafeMutablePointer<UInt64>

  private init() {
    unsafe pairs = unsafe ZeroedMemory.allocateLarge(Self.capacity * 2)
    unsafe pairs.initialize(repeating: 0, count: Self.capacity * 2)
  }

  deinit { unsafe pairs.deallocate() }

  /// The table of a language, made at its first use.
  static func of(_ language: Stemmer.Language) -> KnownStems {
    tables.withLock { tables in
      let table = tables[language] ?? KnownStems()
      tables[language] = table
      return table
    }
  }

  var view: View { unsafe View(pairs: pairs) }

  /// The bare table.
  @safe
  struct View {
    fileprivate let pairs: UnsafeMutablePointer<UInt64>

    @inline(__always)
    private func pair(of hash: UInt64) -> UnsafeMutablePointer<UInt64> {
      unsafe pairs + (Int(truncatingIfNeeded: hash) & (KnownStems.capacity - 1)) &* 2
    }

    /// The hash of the stem of a word, nil where it is not there.
    ///
    /// Empty slots are those of hash 0.
    @inline(__always)
    func stem(of hash: UInt64) -> UInt64? {
      let (key, stem) = unsafe Kernels.loadPair(pair(of: hash))
      return key == hash && hash != 0 ? stem : nil
    }

    /// Asks for the memory of a word's stem.
    @inline(__always)
    func prefetch(_ hash: UInt64) { unsafe Kernels.prefetch(pair(of: hash)) }

    fileprivate func put(_ stem: UInt64, of hash: UInt64) { unsafe Kernels.storePair(pair(of: hash), hash, stem) }
  }
}
