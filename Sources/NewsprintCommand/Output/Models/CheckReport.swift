internal import Newsprint

/// What a check of labelled stories found, for people and for programs.
struct CheckReport {
  private let check: DataCheck
  private let articles: ArticleBatch

  init(_ check: DataCheck, _ articles: ArticleBatch) {
    self.check = check
    self.articles = articles
  }

  private func id(_ story: Int) -> String { articles.string(articles.records[story].id) }

  private func labels(_ story: Int) -> [String] {
    articles.labelIDs[articles.records[story].labels].map { articles.labelNames[Int($0)] }
  }

  /// The headline, or the first words.
  private func title(_ story: Int) -> String {
    let record = articles.records[story]
    for range in [record.headline, record.text] where !range.isEmpty {
      // Cut at a byte, which may be inside a character.
      return String(decoding: articles.bytes[range.prefix(80)], as: UTF8.self).filter { $0 != "\u{FFFD}" }.printable
    }
    return ""
  }

  // MARK: - Table

  /// The findings for a person, at most `limit` of a kind.
  func table(top limit: Int) -> String {
    let stories = Format.counted(check.storyCount, "story", "stories")
    var text = "\(stories), \(Format.counted(check.topics.count, "topic", "topics"))\n"
    let sections = [
      spellings(limit), listLikeLabels(limit), smallTopics(limit), list("Without a word", check.emptyStories, limit),
      list("Without a label", check.unlabelledStories, limit), copies(limit), conflicts(limit), doubts(limit),
      giveaways(limit), repeatedLines(limit),
    ]
    for section in sections where !section.isEmpty { text += "\n" + section }
    if sections.allSatisfy(\.isEmpty) { text += "\nNothing to report.\n" }
    guard !check.areLabelsDoubted, check.topics.count > 1 else { return text }
    return text
      + "\nNo label was doubted: there are too few different stories of each topic to judge some by the others.\n"
  }

  /// A heading with the number of findings, and the table of the first ones.
  private func section<Finding>(
    _ title: String, _ findings: [Finding], _ limit: Int, _ columns: [Table.Column], _ row: (Finding) -> [String]
  ) -> String {
    guard !findings.isEmpty else { return "" }
    var table = Table(columns)
    for finding in findings.prefix(limit) { table.append(row(finding)) }
    let rest = findings.count - limit
    return Terminal.output.styler(title, .bold) + "\n" + (limit == 0 ? "" : table.text(for: Terminal.output))
      + (rest > 0 && limit > 0 ? "… and \(Format.grouped(rest)) more\n" : "")
  }

  private func smallTopics(_ limit: Int) -> String {
    section(
      "Topics of few stories", check.smallTopics, limit,
      [.init("topic"), .init("stories", .right), .init("different", .right)]
    ) { [$0.topic, Format.grouped($0.storyCount), Format.grouped($0.distinctCount)] }
  }

  private func spellings(_ limit: Int) -> String {
    section(
      "Labels that may be one in several spellings", check.labelSpellings, limit,
      [
        .init("label"), .init("stories", .right), .init("like"),
        .init("stories", .right), .init("they differ by"), .init("--fold-labels"),
      ]
    ) { variant in
      [
        variant.label, Format.grouped(variant.storyCount), variant.spelling, Format.grouped(variant.spellingCount),
        variant.differenceText, variant.isFolded ? "joins them" : "keeps both",
      ]
    }
  }

  private func listLikeLabels(_ limit: Int) -> String {
    section(
      "Labels that look like lists: see --label-separator", check.listLikeLabels, limit,
      [.init("label"), .init("stories", .right), .init("separator")]
    ) { [$0.label, Format.grouped($0.storyCount), $0.separator.map(String.init) ?? "JSON"] }
  }

  private func list(_ title: String, _ stories: [Int], _ limit: Int) -> String {
    section(
      "\(title): \(Format.counted(stories.count, "story", "stories"))", stories, limit,
      [.init("story"), .init("label"), .init("title")]
    ) { [id($0), labels($0).joined(separator: ", "), self.title($0)] }
  }

  private func copies(_ limit: Int) -> String {
    section(
      "Copies: \(Format.counted(check.copyCount, "story repeats", "stories repeat")) another", check.copies, limit,
      [
        .init("story"), .init("copies", .right), .init("words"), .init("such as"),
      ]
    ) { group in
      [
        id(group.original), Format.grouped(group.copies.count), group.areIdentical ? "same" : "nearly the same",
        group.copies.prefix(3).map(id).joined(separator: ", "),
      ]
    }
  }

  private func conflicts(_ limit: Int) -> String {
    section(
      "The same story under different topics: \(Format.grouped(check.labelConflicts.count))", check.labelConflicts,
      limit,
      [
        .init("story"), .init("label"), .init("other story"), .init("label"),
        .init("alike", .right),
      ]
    ) { conflict in
      [
        id(conflict.first), labels(conflict.first).joined(separator: ", "), id(conflict.second),
        labels(conflict.second).joined(separator: ", "), Format.fixed(conflict.similarity, decimals: 2),
      ]
    }
  }

