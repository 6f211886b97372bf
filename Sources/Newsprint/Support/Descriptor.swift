internal import LibC

/// Open files, by the number that the system gave them.
package enum Descriptor {
  /// Writes bytes, however many calls the system takes for it.
  ///
  /// - Returns: The system's error number, or nil where all is written.
  package static func writeAll(_ bytes: TextBytes, to descriptor: CInt) -> CInt? {
    var rest = bytes
    while !rest.isEmpty {
      // Some systems take no more than 2 GB at once.
      let written = write(descriptor, rest.buffer.baseAddress, min(rest.count, 1 << 30))
      if written >= 0 {
        rest = rest[written...]
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

extension Descriptor {
  /// Opens a file or a folder for reading; nil where the system refuses, and ``SystemError/last`` says why.
  package static func open(_ path: String) -> CInt? {
    let descriptor = LibC.open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Closes a file; whether that went well.
  package static func close(_ descriptor: CInt) -> Bool { LibC.close(descriptor) == 0 }

  /// Waits until what was written is on the disk; whether that went well.
  package static func flush(_ descriptor: CInt) -> Bool { fsync(descriptor) == 0 }

  /// The first `count` bytes of a file as memory, for reading; nil where the system refuses.
  package static func map(_ descriptor: CInt, count: Int) -> TextBytes? {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { return nil }
    return TextBytes(address: UInt(bitPattern: start), count: count)
  }

  /// Gives back what ``map(_:count:)`` gave.
  package static func unmap(_ bytes: TextBytes) {
    if let start = bytes.buffer.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
