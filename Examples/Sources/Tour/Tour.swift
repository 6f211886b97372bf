#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Every main task of the library, a file each, with its public calls alone.
///
///     swift run --package-path Examples Tour [seeds [model]]
///
/// It fails where a result is not what the text says, so that these files stay true: `make test` runs it.
@main struct Tour {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    do {
      try await run(seeds: arguments.first ?? "seeds", path: arguments.dropFirst().first ?? "topics.newsprint")
      print("\nAll examples do what they say.")
    } catch {
      // Errors of the library are sentences: what is wrong, and where.
      print(error)
      exit(1)
    }
  }

  private static func run(seeds: String, path: String) async throws {
    let (training, heldOut) = try readStories(seeds)
    let model = try trainAndWrite(training, path: path)
    tagAndExplain(model)
    try evaluate(model, on: heldOut)
    await tagAStream(model)
    weighTerms()
    findDuplicates()
  }
}

/// Ends the program where an example does not do what it says.
func check(_ holds: Bool, _ what: String) {
  if holds { return }
  print("This should hold, and does not: \(what).")
  exit(1)
}

/// Prints a heading.
func show(_ title: String) { print("\n\(title)") }
