import NewsprintCommand
import Testing

@Suite struct ArgumentParserTests {
  static let output = Option<String>(required: "output", short: "o", value: "file", "Output.")
  static let food = Option<String?>("food", "Food.")
  static let count = Option<Int>("count", short: "c", limits: .between(-10, 10), default: 3, "Count.")
  static let share = Option<Double?>("share", limits: .moreThan(0), "Share.")
  static let among = Option<[String]>("among", separator: ",", "Topics.")
  static let pair = Option<[String]>("pair", value: "id", valuesPerUse: 2, "Two of them.")
  static let shell = Option<Shell>("shell", default: .bash, "Shell.")
  static let window = Option<Duration?>("window", "Window.")
  static let quiet = Flag("quiet", short: "q", "Quiet.")
  static let loud = Flag("loud", short: "l", "Loud.")
  static let sublinear = Flag("sublinear", default: true, "Sublinear.")
  static let hashing = OptionalFlag("hashing", "Hashing.")
  static let inputs = Argument<[String]>("input", "Inputs.")

  static let root = Command(
    "tool", overview: "A tool.", groups: [],
    subcommands: [
      Command(
        "do", overview: "Do.", arguments: [inputs],
        groups: [
          OptionGroup([output, food, count, share, among, pair, shell, window, quiet, loud, sublinear, hashing])
        ],
        run: { _ in }),
      Command(
        "store", overview: "Store.",
        subcommands: [Command("add", overview: "Add.", arguments: [inputs], run: { _ in })]),
    ])

  private func parse(_ words: String...) throws -> ParsedArguments {
    guard case .run(_, let arguments) = try ArgumentParser(Self.root).parse(["do", "-o", "x"] + words) else {
      throw CancellationError()
    }
    return arguments
  }

  private func failure(_ words: String...) -> UsageError? {
    do throws(UsageFailure) {
      _ = try ArgumentParser(Self.root).parse(["do", "-o", "x"] + words)
      return nil
    } catch {
      return error.error
    }
  }

  @Test func defaultsHoldWhereNothingIsGiven() throws {
    let arguments = try parse("a")
    #expect(arguments[Self.food] == nil)
    #expect(arguments[Self.count] == 3)
    #expect(arguments[Self.among] == [])
    #expect(arguments[Self.quiet] == false)
    #expect(arguments[Self.sublinear] == true)
    #expect(arguments[Self.hashing] == nil)
    #expect(!arguments.isGiven(Self.count))
    #expect(arguments.path == ["tool", "do"])
  }

  @Test(arguments: [
    ["--count", "7"], ["--count=7"], ["-c", "7"], ["-c7"], ["-c=7"], ["-qc7"], ["-qc", "7"], ["--count", "1", "-c7"],
  ])
  func aValueMayBeWrittenInManyWays(_ words: [String]) throws {
    guard case .run(_, let arguments) = try ArgumentParser(Self.root).parse(["do", "-o", "x", "a"] + words) else {
      Issue.record("not run")
      return
    }
    #expect(arguments[Self.count] == 7)
    #expect(arguments.isGiven(Self.count))
    #expect(arguments[Self.inputs] == ["a"])
  }

  @Test func numbersBelowZeroAreValuesAndArguments() throws {
    #expect(try parse("a", "--count", "-5")[Self.count] == -5)
    #expect(try parse("a", "-c", "-5")[Self.count] == -5)
    #expect(try parse("-5", "-.5")[Self.inputs] == ["-5", "-.5"])
  }

  @Test func aDashIsAnArgumentAndAValue() throws {
    let arguments = try parse("-", "--food", "-")
    #expect(arguments[Self.inputs] == ["-"])
    #expect(arguments[Self.food] == "-")
  }

  @Test func twoDashesEndTheOptions() throws {
    let arguments = try parse("--count=1", "--", "--count=2", "-h", "--")
    #expect(arguments[Self.count] == 1)
    #expect(arguments[Self.inputs] == ["--count=2", "-h", "--"])
  }

