import Foundation

/// Runs the built `newsprint` as a user would, in a folder of its own.
struct CommandRunner {
  struct Result: CustomStringConvertible {
    let output: String
    let errors: String
    let exitCode: Int32

    var description: String { "exit \(exitCode)\n--- output\n\(output)\n--- errors\n\(errors)" }
  }

  struct NotBuilt: Error, CustomStringConvertible {
    let description: String
  }

  /// Where the command runs; removed by `withRunner`.
  let folder: URL
  /// The command that runs.
  let binary: URL

  /// Calls `body` with a runner whose folder is new and empty, and removes the folder.
  static func withRunner<T>(_ body: (CommandRunner) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsprint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(CommandRunner(folder: folder, binary: findBinary()))
  }

  /// Runs once, in a folder that is gone afterwards.
  static func run(_ arguments: [String], input: String = "") throws -> Result {
    try withRunner { try $0.run(arguments, input: input) }
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(binary, arguments, input: input, environment: environment)
  }

  /// Runs another program in the same folder; `nil` if the machine does not have it.
  func run(tool: String, _ arguments: [String], input: String = "") throws -> Result? {
    let folders = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard let path = folders.map({ "\($0)/\(tool)" }).first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    return try run(URL(fileURLWithPath: path), arguments, input: input, environment: [:])
  }

  /// Runs with standard output going to `handle`.
  func run(_ arguments: [String], outputTo handle: FileHandle) throws -> Result {
    try run(binary, arguments, input: "", environment: [:], outputTo: handle)
  }

  private func run(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String],
    outputTo handle: FileHandle? = nil
  ) throws -> Result {
    // Files instead of pipes: no amount of output can make both sides wait for each other.
    let stem = UUID().uuidString
    let names = ["in", "out", "err"].map {
      FileManager.default.temporaryDirectory.appendingPathComponent("\(stem).\($0)")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path].merging(
      ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("LIBRARY_PATH") }, uniquingKeysWith: { $1 }
    ).merging(environment, uniquingKeysWith: { $1 })
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try handle ?? FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self),
      exitCode: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }

  /// The command lies beside the test bundle: in the folder of the test program on Linux, around the bundle on macOS.
  private static func findBinary() throws -> URL {
    var places = [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
    places += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    for place in places {
      let binary = place.appendingPathComponent("newsprint")
      if FileManager.default.isExecutableFile(atPath: binary.path) { return binary }
    }
    throw NotBuilt(description: "no newsprint in \(places.map(\.path)); build the package first")
  }
}
