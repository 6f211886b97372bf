/// Terms that say where a story comes from rather than what it is about: agencies, outlets and credits.
package enum SourceNames {
  /// Names of agencies and outlets that are words or names of other things as well, or of companies that are news themselves.
  static let ambiguous: Set<String> = [
    "aa", "abc", "ani", "apa", "app", "ats", "bbc", "belga", "cna", "cp", "ctk", "epd", "kna", "lusa", "mena", "mti",
    "nan",
    "nna", "pa", "pap", "petra", "ria", "sid", "spa", "sputnik", "stt", "tt", "uni", "unb", "wam", "zenit",
  ]

  /// Runs of words that credits are made of.
  private static let credits: Set<String> = [
    "reporting by", "editing by", "writing by", "written by", "edited by", "compiled by", "additional reporting",
    "staff writer", "staff reporter", "staff writers", "our correspondent", "special correspondent", "news agency",
    "news desk", "web desk", "contributed reporting",
  ]

  /// Whether a term, as a model sees it, names an agency or an outlet, or is a piece of a credit.
  package static func contains(_ term: String) -> Bool {
    if Agencies.names.contains(term), !ambiguous.contains(term) { return true }
    if credits.contains(term) || isAddress(term) { return true }
    let words = term.split(separator: " ")
    guard words.count > 1 else { return false }
    return words.contains { word in
      Agencies.names.contains(String(word)) && !ambiguous.contains(String(word)) || isAddress(word)
    }
  }

  /// Whether a term is the address of a site.
  private static func isAddress(_ term: some StringProtocol) -> Bool {
    term.hasPrefix("www.") || [".com", ".net", ".org", ".co.uk", ".com.au"].contains { term.hasSuffix($0) }
  }
}

extension TopicModel {
  /// The terms among a topic's strongest that say where stories come from rather than what they are about: the names of
  /// agencies and outlets, pieces of credits.
  ///
  /// They make a model look better on stories of the same sources than it is on others.
  ///
  /// - Parameters:
  ///   - topic: A topic of the model.
  ///   - count: How many of the strongest terms to look at.
  public func giveaways(for topic: String, among count: Int = 50) -> [String] {
    Self.giveaways(among: strongestTerms(for: topic, count: count))
  }

  /// How many of a topic's strongest terms are looked at where nobody says.
  package static var giveawayRange: Int { 50 }

  /// Those of a topic's strongest terms that say where stories come from.
  package static func giveaways(among terms: some Sequence<(term: String, weight: Float)>) -> [String] {
    terms.map(\.term).filter { SourceNames.contains($0) }
  }
}