  @Test func valuesMayBeEmptyAndMayHoldEqualsSigns() throws {
    #expect(try parse("a", "--food=")[Self.food] == "")
    #expect(try parse("a", "--food", "")[Self.food] == "")
    #expect(try parse("a", "--food=b=c")[Self.food] == "b=c")
    #expect(try parse("a", "--food=-x")[Self.food] == "-x")
  }

  @Test func repeatedOptionsAndSeparatorsAddUp() throws {
    #expect(
      try parse("a", "--among", "sport,politics", "--among=weather")[Self.among] == ["sport", "politics", "weather"])
  }

  @Test func anOptionMayTakeTwoValues() throws {
    let arguments = try parse("--pair", "a", "b", "c")
    #expect(arguments[Self.pair] == ["a", "b"])
    #expect(arguments[Self.inputs] == ["c"])
    #expect(failure("c", "--pair", "a") == .missingValue("--pair <id> <id>"))
  }

  @Test func theLastOfAFlagAndItsInversionCounts() throws {
    #expect(try parse("a", "--no-sublinear")[Self.sublinear] == false)
    #expect(try parse("a", "--no-sublinear", "--sublinear")[Self.sublinear] == true)
    #expect(try parse("a", "--no-hashing")[Self.hashing] == false)
    #expect(try parse("a", "--hashing")[Self.hashing] == true)
    #expect(failure("a", "--no-quiet") == .unknownOption("--no-quiet", suggestion: "--quiet"))
  }

  @Test func lettersMayBeJoined() throws {
    let arguments = try parse("a", "-ql")
    #expect(arguments[Self.quiet] && arguments[Self.loud])
    #expect(failure("a", "-qx") == .unknownOption("-x", suggestion: nil))
  }

  @Test func mistakesAreNamed() {
    #expect(failure("a", "--foo", "b") == .unknownOption("--foo", suggestion: "--food"))
    #expect(failure() == .missingArgument("<input>"))
    #expect(failure("a", "--count") == .missingValue("--count <count>"))
    #expect(failure("a", "--count", "--quiet") == .missingValue("--count <count>"))
    #expect(
      failure("a", "--count", "11")
        == .invalidValue("11", name: "--count", expectation: "a whole number between -10 and 10"))
    #expect(
      failure("a", "--share", "nan") == .invalidValue("nan", name: "--share", expectation: "a number greater than 0"))
    #expect(
      failure("a", "--shell", "fis")
        == .invalidChoice("fis", name: "--shell", choices: ["bash", "zsh", "fish"], suggestion: "fish"))
  }

  @Test func theFirstOfTwoMistakesIsNamedEvenIfTheLastValueIsValid() {
    #expect(failure("a", "--count", "99", "--count", "1") != nil)
  }

  @Test func verbsMayHoldVerbs() throws {
    guard case .run(let command, let arguments) = try ArgumentParser(Self.root).parse(["store", "add", "a"]) else {
      Issue.record("not run")
      return
    }
    #expect(command.name == "add")
    #expect(arguments.path == ["tool", "store", "add"])
    #expect(throws: UsageFailure(error: .unknownVerb("ad", suggestion: "add"), path: ["tool", "store"])) {
      try ArgumentParser(Self.root).parse(["store", "ad"])
    }
    guard case .help(let path) = try ArgumentParser(Self.root).parse(["store"]) else {
      Issue.record("no help")
      return
    }
    #expect(path == ["tool", "store"])
  }

  @Test func readingAnUndeclaredOptionIsAProgrammersError() async {
    await #expect(processExitsWith: .failure) {
      let root = ArgumentParserTests.root
      guard case .run(_, let arguments) = try ArgumentParser(root).parse(["store", "add", "a"]) else { return }
      _ = arguments[ArgumentParserTests.count]
    }
  }
}
