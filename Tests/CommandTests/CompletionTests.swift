import Foundation
import NewsprintCommand
import Testing

@Suite struct CompletionTests {
  @Test(arguments: Shell.allCases)
  func aScriptKnowsEveryVerbAndEveryOption(_ shell: Shell) throws {
    let result = try CommandRunner.run(["completions", shell.rawValue])
    #expect(result.exitCode == 0)
    NewsprintTool.command.forEachCommand { path, command in
      #expect(result.output.contains(path.last ?? ""))
      for option in command.options {
        let spelling = shell == .fish ? "-l \(option.name) " : "--\(option.name)"
        #expect(result.output.contains(spelling), "\(path) \(option.name)")
        if let inversion = option.inversion { #expect(result.output.contains(inversion)) }
      }
    }
  }

  @Test(arguments: Shell.allCases)
  func aScriptIsValidForItsShell(_ shell: Shell) throws {
    try CommandRunner.withRunner { runner in
      let script = try runner.run(["completions", shell.rawValue]).output
      // Where the shell is not installed, quotes and braces at least must be balanced.
      if let result = try runner.run(tool: shell.rawValue, ["-n"], input: script) {
        #expect(result.exitCode == 0, "\(result)")
        #expect(result.errors.isEmpty)
      }
      #expect(script.filter { $0 == "{" }.count == script.filter { $0 == "}" }.count)
      #expect(
        script.split(separator: "\\'", omittingEmptySubsequences: false).joined().filter { $0 == "'" }.count % 2 == 0)
      #expect(script.hasSuffix("\n"))
    }
  }

  /// Words before the cursor (the last one unfinished), and what bash must offer.
  static let completed: [([String], [String])] = [
    (["newsprint", "tr"], ["train"]),
    (["newsprint", "--v"], ["--version"]),
    (["newsprint", "train", "--algorithm", "m"], ["multinomial"]),
    (["newsprint", "train", "--algorithm", "=", "nb"], ["nb-logistic"]),
    (
      ["newsprint", "train", "--algorithm", "="],
      ["auto", "multinomial", "complement", "bernoulli", "logistic", "nb-logistic", "svm"]
    ),
    (["newsprint", "train", "--no-s"], ["--no-sublinear"]),
    (["newsprint", "tag", "--explain", "--form"], ["--format"]),
    (["newsprint", "tag", "-m", "top"], ["topics file"]),
    (["newsprint", "tag", "train", "--among", "x"], []),
    (["newsprint", "help", "eval"], ["evaluate"]),
    (["newsprint", "completions", "z"], ["zsh"]),
  ]

  @Test(arguments: completed)
  func bashCompletes(_ words: [String], _ expected: [String]) throws {
    try CommandRunner.withRunner { runner in
      let script = try runner.run(["completions", "bash"]).output
      try Data().write(to: runner.folder.appendingPathComponent("topics file"))
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      let call = """
        \(script)
        COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
        _newsprint
        for word in "${COMPREPLY[@]}"; do echo "$word"; done
        """
      guard let result = try runner.run(tool: "bash", [], input: call) else { return }
      #expect(result.output.split(separator: "\n").map(String.init) == expected)
      #expect(result.errors.isEmpty)
    }
  }
}
