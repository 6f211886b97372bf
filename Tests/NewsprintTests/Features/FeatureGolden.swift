import Foundation
import Newsprint

/// What scikit-learn and a second tokenizer say of the same texts; `Golden/make_features.py` makes it.
struct FeatureGolden: Decodable {
  struct TokenCase: Decodable {
    struct Options: Decodable {
      var `case`: Bool?
      var diacritics: Bool?
      var possessives: Bool?
      var minimum: Int?
      var stops: [String]?
    }
    var options: Options
    var tokens: [[String]]
  }

  struct MatrixCase: Decodable {
    struct Options: Decodable {
      var analyzer: String
      var nGramRange: [Int]
      var sublinearTF: Bool?
      var smoothIDF: Bool?
      var useIDF: Bool?
      var norm: String??
      var binary: Bool?
      var minDF: Double?
      var maxDF: Double?
      var maxFeatures: Int?
    }
    var options: Options
    var rows: [[String: Double]]
  }

  var texts: [String]
  var tokens: [TokenCase]
  var matrices: [MatrixCase]

  static func load() throws -> FeatureGolden {
    let url = Bundle.module.bundleURL.appending(path: "Golden/features.json")
    return try JSONDecoder().decode(FeatureGolden.self, from: Data(contentsOf: url))
  }
}

extension FeatureGolden.MatrixCase.Options {
  private enum CodingKeys: String, CodingKey {
    case analyzer, norm, binary
    case nGramRange = "ngram_range"
    case sublinearTF = "sublinear_tf"
    case smoothIDF = "smooth_idf"
    case useIDF = "use_idf"
    case minDF = "min_df"
    case maxDF = "max_df"
    case maxFeatures = "max_features"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    analyzer = try container.decode(String.self, forKey: .analyzer)
    nGramRange = try container.decode([Int].self, forKey: .nGramRange)
    sublinearTF = try container.decodeIfPresent(Bool.self, forKey: .sublinearTF)
    smoothIDF = try container.decodeIfPresent(Bool.self, forKey: .smoothIDF)
    useIDF = try container.decodeIfPresent(Bool.self, forKey: .useIDF)
    // Absent is scikit-learn's default; null is no scaling.
    norm = container.contains(.norm) ? .some(try container.decode(String?.self, forKey: .norm)) : nil
    binary = try container.decodeIfPresent(Bool.self, forKey: .binary)
    minDF = try container.decodeIfPresent(Double.self, forKey: .minDF)
    maxDF = try container.decodeIfPresent(Double.self, forKey: .maxDF)
    maxFeatures = try container.decodeIfPresent(Int.self, forKey: .maxFeatures)
  }

  var vectorizerOptions: TFIDFVectorizer.Options {
    var options = TFIDFVectorizer.Options()
    let lengths = nGramRange[0]...nGramRange[1]
    // The golden knows words only.
    options.features.dropsFurniture = false
    options.features.wordNGrams = analyzer == "word" ? lengths : nil
    options.features.characterNGrams = analyzer == "word" ? nil : lengths
    options.features.characterAnalyzer = analyzer == "char" ? .acrossText : .withinWords
    options.weighting.sublinearTermFrequency = sublinearTF ?? false
    options.weighting.smoothsInverseDocumentFrequency = smoothIDF ?? true
    options.weighting.usesInverseDocumentFrequency = useIDF ?? true
    options.weighting.isBinary = binary ?? false
    if case .some(let value) = norm { options.weighting.norm = value.flatMap(TermWeighting.Norm.init) ?? .none }
    func bound(_ value: Double) -> TFIDFVectorizer.DocumentFrequencyBound {
      value < 1 ? .share(value) : .count(Int(value))
    }
    if let minDF { options.minimumDocumentFrequency = bound(minDF) }
    if let maxDF { options.maximumDocumentFrequency = bound(maxDF) }
    options.maximumFeatureCount = maxFeatures
    return options
  }
}
