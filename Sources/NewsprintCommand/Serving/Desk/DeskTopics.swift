internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// How good a model is on the stories that people labelled.
struct DeskTopics: Sendable {
  /// The labelled stories: those that were answered, and those that came with labels and were not.
  let articles: ArticleBatch
  let keys: [StoryKey]

  /// - Parameter isWanted: Which stories to take.
  init(_ view: Desk.View?, _ answers: AnswerLog, where isWanted: (StoryKey) -> Bool = { _ in true }) {
    var articles = ArticleBatch()
    var keys: [StoryKey] = []
    for answer in answers.answers where !answer.story.labels.isEmpty && isWanted(answer.key) {
      articles.append(answer.story)
      keys.append(answer.key)
    }
    if let stories = view?.work.stories {
      for story in 0..<stories.count where !stories.batch.records[story].labels.isEmpty {
        let key = stories.keys[story]
        if answers.labels(of: key) != nil || !isWanted(key) { continue }
        articles.append(stories.batch[story])
        keys.append(key)
      }
    }
    self.articles = articles
    self.keys = keys
  }
}

extension NewsService {
  private static let fewest = 2

  /// The scores of the model in use on the labelled stories.
  func deskTopics(_ request: HTTPRequest) throws -> HTTPResponse {
    var target = 0.9
    if let text = request.value("target") {
      guard let number = Double(text), number > 0, number < 1 else {
        throw HTTPProblem(400, "The parameter 'target' is a number above 0 and below 1.")
      }
      target = number
    }
    let (view, progress) = try deskView()
    guard let view else { return Self.awaited(progress) }
    let labelled = try desk.withAnswers { DeskTopics(view, $0) }
    let served = models.all[0]
    let terms = served.model.strongestTerms(count: 12)
    guard labelled.articles.count >= Self.fewest else {
      return Self.json { document in
        document.flag("ready", true)
        document.integer("stories", labelled.articles.count)
        document.string("model", served.name)
        document.array("topics") { document in
          for (topic, terms) in zip(served.model.topics, terms) {
            document.object { document in
              document.string("topic", topic)
              document.strings("terms", terms.map(\.term))
            }
          }
        }
      }
    }
    let evaluation = try served.model.evaluation(on: labelled.articles, precision: target)
    let pictures = ReportPictures(evaluation)
    return Self.json { document in
      document.flag("ready", true)
      document.integer("stories", labelled.articles.count)
      document.string("model", served.name)
      document.integer("unanswered", view.order.count)
      Self.append("accuracy", evaluation.accuracy, to: &document)
      document.number("macro_f1", evaluation.scores.macro.f1, decimals: 4)
      document.number("micro_f1", evaluation.scores.micro.f1, decimals: 4)
      document.number("ece", evaluation.reliability.expectedCalibrationError, decimals: 4)
      document.string("reliability_svg", pictures.reliability)
      document.object("precision") { document in
        document.number("target", target, decimals: 4)
        guard let precision = evaluation.precision else { return }
        document.number("coverage", precision.overall.coverage, decimals: 4)
        document.integer("tags", precision.overall.count)
        Self.append("reached", precision.overall.precision, to: &document)
      }
      document.array("topics") { document in
        for (index, scores) in evaluation.scores.topics.enumerated() {
          document.object { document in
            document.string("topic", evaluation.topics[index])
            document.number("precision", scores.precision, decimals: 4)
            document.number("recall", scores.recall, decimals: 4)
            document.number("f1", scores.f1, decimals: 4)
            document.integer("support", scores.support)
            document.integer("tagged", scores.predictedCount)
            if let topic = evaluation.precision?.topics[index] {
              document.number("least", topic.minimumProbability ?? .nan, decimals: 4)
              document.number("coverage", topic.tags.coverage, decimals: 4)
            }
            document.strings("terms", index < terms.count ? terms[index].map(\.term) : [])
          }
        }
      }
      document.array("confusions") { document in
        for confusion in evaluation.confusions(limit: 12) {
          document.object { document in
            document.string("label", confusion.truth.map { evaluation.topics[$0] })
            document.string("tagged", confusion.predicted.map { evaluation.topics[$0] })
            document.integer("stories", confusion.count)
            document.strings("examples", confusion.examples.map { labelled.articles[$0].title() })
          }
        }
      }
    }
  }

  /// What a check of the labelled stories doubts: labels, and terms that give a topic away.
  func deskDoubts() throws -> HTTPResponse {
    let view = try deskView().view
    let labelled = try desk.withAnswers { DeskTopics(view, $0) }
    guard labelled.articles.count >= Self.fewest else {
      return Self.json { document in
        document.array("labels") { _ in }
        document.array("giveaways") { _ in }
        document.flag("judged", false)
      }
    }
    let check = try DataCheck(labelled.articles)
    return Self.json { document in
      document.flag("judged", check.areLabelsDoubted)
      document.number("estimated", check.estimatedErrorCount, decimals: 1)
      document.array("labels") { document in
        for doubt in check.doubtfulLabels.prefix(40) {
          let story = labelled.articles[doubt.story]
          document.object { document in
            let key = labelled.keys[doubt.story]
            document.string("key", view?.work.stories.place(of: key) == nil ? nil : key.description)
            document.string("title", story.title(limit: 160))
            document.strings("labels", story.labels)
            document.string("label", doubt.label)
            document.string("suggestion", doubt.suggestion)
            document.number("probability", Double(doubt.labelProbability), decimals: 3)
            document.number("suggested_probability", Double(doubt.suggestionProbability), decimals: 3)
          }
        }
      }
      document.array("giveaways") { document in
        for giveaway in check.giveaways.prefix(30) {
          document.object { document in
            document.string("term", giveaway.term)
            document.string("topic", giveaway.topic)
            document.integer("stories", giveaway.storyCount)
            document.number("precision", giveaway.precision, decimals: 3)
            document.string("reason", giveaway.reason.rawValue)
          }
        }
      }
    }
  }

  /// How many stories of either kind are enough to tell which terms are typical.
  private static let sampleSize = 1000

  /// The stories that no topic fits, and the terms that tell them from the others.
  func deskUnfitting() throws -> HTTPResponse {
    let view = try readyView()
    let answers = try desk.withAnswers { $0 }
    let work = view.work
    let unfitting = view.order.filter { story in
      answers.labels(of: work.stories.keys[story])?.isEmpty ?? work.doubts[story].isUnfitting
    }
    let others = view.order.filter { !work.doubts[$0].isUnfitting }
    var terms: [String] = []
    if unfitting.count > 1, others.count > 1 {
      func sample(_ stories: [Int], _ label: String) -> [Article] {
        stories.sorted { work.stories.keys[$0] < work.stories.keys[$1] }.prefix(Self.sampleSize).map { story in
          var article = work.stories.batch[story]
          article.labels = [label]
          return article
        }
      }
      var options = TrainingOptions()
      options.algorithm = .multinomial
      options.effort = .fast
      options.folds = 0
      let model = try TopicModel.train(on: sample(unfitting, "unfitting") + sample(others, "others"), options: options)
      terms = model.strongestTerms(for: "unfitting", count: 24).map(\.term)
    }
    return Self.json { document in
      document.integer("total", unfitting.count)
      document.strings("terms", terms)
      document.array("stories") { document in
        for story in unfitting.prefix(30) {
          document.object { document in
            document.string("key", work.stories.keys[story].description)
            document.string("title", work.stories.title(story))
          }
        }
      }
    }
  }
}
