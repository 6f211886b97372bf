/// `newsprint completions`: a script for a shell.
enum CompletionScript {
  static let shell = Argument<Shell>("shell", "The shell.")

  static let command = Command(
    "completions",
    overview: "Print a script that makes a shell complete subcommands, options and values.",
    discussion: """
      bash: write it to ~/.local/share/bash-completion/completions/newsprint. \
      zsh: to a file named _newsprint in a folder of $fpath. \
      fish: to ~/.config/fish/completions/newsprint.fish.
      """,
    examples: [
      Command.Example(
        "newsprint completions bash", "The script for bash; 'source <(newsprint completions bash)' tries it.")
    ],
    arguments: [shell],
    run: { arguments in
      try NewsprintTool.show(Completions(NewsprintTool.command).script(for: arguments[shell]))
    })
}
