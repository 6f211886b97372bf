import Newsprint

/// Tags stories one by one, as they come from a queue, a socket or a feed.
func tagAStream(_ model: TopicModel) async {
  show("Tag a stream of single stories")
  // A tagger keeps its working memory from story to story; tasks on several threads may share it.
  let tagger = TopicTagger(model)
  let stories = AsyncStream<Article> { stream in
    for text in ["Shares fell as the bank raised interest rates.", "The team won the league match after extra time."] {
      stream.yield(Article(text: text))
    }
    stream.finish()
  }
  var topics: [String] = []
  for await story in stories {
    let tags = tagger.tags(for: story)
    print("\(tags.topics.first?.topic ?? "no topic"): \(story.text)")
    topics += tags.topics.prefix(1).map(\.topic)
  }
  check(topics == ["economy", "sport"], "each story has its topic")
}
