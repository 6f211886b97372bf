import Foundation

/// A run of the command that is fed and read while it goes on.
final class LiveCommand {
  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []

  init(_ runner: CommandRunner, _ arguments: [String]) throws {
    process.executableURL = runner.binary
    process.arguments = arguments
    process.currentDirectoryURL = runner.folder
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    // Signals that the command does not wait for may be held back in threads of tests.
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func feed(_ bytes: some Sequence<UInt8>) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  func endInput() throws { try input.fileHandleForWriting.close() }

  /// The next line that is written; nil where none comes for very long.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        defer { buffer.removeFirst(end + 1) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      var state = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, 30_000) == 1 else { return nil }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      buffer += data
    }
  }

  /// What is still written, and the exit code.
  func end() -> (rest: String, exitCode: Int32) {
    let rest = buffer + output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return (String(decoding: rest, as: UTF8.self), code)
  }
}
