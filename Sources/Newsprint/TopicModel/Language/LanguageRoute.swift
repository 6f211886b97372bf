/// Which of several models a story is shown to: that of its language, if there is one, and else the first.
package enum LanguageRoute<Model, Decision> {
  /// The first model, and what it decided.
  case first(Decision)
  /// The model of another language.
  case other(Model)

  /// The language of the model that every story is shown to first.
  private static var firstLanguage: String { "en" }

  /// Finds the way of a story.
  ///
  /// A short story goes to another model where its function words tell another language, any other where the first model
  /// says that it is in none of its own.
  ///
  /// - Parameters:
  ///   - model: The model for a language; nil where there is none besides the first.
  ///   - decide: What the first model says of the story; asked at most once.
  ///   - abstention: Why a decision gives no topic.
  package init(
    _ story: StoryBytes, _ finder: StoryLanguageFinder, model: (String) -> Model?, decide: () -> Decision,
    abstention: (Decision) -> StoryTags.Abstention?
  ) {
    if let language = finder.language(ofShort: story), language != Self.firstLanguage, let other = model(language) {
      self = .other(other)
      return
    }
    let decision = decide()
    if abstention(decision) == .foreignLanguage, let language = finder.language(of: story), let other = model(language)
    {
      self = .other(other)
    } else {
      self = .first(decision)
    }
  }
}
