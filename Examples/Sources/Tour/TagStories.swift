import Newsprint

/// Tags single stories and many, and says which words made the choice.
func tagAndExplain(_ model: TopicModel) {
  show("Tag stories and ask why")
  let final = Article(
    headline: "Late penalty sends Harbour United into first cup final",
    text: "The striker scored twice and the goalkeeper saved a penalty in front of 40,000 fans.")
  let storm = Article(headline: "Storm warning", text: "Forecasters expect snow, strong winds and frost overnight.")

  // One story; what is known of it is an Article, of which only the text is needed.
  let best = model.topics(for: final).first
  check(best?.topic == "sport", "a cup final is sport")

  // Many at once, by as many threads as there are processors; some stories get no topic, and a reason.
  for tags in model.tags(for: [final, storm, Article(text: "???")]) {
    let topics = tags.topics.map { "\($0.topic) \($0.probability)" }.joined(separator: ", ")
    print(tags.abstention.map { "no topic: \($0.rawValue)" } ?? topics)
  }

  // The choice can be narrowed; the probabilities of the topics it leaves add up to 1.
  var options = TagOptions()
  options.among = ["economy", "weather"]
  check(model.topics(for: storm, options: options).first?.topic == "weather", "of these two, a storm is weather")

  // A score is a sum: the base and what each term adds, each with where it stands in the story.
  guard let explanation = model.explanation(of: final, topic: "sport") else { return }
  for term in explanation.contributions.prefix(3) { print("  \(term.term) adds \(term.contribution)") }
  let sum = explanation.contributions.reduce(explanation.base) { $0 + $1.contribution }
  check(abs(sum - explanation.score) < 0.001 * max(1, abs(explanation.score)), "the terms add up to the score")
}
