/// `newsprint man`: the manual page.
enum Manual {
  static let command = Command(
    "man",
    overview: "Print the manual page, in roff.",
    examples: [
      Command.Example("newsprint man", "Show it with 'newsprint man | man -l -', or install it as newsprint.1.")
    ],
    run: { _ in
      try NewsprintTool.show(ManualPage(NewsprintTool.command, version: NewsprintTool.version).text())
    })
}
