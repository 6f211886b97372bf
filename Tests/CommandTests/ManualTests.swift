import NewsprintCommand
import Testing

@Suite struct ManualTests {
  @Test func thePageDescribesEveryVerbAndOption() throws {
    let result = try CommandRunner.run(["man"])
    #expect(result.exitCode == 0)
    #expect(result.errors.isEmpty)
    NewsprintTool.command.forEachCommand { path, command in
      if path.count > 1 { #expect(result.output.contains(".SS \"\(path.joined(separator: " "))\"\n")) }
      for option in command.options {
        let name = option.name.split(separator: "-").joined(separator: "\\-")
        #expect(result.output.contains("\\-\\-\(name)"))
      }
    }
    for code in ExitCode.allCases { #expect(result.output.contains(".B \(code.rawValue)\n")) }
  }

  @Test func thePageRendersWithoutWarnings() throws {
    try CommandRunner.withRunner { runner in
      let page = try runner.run(["man"]).output
      guard let result = try runner.run(tool: "groff", ["-man", "-Tutf8", "-ww"], input: page) else { return }
      #expect(result.exitCode == 0)
      #expect(result.errors.isEmpty)
      #expect(result.output.contains("tag news stories by topic"))
    }
  }

  @Test func textCannotBeReadAsRoff() {
    let verb = Command(
      "say", overview: ".start", discussion: "'quote' and \\back\\ and \"double\" -x",
      groups: [OptionGroup([Option<String?>("path", value: "p", ".br is text")])], run: { _ in })
    let page = ManualPage(Command("tool", overview: "A tool.", subcommands: [verb]), version: "1").text()
    #expect(page.contains("\n\\&.start\n"))
    #expect(page.contains("\n\\&'quote' and \\eback\\e and \\(dqdouble\\(dq \\-x\n"))
    #expect(page.contains("\n\\&.br is text\n"))
  }
}