  private func doubts(_ limit: Int) -> String {
    section(
      "Doubtful labels, most doubtful first: \(Format.grouped(check.doubtfulLabels.count)) "
        + "(an estimated \(Format.grouped(Int(check.estimatedErrorCount.rounded()))) are wrong)", check.doubtfulLabels,
      limit,
      [
        .init("story"), .init("label"), .init("p", .right), .init("suggested"), .init("p", .right),
        .init("title"),
      ]
    ) { doubt in
      [
        id(doubt.story), doubt.label ?? "(missing)", Format.fixed(Double(doubt.labelProbability), decimals: 2),
        doubt.suggestion ?? "(none)", Format.fixed(Double(doubt.suggestionProbability), decimals: 2),
        title(doubt.story),
      ]
    }
  }

  private func giveaways(_ limit: Int) -> String {
    section(
      "Giveaways: terms that alone nearly decide a topic", check.giveaways, limit,
      [
        .init("term"), .init("topic"), .init("stories", .right),
        .init("of the topic's", .right), .init("right", .right), .init("why"),
      ]
    ) { giveaway in
      [
        giveaway.term, giveaway.topic, Format.grouped(giveaway.storyCount), Format.percent(giveaway.share),
        Format.percent(giveaway.precision), giveaway.reason.rawValue,
      ]
    }
  }

  private func repeatedLines(_ limit: Int) -> String {
    section(
      "Lines that many stories carry", check.repeatedLines, limit,
      [
        .init("stories", .right), .init("mostly"), .init("of them", .right),
        .init("line"),
      ]
    ) { line in
      [
        Format.grouped(line.storyCount), line.topic, Format.percent(line.precision), String(line.line.prefix(200)),
      ]
    }
  }

  // MARK: - JSON

  /// All findings for another program.
  var json: String {
    var document = JSONDocument()
    document.object { document in
      document.integer("stories", check.storyCount)
      document.array("topics") { append(check.topics, to: &$0) }
      document.array("small_topics") { append(check.smallTopics, to: &$0) }
      appendLabels(to: &document)
      document.array("empty") { append(stories: check.emptyStories, to: &$0) }
      document.array("unlabelled") { append(stories: check.unlabelledStories, to: &$0) }
      document.array("copies") { document in
        for group in check.copies {
          document.object { document in
            document.string("id", id(group.original))
            document.array("copies") { append(stories: group.copies, to: &$0) }
            document.flag("identical", group.areIdentical)
          }
        }
      }
      document.array("label_conflicts") { document in
        for conflict in check.labelConflicts {
          document.object { document in
            document.string("a", id(conflict.first))
            document.array("a_labels") { document in for label in labels(conflict.first) { document.string(nil, label) }
            }
            document.string("b", id(conflict.second))
            document.array("b_labels") { document in
              for label in labels(conflict.second) { document.string(nil, label) }
            }
            document.number("jaccard", conflict.similarity)
          }
        }
      }
      document.flag("labels_judged", check.areLabelsDoubted)
      document.number("estimated_label_errors", check.estimatedErrorCount, decimals: 1)
      appendDoubts(to: &document)
      appendGiveaways(to: &document)
    }
    return document.text
  }

  private func appendLabels(to document: inout JSONDocument) {
    document.array("label_spellings") { document in
      for variant in check.labelSpellings {
        document.object { document in
          document.string("label", variant.label)
          document.integer("stories", variant.storyCount)
          document.string("like", variant.spelling)
          document.integer("like_stories", variant.spellingCount)
          document.array("differ_by") { document in
            for difference in variant.differences { document.string(nil, difference.rawValue) }
          }
          document.flag("fold_labels_joins", variant.isFolded)
        }
      }
    }
    document.array("list_like_labels") { document in
      for label in check.listLikeLabels {
        document.object { document in
          document.string("label", label.label)
          document.integer("stories", label.storyCount)
          document.string("separator", label.separator.map(String.init))
        }
      }
    }
  }

  private func append(_ topics: [DataCheck.TopicSize], to document: inout JSONDocument) {
    for topic in topics {
      document.object { document in
        document.string("topic", topic.topic)
        document.integer("stories", topic.storyCount)
        document.integer("distinct", topic.distinctCount)
      }
    }
  }

  private func append(stories: [Int], to document: inout JSONDocument) {
    for story in stories { document.string(nil, id(story)) }
  }

  private func appendDoubts(to document: inout JSONDocument) {
    document.array("doubtful_labels") { document in
      for doubt in check.doubtfulLabels {
        document.object { document in
          document.string("id", id(doubt.story))
          document.string("label", doubt.label)
          document.string("suggested", doubt.suggestion)
          document.number("label_probability", Double(doubt.labelProbability))
          document.number("suggested_probability", Double(doubt.suggestionProbability))
        }
      }
    }
  }

  private func appendGiveaways(to document: inout JSONDocument) {
    document.array("giveaways") { document in
      for giveaway in check.giveaways {
        document.object { document in
          document.string("term", giveaway.term)
          document.string("topic", giveaway.topic)
          document.integer("stories", giveaway.storyCount)
          document.number("precision", giveaway.precision)
          document.number("share", giveaway.share)
          document.string("reason", giveaway.reason.rawValue)
        }
      }
    }
    document.array("repeated_lines") { document in
      for line in check.repeatedLines {
        document.object { document in
          document.string("line", line.line)
          document.integer("stories", line.storyCount)
          document.string("topic", line.topic)
          document.number("precision", line.precision)
        }
      }
    }
  }
}
