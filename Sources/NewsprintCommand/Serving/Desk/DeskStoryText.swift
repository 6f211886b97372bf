internal import Newsprint
internal import NewsprintArticles

/// A story as the desk shows it: its words, its topics, and which words speak for and against each of these.
struct DeskStoryText {
  private let view: Desk.View
  private let story: Int
  private let article: Article
  private let served: ServedModel
  private let chosen: [TopicChoice.Choice]
  private let abstention: StoryTags.Abstention?
  /// What a story's terms add to the score of each topic that is explained.
  private let explanations: [Int: Explanation]

  /// How much of a text is sent.
  private static let mostBytes = 40_000
  /// How many topics come with the words that speak for them.
  private static let explainedCount = 4
  /// How many terms are marked for each.
  private static let markedCount = 40

  init(_ view: Desk.View, _ story: Int) {
    self.view = view
    self.story = story
    let work = view.work
    article = work.stories.batch[story]
    let doubt = work.doubts[story]
    served = work.models.all[doubt.model]
    let model = served.model
    let batch = ArticleBatch(CollectionOfOne(article))
    (chosen, abstention, explanations) = work.taggers[doubt.model].withWorker(byteCount: batch.bytes.count) { worker in
      batch.withStories { stories in
        let (chosen, abstention) = worker.decide(stories[0])
        var explanations: [Int: Explanation] = [:]
        let suggested = Self.suggested(chosen, model)
        for choice in (suggested + chosen.prefix(Self.explainedCount)).prefix(2 * Self.explainedCount)
        where explanations[choice.index] == nil {
          explanations[choice.index] = worker.explanation(stories[0], topic: choice.index)
        }
        return (chosen, abstention, explanations)
      }
    }
  }

  /// Those of the best topics that a model gives by itself.
  private static func suggested(_ chosen: [TopicChoice.Choice], _ model: TopicModel) -> [TopicChoice.Choice] {
    if model.isExclusive || model.thresholds.isEmpty { return Array(chosen.prefix(1)) }
    return chosen.filter { $0.probability >= model.thresholds[$0.index] }
  }

  /// The topics that the model gives by itself.
  var suggested: [String] {
    abstention == nil ? Self.suggested(chosen, served.model).map { served.model.topics[$0.index] } : []
  }

  func append(to document: inout JSONDocument) {
    let work = view.work
    let text = cut
    document.object { document in
      document.string("key", work.stories.keys[story].description)
      document.string("id", article.id)
      document.string("title", article.headline)
      document.string("text", text)
      document.integer("left_out", article.text.utf8.count - text.utf8.count)
      document.string("date", article.date)
      document.string("source", article.source)
      document.string("model", served.name)
      document.string("abstention", abstention?.rawValue)
      document.number("margin", Double(work.doubts[story].margin), decimals: 4)
      document.array("topics") { document in
        let suggested = Set(suggested)
        for choice in chosen {
          document.object { document in
            document.string("topic", served.model.topics[choice.index])
            document.number("probability", Double(choice.probability), decimals: 4)
            document.flag("suggested", suggested.contains(served.model.topics[choice.index]))
          }
        }
      }
      document.object("marks") { document in
        for (topic, explanation) in explanations.sorted(by: { $0.key < $1.key }) {
          append(explanation, served.model.topics[topic], text, to: &document)
        }
      }
      let others = view.groups[story] ?? []
      document.integer("stands_for", others.count + 1)
      document.array("others") { document in
        for other in others.prefix(10) { document.string(nil, work.stories.title(other)) }
      }
    }
  }

  /// The text, as far as it is sent.
  private var cut: String {
    guard article.text.utf8.count > Self.mostBytes else { return article.text }
    var end = article.text.utf8.index(article.text.utf8.startIndex, offsetBy: Self.mostBytes)
    while end > article.text.startIndex, end.samePosition(in: article.text.unicodeScalars) == nil {
      end = article.text.utf8.index(before: end)
    }
    return String(article.text[..<end])
  }

  /// The marks of a topic: field (0 is the headline), start, end in units of UTF-16, and what the term adds.
  private func append(_ explanation: Explanation, _ topic: String, _ text: String, to document: inout JSONDocument) {
    var marks: [(field: Int, range: Range<Int>, weight: Float)] = []
    for term in explanation.contributions.prefix(Self.markedCount) {
      for range in term.headlineRanges { marks.append((0, range, term.contribution)) }
      for range in term.textRanges { marks.append((1, range, term.contribution)) }
    }
    let offsets = [
      UTF16Offsets(article.headline, marks.filter { $0.field == 0 }.map(\.range)),
      UTF16Offsets(text, marks.filter { $0.field == 1 }.map(\.range)),
    ]
    document.array(topic) { document in
      var end = (0, 0)
      // Of terms in one place the strongest is marked; one that begins inside of another is not.
      marks.sort {
        ($0.field, $0.range.lowerBound, -abs($0.weight), $0.range.upperBound)
          < ($1.field, $1.range.lowerBound, -abs($1.weight), $1.range.upperBound)
      }
      for mark in marks where (mark.field, mark.range.lowerBound) >= end {
        guard let start = offsets[mark.field][mark.range.lowerBound],
          let stop = offsets[mark.field][mark.range.upperBound], stop > start
        else { continue }
        end = (mark.field, mark.range.upperBound)
        document.array { document in
          for value in [mark.field, start, stop] { document.integer(nil, value) }
          document.number(nil, Double(mark.weight), decimals: 3)
        }
      }
    }
  }
}

/// Places of a text, which are in bytes of UTF-8, in the units of UTF-16 by which browsers count.
struct UTF16Offsets {
  private var offsets: [Int: Int] = [:]

  /// - Complexity: O(*n* + *r* log *r*) for *n* bytes and *r* ranges.
  init(_ text: String, _ ranges: [Range<Int>]) {
    var wanted = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()[...]
    var (place, count) = (0, 0)
    for byte in text.utf8 {
      while wanted.first == place {
        offsets[place] = count
        wanted.removeFirst()
      }
      if wanted.isEmpty { return }
      // A byte that goes on with a character counts nothing, one that begins one of four bytes counts two.
      count += byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
      place += 1
    }
    if wanted.first == place { offsets[place] = count }
  }

  /// The place of a byte; nil where it is none of those asked for, or behind the end.
  subscript(place: Int) -> Int? { offsets[place] }
}
