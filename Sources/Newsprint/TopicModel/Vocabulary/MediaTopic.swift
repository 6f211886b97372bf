/// A top-level concept of IPTC Media Topics, the vocabulary by which agencies and content systems file news.
///
/// ```swift
/// MediaTopic("sport")?.id          // medtop:15000000
/// MediaTopic("subj:15054000")?.topic  // sport
/// ```
public struct MediaTopic: Sendable, Hashable {
  /// The eight digits that the vocabulary knows the concept by, such as `15000000`.
  public let code: String
  /// What the models that come with Newsprint call it, such as `sport`.
  public let topic: String
  /// Its name in each of ``languages``, in their order.
  let names: [String]
  /// Other names it is or was filed under.
  let otherNames: [String]

  /// The languages that concepts have names in, as codes of two letters.
  public static let languages = ["en", "de", "es", "fr"]

  /// The concept's id as agencies write it: `medtop:15000000`.
  public var id: String { "medtop:" + code }

  /// The concept's address, which stands for it in linked data.
  public var address: String { "http://cv.iptc.org/newscodes/mediatopic/" + code }

  /// The concept's name in a language; nil where it has none in it.
  ///
  /// - Parameter language: A code of two letters.
  public func name(in language: String) -> String? {
    Self.languages.firstIndex(of: language).map { names[$0] }
  }

  /// The concept that a label stands for; nil where it stands for none.
  ///
  /// A label is a name in any of the ``languages``, whatever its case and its spaces or hyphens, or a code: alone, as
  /// `medtop:15000000`, or as an address. Codes of the older Subject Codes begin with the digits of their top-level
  /// concept, so that `subj:15054000` is sport as well. Those of narrower Media Topics say nothing of what they belong to,
  /// and stand for none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the label.
  public init?(_ label: String) {
    let concept = Self.digits(of: label).map(Self.concept(code:)) ?? Self.byName[LabelKey.same(label)]
    guard let concept else { return nil }
    self = concept
  }

  init(_ code: String, _ topic: String, _ names: [String], also otherNames: [String] = []) {
    self.code = code
    self.topic = topic
    self.names = names
    self.otherNames = otherNames
  }
}

extension MediaTopic {
  /// The concepts by every name they have, in the form in which labels are compared.
  private static let byName: [String: MediaTopic] = {
    var result: [String: MediaTopic] = [:]
    for concept in all {
      for name in [concept.topic] + concept.names + concept.otherNames { result[LabelKey.same(name)] = concept }
    }
    return result
  }()

  private static let byBeginning = Dictionary(uniqueKeysWithValues: all.map { (String($0.code.prefix(2)), $0) })

  /// What may stand before a code.
  private static let codeBeginnings = [
    "", "medtop:", "mediatopic:", "iptc:", "subj:", "subjectcode:", "http://cv.iptc.org/newscodes/mediatopic/",
    "https://cv.iptc.org/newscodes/mediatopic/", "http://cv.iptc.org/newscodes/subjectcode/",
    "https://cv.iptc.org/newscodes/subjectcode/",
  ]

  /// The code that a label is made of, if it is one.
  private static func digits(of label: String) -> Substring? {
    let digits = label.suffix(8)
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return codeBeginnings.contains(label.dropLast(8).lowercased()) ? digits : nil
  }

  /// The concept that a code is or, of the codes that are built by levels, lies below.
  private static func concept(code: Substring) -> MediaTopic? { byBeginning[String(code.prefix(2))] }
}
