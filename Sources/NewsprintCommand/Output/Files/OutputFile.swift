internal import LibC
package import Newsprint

/// A buffered output: standard output, or a file that appears whole or not at all.
///
/// A file is written in the folder of its target, without a name where the system can and else under a temporary one, and
/// put in its place by `commit()`. Without `commit()`, or when a signal ends the process, it goes away and what was there
/// before stays. Devices, pipes and the like are written to directly. No `fsync`: a crash of the machine, unlike one of
/// the process, may lose the new contents.
package final class OutputFile {
  private enum Destination {
    case standardOutput
    case device
    case replacement(target: String, file: PendingFile, slot: Int?)
  }

  /// For messages.
  package let name: String

  private let destination: Destination
  private let descriptor: Int32
  private let flushesLines: Bool
  /// What waits to be written, less than ``capacity`` bytes.
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 17
  private var isOpen = true

  /// Opens standard output for `nil` and `-`, and a file otherwise.
  ///
  /// - Throws: `OutputError.cannotCreate` and `.isFolder`, before anything is changed.
  package init(_ path: String? = nil) throws(OutputError) {
    if let path, path != "-" {
      name = path
      (descriptor, destination) = try Self.opened(path)
      flushesLines = false
    } else {
      name = "standard output"
      (descriptor, destination) = (STDOUT_FILENO, .standardOutput)
      flushesLines = isatty(STDOUT_FILENO) == 1
    }
    buffer.reserveCapacity(Self.capacity)
  }

  private static func opened(_ path: String) throws(OutputError) -> (Int32, Destination) {
    let status = FileStatus(path: path)
    if status?.kind == .folder { throw .isFolder(path: path) }
    if status?.kind == .other {
      guard let descriptor = Descriptor.openForWriting(path) else {
        throw .cannotCreate(path: path, reason: systemMessage())
      }
      return (descriptor, .device)
    }
    // What a link leads to is replaced, so that the link itself stays.
    let target = status == nil ? path : FileSystem.resolved(path) ?? path
    guard let file = PendingFile(temporary: temporaryName(beside: target)) else {
      throw .cannotCreate(path: path, reason: systemMessage())
    }
    if let status { Descriptor.setPermissions(file.descriptor, status.permissions) }
    let slot = TemporaryFiles.register(file.temporary)
    return (file.descriptor, .replacement(target: target, file: file, slot: slot))
  }

  deinit {
    if isOpen {
      // After an error, what was already written to a stream still goes out.
      if case .replacement = destination {} else { try? flush() }
      discard()
    }
  }

  /// Adds text.
  package func write(_ text: String) throws(OutputError) {
    var failure: OutputError?
    text.withTextBytes { bytes in
      do throws(OutputError) { try write(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    if flushesLines, text.utf8.last == UInt8(ascii: "\n") { try flush() }
  }

  /// Adds bytes.
  package func write(_ bytes: TextBytes) throws(OutputError) {
    if bytes.count > Self.capacity - buffer.count { try flush() }
    if bytes.count >= Self.capacity { try send(bytes) } else { buffer.append(contentsOf: bytes) }
  }

  /// Adds bytes.
  package func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    try bytes.withContiguousTextBytes { bytes throws(OutputError) in try write(bytes) }
  }

  /// Hands everything over to the system.
  package func flush() throws(OutputError) {
    // What could not be written once is not written again.
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withTextBytes { bytes throws(OutputError) in try send(bytes) }
  }

  /// Hands everything over where somebody may be reading along; a file appears whole or not at all.
  package func flushStream() throws(OutputError) {
    if case .replacement = destination { return }
    try flush()
  }

  /// Finishes: flushes, closes, and puts the file in its place.
  ///
  /// - Throws: `OutputError`; the former file is then unchanged.
  package func commit() throws(OutputError) {
    precondition(isOpen, "the output is committed twice")
    try flush()
    isOpen = false
    if case .standardOutput = destination { return }
    guard case .replacement(let target, let file, let slot) = destination else {
      if !Descriptor.close(descriptor) { throw .writeFailed(path: name, reason: Self.systemMessage()) }
      return
    }
    defer { TemporaryFiles.unregister(slot) }
    let isNamed = file.giveName()
    let reason = Self.systemMessage()
    let isClosed = Descriptor.close(descriptor)
    guard isNamed, isClosed else {
      let reason = isNamed ? Self.systemMessage() : reason
      FileSystem.remove(file.temporary)
      throw .writeFailed(path: name, reason: reason)
    }
    guard file.move(to: target) else {
      let reason = Self.systemMessage()
      FileSystem.remove(file.temporary)
      throw .cannotReplace(path: name, reason: reason)
    }
  }

  private func discard() {
    isOpen = false
    switch destination {
    case .standardOutput: break
    case .device: _ = Descriptor.close(descriptor)
    case .replacement(_, let file, let slot):
      _ = Descriptor.close(descriptor)
      FileSystem.remove(file.temporary)
      TemporaryFiles.unregister(slot)
    }
  }

  private func send(_ bytes: TextBytes) throws(OutputError) {
    guard let code = Descriptor.writeAll(bytes, to: descriptor) else { return }
    if code == EPIPE { throw .brokenPipe }
    throw .writeFailed(path: name, reason: SystemError(code: code).reason)
  }

  private static func systemMessage() -> String { SystemError.last.reason }

  private static func temporaryName(beside target: String) -> String {
    let cut = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target.utf8.index(after: $0) } ?? target.startIndex
    return "\(target[..<cut]).\(target[cut...].prefix(100)).\(getpid())-\(TemporaryFiles.nextNumber()).tmp"
  }
}
