/// The model that comes with Newsprint: `iptc-en.newsprint`, for English news and the 17 top-level IPTC Media Topics.
package enum DefaultModel {
  package static let fileName = "iptc-en.newsprint"
  /// The other languages of news that a model comes for: `iptc-de.newsprint` and so on, beside the English one.
  package static let otherLanguages = ["de", "es", "fr"]
  /// The environment variable that names another model.
  package static let variable = "NEWSPRINT_MODEL"

  /// The model's path.
  ///
  /// - Throws: ``DefaultModelError`` where no place has it.
  package static func path() throws(DefaultModelError) -> String {
    let named = RunningProcess.environmentValue(variable) ?? ""
    // What a person named is taken as it is: if it cannot be opened, the error is about that file.
    if !named.isEmpty { return named }
    let places = places(executable: RunningProcess.executable)
    guard let place = places.first(where: { FileSystem.isReadable($0) }) else { throw .notFound(places: places) }
    return place
  }

  /// The path of the model for another language, beside that of the English one.
  ///
  /// - Returns: nil where there is none, or where a person named the model to be used.
  package static func path(of language: String, beside english: String) -> String? {
    guard otherLanguages.contains(language), (RunningProcess.environmentValue(variable) ?? "").isEmpty else {
      return nil
    }
    let folder = english.lastIndex(of: "/").map { english[...$0] } ?? ""
    let path = "\(folder)iptc-\(language).newsprint"
    return FileSystem.isReadable(path) ? path : nil
  }

  /// Where the model may lie, in the order of search: in the prefix or the checkout that the program was started from, in
  /// the working directory, and in the usual prefixes.
  package static func places(executable: String?) -> [String] {
    var places: [String] = []
    if let executable {
      let parts = executable.split(separator: "/").dropLast()
      if !parts.isEmpty { places.append("/" + (parts.dropLast() + ["share/newsprint/models"]).joined(separator: "/")) }
      if let build = parts.lastIndex(of: ".build") {
        places.append("/" + (parts[..<build] + ["models"]).joined(separator: "/"))
      }
    }
    places += ["models", "/usr/local/share/newsprint/models", "/usr/share/newsprint/models"]
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }.map { "\($0)/\(fileName)" }
  }
}

/// Why the model that comes with Newsprint cannot be opened.
public enum DefaultModelError: Error, Equatable, Sendable {
  /// No file of that name lies in any of the places, in the order of search.
  case notFound(places: [String])
}

extension DefaultModelError: CustomStringConvertible {
  /// Where the model was looked for.
  public var description: String {
    switch self {
    case .notFound(let places):
      "There is no default model: none of these files can be read.\n"
        + places.map { "  \($0)" }.joined(separator: "\n")
    }
  }
}

extension TopicModel {
  /// Opens the model that comes with Newsprint: English news, the 17 top-level IPTC Media Topics, several a story.
  ///
  /// Its topics are named as the folders of the repository's `seeds` are: `arts`, `conflict`, `crime`, `disaster`,
  /// `economy`, `education`, `environment`, `health`, `human-interest`, `labour`, `lifestyle`, `politics`, `religion`,
  /// `science`, `society`, `sport` and `weather`.
  ///
  /// The environment variable `NEWSPRINT_MODEL` names the file to open. Without it, the file `iptc-en.newsprint` is looked
  /// for in `share/newsprint/models` of the prefix that the running program is installed in; in `models` of the checkout
  /// that it was built in; in `models` of the working directory; and in `share/newsprint/models` of `/usr/local` and
  /// `/usr`. The first one that can be read is opened.
  ///
  /// - Throws: ``DefaultModelError`` where there is none, ``ModelFileError`` where the file cannot be used.
  public static func iptc() throws -> TopicModel {
    try TopicModel(contentsOf: DefaultModel.path())
  }

  /// Opens the model that comes with Newsprint for news in a language: `en`, `de`, `es` or `fr`.
  ///
  /// They have the same topics. Those for other languages than English are small and lie beside the English one.
  ///
  /// - Returns: nil where there is none for the language, or where `NEWSPRINT_MODEL` names the model to be used.
  /// - Throws: ``DefaultModelError`` where there is no English one, ``ModelFileError`` where a file cannot be used.
  public static func iptc(language: String) throws -> TopicModel? {
    if language == "en" { return try iptc() }
    return try DefaultModel.path(of: language, beside: DefaultModel.path()).map { try TopicModel(contentsOf: $0) }
  }
}
