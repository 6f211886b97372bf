import CFuzzer
import LibC
import Newsprint

// fuzz list                           the names of the targets
// fuzz replay FILE…                   takes each file once; its folder's name is the target's
// fuzz TARGET [libFuzzer argument…]   fuzzes, where libFuzzer is linked in: see scripts/fuzz

/// The target at work; set before the first input.
enum Work {
  nonisolated(unsafe) static var target: FuzzTarget?
}

func complain(_ message: String) -> Never {
  let bytes = Array("fuzz: \(message)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
  exit(64)
}

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return bytes
}

func replay(_ path: String) {
  let name = path.split(separator: "/").dropLast().last ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }), let bytes = contents(of: path) else {
    complain("'\(path)' is not a file in a folder named for a target")
  }
  bytes.withTextBytes(target.body)
}

let words = CommandLine.arguments.dropFirst()
switch words.first {
case "list": FuzzTarget.all.forEach { puts($0.name) }
case "replay": words.dropFirst().forEach(replay)
default:
  guard let target = FuzzTarget.all.first(where: { $0.name == words.first }) else {
    complain("the targets are \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  }
  Work.target = target
  // The target's name stands where libFuzzer expects the program's.
  let code = newsprint_fuzz(CommandLine.argc - 1, CommandLine.unsafeArgv + 1) { bytes, count in
    Work.target?.body(TextBytes(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
  if code < 0 { complain("libFuzzer is not linked in: scripts/fuzz builds with it") }
  exit(code)
}
