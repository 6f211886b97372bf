import NewsprintCommand
import Testing

@Suite struct HelpTests {
  /// Every verb that is declared, by the names that lead to it.
  static let verbs: [[String]] = {
    var verbs: [[String]] = []
    NewsprintTool.command.forEachCommand { path, _ in
      if path.count > 1 { verbs.append(Array(path.dropFirst())) }
    }
    return verbs
  }()

  @Test func aloneItShowsExamples() throws {
    let result = try CommandRunner.run([])
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    #expect(
      result.output == """
        Tag news stories by topic, and find duplicates.

        USAGE: newsprint <subcommand>

        EXAMPLES:
          newsprint train seeds --output topics.newsprint
              Train on a folder with a subfolder per topic.
          newsprint tag story.txt
              Tag a story with the model that comes with the command.
          newsprint evaluate held-out.jsonl --model topics.newsprint
              Measure the model on stories it has not seen.
          newsprint dedup today.jsonl --unique fresh.jsonl
              Keep one story of each group of copies.

        Subcommands: train, adapt, tag, dedup, archive, extract, sketch, similar,
        events, serve, stage, evaluate, check, inspect, tokens, update, help,
        completions, man.
        See 'newsprint --help' for all, and 'newsprint help <subcommand>' for one.

        """)
  }

  @Test func helpForTrainIsWholeAndAligned() throws {
    let result = try CommandRunner.run(["help", "train"])
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    #expect(
      result.output == """
        OVERVIEW: Train a topic model from labelled stories.

        The stories' labels come from the folders they lie in, or from a field. The
        model file is the same, byte for byte, for the same stories, options and seed.

        USAGE: newsprint train <input> ... --output <model> [<options>]

        ARGUMENTS:
          <input>                 Files and folders of stories, also as .gz, .zst and
                                  .br; '-' is standard input.

        OPTIONS:
          -o, --output <model>    The model file to write.
          --algorithm <algorithm> The learning algorithm; auto compares several by
                                  cross-validation. (values: auto, multinomial,
                                  complement, bernoulli, logistic, nb-logistic, svm;
                                  default: auto)
          --effort <effort>       How hard to try; fast keeps to word features and few
                                  trials. (values: fast, best; default: best)
          --folds <n>             The folds of the cross-validation that chooses,
                                  calibrates and scores; 0 leaves all that out.
                                  (default: 3)
          --precision <p>         Make the model give no topic where fewer than this
                                  share of such tags would be right, such as 0.95.
                                  (default: every story gets a topic)
          --report <file>         Write what was found as a page of HTML as well, with
                                  pictures, that needs no other file.
          --fold-labels           Take labels for one that differ in case, space or a
                                  plural s, or in one letter where one is rare and
                                  likely an error.
          --vocabulary <name>     Take labels that are ids of this vocabulary, such as
                                  medtop:15000000, or its names in English, German,
                                  Spanish or French, for the topics they stand for.
                                  (values: iptc; default: labels as they stand)
          --keep-furniture        Keep datelines, credits and the runs of headlines that
                                  stand around a story.
          --keep-markup           Take HTML tags and references such as '&amp;' for
                                  words, as they stand in the text.
          --threads <n>           The number of threads. The result does not depend on
                                  it. (default: all processors)
          -q, --quiet             Print nothing on standard error but errors.
          -h, --help              Show help information.

        LEARNING OPTIONS:
          --smoothing <alpha>     The pseudo-count of naive Bayes. (default: chosen by
                                  --algorithm)
          --regularization <c>    C of logistic regression and the support vector
                                  machine; a smaller one regularizes more. (default:
                                  chosen by --algorithm)
          --penalty <penalty>     The penalty on the weights of logistic regression.
                                  (values: l2, l1; default: l2)
          --class-weight <which>  Whether rare topics count as much as frequent ones.
                                  (values: none, balanced; default: none)
          --multi-label <which>   Whether a story can have several topics. (values:
                                  auto, yes, no; default: auto, by the stories)
          --terms-weight <w>      How much five terms of a folder's terms.txt count
                                  beside a story; 0 leaves them out. (default: 1)
          --quantize              Store 8-bit weights: a model a quarter as large, a
                                  little less exact.
          --keep-sketches         Keep 128 bytes of each story in the model, so that
                                  'evaluate' can leave out stories like those trained
                                  on.
          --seed <n>              The seed of everything random. (default: 0)

        OPTIONS FOR STORIES WITHOUT LABELS:
          --unlabelled <input>    Stories without labels to learn from besides; it may
                                  be repeated.
          --unlabelled-weight <w> How much a story without label counts beside a
                                  labelled one; 0 leaves them out. (default: as held-out
                                  stories show)
          --confidence <p>        How probable self-training must find a topic to learn
                                  from a story. (default: 0.9)

        TOKEN OPTIONS:
          --analyzer <analyzer>   What features are made of: words, characters, or
                                  characters inside words. (values: word, char, char-wb;
                                  default: chosen by --algorithm and --effort)
          --ngrams <range>        The lengths of word n-grams, such as 1-2. (default:
                                  chosen by --algorithm and --effort)
          --char-ngrams <range>   The lengths of character n-grams, such as 3-5.
                                  (default: chosen by --algorithm and --effort)
          --chars-by-word         Count character n-grams by the word, and beside words
                                  only those of the headline and the first 2,000 bytes
                                  of text, as the model that comes with newsprint does:
                                  it tags faster.
          --stop-words <which>    Words to leave out: none, those of a language such as
                                  'english', or a file with one a line. (default: none)
          --stem <language>       Cut words to their stems (Snowball), by the rules of a
                                  language such as 'english'.
          --fold-diacritics       Read letters without their accents.

        FEATURE OPTIONS:
          --min-df <limit>        Leave out features of fewer stories: a count such as
                                  2, or a share such as 0.01. (default: 1 for naive
                                  Bayes, else 2)
          --max-df <limit>        Leave out features of more stories: a count, or a
                                  share such as 0.5. (default: 1.0)
          --max-features <n>      Keep at most this many features: the most frequent for
                                  naive Bayes, else those of the largest weights.
                                  (default: no limit)
          --sublinear/--no-sublinear
                                  Weight a feature by 1 + ln(count) instead of its
                                  count. (default: on, but for bernoulli)
          --hashing <bits>        Hash features to this many bits instead of keeping a
                                  vocabulary. (default: a vocabulary)
          --headline-weight <weight>
                                  How much a word of the headline counts beside one of
                                  the body. (default: 2)
          --opening <n>           Count the headline's words and the first n of the text
                                  once more, as the story's opening; 0 for none.
                                  (default: 30 where stories have headlines, else 0 or
                                  as tried)
          --norm <norm>           The norm that a story's weights are scaled to.
                                  (values: l2, l1, none; default: l2)

        INPUT OPTIONS:
          --input-format <format> The format of the input. A folder has a subfolder per
                                  label; lines are short texts, one a line; html is a
                                  web page, feed RSS, Atom or JSON Feed. (values: auto,
                                  folder, jsonl, csv, tsv, fasttext, text, lines, html,
                                  feed, newsml, nitf, warc; default: auto, by name and
                                  content)
          --encoding <name>       The encoding of the input, such as windows-1252, CP932
                                  or UTF-16LE. (default: UTF-8, or as a byte order mark
                                  says)
          --delimiter <character> What separates the columns of a table. (default: as
                                  the first line says or shows: , ; tab or |)
          --escape <character>    What stands in a table before a quote that is part of
                                  a field, such as a backslash. (default: none, quotes
                                  are doubled)
          --skip-invalid          Count and report bad records instead of stopping at
                                  the first one.
          --headline-field <name> The field with the headline; a dot leads into an
                                  object, as in headline.main. (default: title, headline
                                  and the like)
          --text-field <name>     The field with the text, such as fields.bodyText.
                                  (default: text, body, content, article and the like)
          --label-field <name>    The field with the labels. (default: label, labels,
                                  topic, topics or category)
          --id-field <name>       The field with the story's id. (default: id or url)
          --date-field <name>     The field with the date. (default: date, published,
                                  pubDate and the like)
          --source-field <name>   The field with the source. (default: source)
          --label-separator <text>
                                  What stands between the labels of a story that has
                                  several in one field. (default: | in tables)

        EXAMPLES:
          newsprint train seeds --output topics.newsprint
              A folder with a subfolder per topic.
          newsprint train stories.jsonl.gz -o topics.newsprint --label-field desk --algorithm logistic
              JSON Lines, with the label in the field 'desk'.
          newsprint train seeds -o topics.newsprint --unlabelled archive.jsonl.gz
              Few labelled stories, and many without labels.

        """)
  }

  @Test(arguments: verbs)
  func everyVerbHasHelpThatNamesAllItsOptions(_ verb: [String]) throws {
    let command = try #require(NewsprintTool.command.command(at: verb))
    let result = try CommandRunner.run(verb + ["--help"])
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("OVERVIEW: "))
    #expect(result.output.contains("\nUSAGE: newsprint \(verb.joined(separator: " "))"))
    for spelling in command.options.flatMap(\.spellings) { #expect(result.output.contains(spelling)) }
    for argument in command.arguments { #expect(result.output.contains("  <\(argument.name)>")) }
    #expect(try CommandRunner.run(["help"] + verb).output == result.output)
  }

  @Test(arguments: verbs)
  func helpFitsIntoEightyColumnsButForExamples(_ verb: [String]) throws {
    let screen = HelpText(NewsprintTool.command).screen(for: ["newsprint"] + verb)
    let head = screen.split(separator: "\nEXAMPLES:").first.map(String.init) ?? screen
    for line in head.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// Examples are worth nothing if they do not work.
  @Test(arguments: [[]] + verbs)
  func everyExampleParses(_ verb: [String]) throws {
    let command = try #require(NewsprintTool.command.command(at: verb))
    for example in command.examples {
      let words = example.call.split(separator: " ").map(String.init)
      #expect(words.first == "newsprint")
      #expect(throws: Never.self) { try ArgumentParser(NewsprintTool.command).parse(words.dropFirst()) }
    }
  }

  @Test(arguments: verbs)
  func noTwoOptionsOfAVerbShareASpelling(_ verb: [String]) throws {
    let command = try #require(NewsprintTool.command.command(at: verb))
    let spellings = command.options.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func helpWinsOverMistakes() throws {
    let result = try CommandRunner.run(["train", "--no-such-option", "-h"])
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("OVERVIEW: Train"))
  }

  @Test func versionGoesToStandardOutput() throws {
    let result = try CommandRunner.run(["--version"])
    #expect(result.exitCode == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("newsprint \(NewsprintTool.version), "))
    #expect(try /commit: (unknown|[0-9a-f]{12}(-dirty)?)/.wholeMatch(in: lines[1]) != nil, "\(lines[1])")
    #expect(lines[2].hasPrefix("BLAS: "))
    #expect(result.errors.isEmpty)
  }

  @Test func widerTerminalsGetLongerLines() {
    let narrow = HelpText(NewsprintTool.command, width: 60).screen(for: ["newsprint", "train"])
    let wide = HelpText(NewsprintTool.command, width: 120).screen(for: ["newsprint", "train"])
    #expect(narrow.split(separator: "\n").count > wide.split(separator: "\n").count)
    #expect(narrow.split(whereSeparator: \.isWhitespace) == wide.split(whereSeparator: \.isWhitespace))
  }
}
