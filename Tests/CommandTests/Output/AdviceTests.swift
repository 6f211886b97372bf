import Newsprint
import NewsprintArticles
import NewsprintCommand
import Testing

/// Errors of the library say what is wrong; the command adds which option helps.
struct AdviceTests {
  private static func record(_ problem: InvalidRecord.Problem) -> ArticleError {
    .invalidRecord(InvalidRecord(input: "a.jsonl", line: 7, problem: problem))
  }

  /// One error of each kind, with what the command says of it behind what the library says.
  private static let errors: [(any Error, String)] = [
    (ArticleError.noSuchInput("x"), "x: no such file or folder."),
    (
      ArticleError.noTextColumn(input: "a.csv", columns: ["foo"]),
      "a.csv:1: no column for the text or the headline. The columns are 'foo': say which one with --text-field or "
        + "--headline-field, or what separates them with --delimiter."
    ),
    (
      ArticleError.noSuchColumn(input: "a.csv", field: .label, name: "desk", columns: ["text", "b"]),
      "a.csv:1: there is no column 'desk' (--label-field). The columns are 'text', 'b'."
    ),
    (
      ArticleError.noSuchField(inputs: ["a"], field: .text, name: "artcle", names: ["title"]),
      "a: no record has the field 'artcle' (--text-field). The fields of the first one are 'title'."
    ),
    (
      ArticleError.notAFolder(input: "a"),
      "a: is a file, but the format 'folder' was asked for. Name a folder or another --input-format."
    ),
    (
      record(.malformedJSON(column: 3)),
      "a.jsonl:7: not valid JSON (at byte 3 of the line). Correct the line, or leave such lines out with --skip-invalid."
    ),
    (
      record(.wrongType(field: .date, key: "when", found: "a list")),
      "a.jsonl:7: the date field 'when' is a list, but must be a string or a number. Correct it, or name another field "
        + "with --date-field."
    ),
    (
      record(.noText(keys: ["story"])),
      "a.jsonl:7: no text and no headline. The fields here are 'story': say which one is it with --text-field or "
        + "--headline-field."
    ),
    (record(.noText(keys: [])), "a.jsonl:7: the object is empty: a story needs a text or a headline."),
    (
      record(.backslashedQuote),
      #"a.jsonl:7: a quoted field does not end where it should. It holds \", so quotes are likely escaped by "#
        + #"backslashes: read the file with --escape '\'."#
    ),
    (
      record(.notUTF8(likely: "CP932")),
      "a.jsonl:7: the text is not UTF-8. It looks like Shift-JIS: read it with --encoding CP932, or leave such records out "
        + "with --skip-invalid."
    ),
    (
      TrainingDataError.unlabelled(count: 1, of: 2, example: "x"),
      "1 of 2 stories have no label, 'x' first. Name the field with --label-field, or leave such stories out with "
        + "--skip-invalid."
    ),
    (
      TrainingDataError.noFeatures,
      "None of the stories holds a word that the settings keep. Lower --min-df, or look at them with 'newsprint tokens'."
    ),
    (
      UpdateError.severalTopics(story: "x"),
      "The story 'x' has several labels, but the model gives one topic a story. Keep one label, or train again with "
        + "--multi-label yes."
    ),
    (
      ModelFileError.notAModel(path: "m"),
      "m is not a Newsprint model. Give the file that 'newsprint train --output' wrote."
    ),
    (
      DefaultModelError.notFound(places: ["/a", "/b"]),
      "There is no default model: none of these files can be read.\n  /a\n  /b\nName a model with --model or in "
        + "NEWSPRINT_MODEL, make one with 'newsprint train', or install Newsprint's with 'make install'."
    ),
    (EvaluationError.noStories, "there are no stories to evaluate on."),
  ]

  @Test func theCommandSaysWhichOptionHelps() {
    for (error, message) in Self.errors { #expect(Advice.message(for: error) == message) }
  }

  @Test func theLibrarySaysNothingOfOptions() {
    let others: [any Error] = [
      Self.record(.brokenString), Self.record(.notAnObject(found: "a list")), Self.record(.noLabel),
      Self.record(.ownTags(key: "topics")), Self.record(.raggedRow(expected: 2, found: 3)),
      Self.record(.unterminatedQuote), Self.record(.textAfterQuote), Self.record(.tooLong(limit: 1 << 24)),
      Self.record(.notUTF8(likely: nil)), Self.record(.notInEncoding("ascii")), Self.record(.binary),
      TrainingDataError.noStories, TrainingDataError.singleTopic("a"),
      TrainingDataError.singleStory(count: 2, labels: ["a"]),
      TrainingDataError.tooLarge(needed: 2 << 30, available: 1 << 30, features: 5, topics: 6),
      UpdateError.tooManyTopics(count: 5),
    ]
    for error in Self.errors.map(\.0) + others {
      #expect(!"\(error)".contains("--"), "\(error)")
      #expect("\(error)".hasSuffix(".") || error is DefaultModelError, "\(error)")
      #expect(!Advice.message(for: error).contains(".:"))
    }
  }

  @Test func fieldsThatMayBeTheLabelsAreNamedAsOptions() throws {
    let stories = (0..<1200).map { Article(text: "t", labels: ["\($0)"]) }
    let problem = try #require(LabelProblem(stories, candidates: ["desk", "section"]))
    #expect(
      Advice.message(for: problem)
        == "the label field has 1,200 different values in 1,200 stories: did you mean --label-field desk or "
        + "--label-field section?")
    #expect(
      Advice.message(for: try #require(LabelProblem(stories)))
        == "the label field has 1,200 different values in 1,200 stories: it is no label. Name the right one with "
        + "--label-field.")
    #expect(!problem.description.contains("--"))
  }
}
