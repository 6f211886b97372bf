internal import LibC
internal import Newsprint
internal import NewsprintArticles

/// Times the parts of Newsprint; `Benchmarks/run.py` puts the figures beside those of the peers.
///
///     benchmarks [kernels] [--only WORDS] [--runs N] [--threads N] [--json] [FILE …]
///     benchmarks serve …       times one part whenever it is told to: ServeCommand.swift
///     benchmarks matrix …      writes a labelled matrix for us and for peers: MatrixCommand.swift
///     benchmarks generate …    writes made-up stories: GenerateCommand.swift
///     benchmarks archive …     grows an archive and times it: ArchiveCommand.swift
///     benchmarks events …      times a stream of events: EventCommand.swift
@main
struct Benchmarks {
  static func main() {
    do {
      try run()
    } catch {
      let message = (error as? UnknownArgument).map { "There is no argument '\($0.name)'." } ?? "\(error)"
      Array("benchmarks: \(message) Benchmarks/Harness.swift says what there is.\n".utf8).withUnsafeBytes {
        send($0, to: 2)
      }
      exit(64)
    }
  }

  private static func run() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let commands: [String: ([String]) throws -> Void] = [
      "generate": GenerateCommand.run, "matrix": MatrixCommand.run, "serve": ServeCommand.run,
      "kernels": KernelsCommand.run, "archive": ArchiveCommand.run,
      "events": EventCommand.run,
    ]
    guard let name = arguments.first, let command = commands[name] else { return try KernelsCommand.run(arguments) }
    arguments.removeFirst()
    try command(arguments)
  }
}

/// A part of Newsprint that can be timed on its own.
struct Kernel {
  /// What is measured, in the words of the report.
  let name: String
  /// The bytes of input of a run; 0 where bytes mean nothing.
  var bytes = 0
  /// How many things a run does, and what they are called.
  var items = 0
  var unit = ""
  /// Whether threads share the work.
  var isParallel = false
  /// The work.
  let run: (_ threads: Int) throws -> Void
}

/// `benchmarks kernels`: each kernel several times, one after the other.
enum KernelsCommand {
  static func run(_ arguments: [String]) throws {
    var (only, runs, threads, printsJSON) = ("", 5, 1, false)
    var paths: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch (argument, rest.first) {
      case ("--json", _): printsJSON = true
      case ("--only", let value?): (only, rest) = (value, rest.dropFirst())
      case ("--runs", let value?): (runs, rest) = (max(1, Int(value) ?? 5), rest.dropFirst())
      case ("--threads", let value?): (threads, rest) = (max(1, Int(value) ?? 1), rest.dropFirst())
      case (let name, _) where name.hasPrefix("--"): throw UnknownArgument(name: name)
      default: paths.append(argument)
      }
    }
    let articles = paths.isEmpty ? try repeatedSeeds() : try ArticleReader(paths).readAll()
    let groups: [(ArticleBatch) throws -> [Kernel]] = [
      textKernels, readerKernels, duplicateKernels, modelKernels, denseKernels,
    ]
    for group in groups {
      for kernel in try group(articles) where only.isEmpty || kernel.name.contains(only) {
        if threads > 1, !kernel.isParallel { continue }
        let times = try (0..<runs + 1).map { _ in try seconds { try kernel.run(threads) } }.dropFirst().sorted()
        report(kernel, threads: threads, best: times[0], median: times[times.count / 2], printsJSON: printsJSON)
      }
    }
  }

  private static func repeatedSeeds() throws -> ArticleBatch {
    let seeds = try ArticleReader(["seeds"]).readAll()
    var articles = ArticleBatch()
    while articles.bytes.count < 10_000_000 { articles.append(contentsOf: seeds) }
    return articles
  }

  private static func report(_ kernel: Kernel, threads: Int, best: Double, median: Double, printsJSON: Bool) {
    if printsJSON {
      var line = Array("{\"kernel\":".utf8)
      JSONText.append(kernel.name, to: &line)
      let figures = "\"threads\":\(threads),\"bytes\":\(kernel.bytes),\"items\":\(kernel.items),\"unit\":"
      line += ",\(figures)".utf8
      JSONText.append(kernel.unit, to: &line)
      line += ",\"best_s\":\(best),\"median_s\":\(median)}".utf8
      return print(String(decoding: line, as: UTF8.self))
    }
    let name = kernel.name + String(repeating: " ", count: max(1, 48 - kernel.name.count))
    var figures: [String] = []
    if kernel.bytes > 0 { figures.append("\(Int(Double(kernel.bytes) / median / 1e6)) MB/s") }
    if kernel.items > 0 {
      let rate = Double(kernel.items) / median
      figures.append(rate > 1e7 ? "\(Int(rate / 1e6)) million \(kernel.unit)/s" : "\(Int(rate)) \(kernel.unit)/s")
    }
    print(name + figures.joined(separator: ", "))
  }
}

/// How long `body` takes.
func seconds<Result>(_ body: () throws -> Result) rethrows -> Double {
  let start = MonotonicClock.seconds
  let result = try body()
  let end = MonotonicClock.seconds
  blackHole(result)
  return end - start
}

/// Takes a value where the optimizer cannot see that nothing is done with it.
@inline(never)
func blackHole<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}

/// An argument that is not known.
struct UnknownArgument: Error {
  var name: String
}

/// Writes to a descriptor; what cannot be written ends the process.
func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
  if descriptor >= 0, Descriptor.writeAll(TextBytes(bytes), to: descriptor) != nil { exit(74) }
}
