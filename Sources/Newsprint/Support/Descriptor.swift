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
      let written = unsafe write(descriptor, rest.buffer.baseAddress, min(rest.count, 1 << 30))
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
    let descriptor = unsafe LibC.open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Opens a file or a device that there is for writing; nil where the system refuses, and ``SystemError/last`` says why.
  package static func openForWriting(_ path: String) -> CInt? {
    let descriptor = unsafe LibC.open(path, O_WRONLY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Opens a file, which is made where it is not there, for reading and for writing behind its end; nil where the system
  /// refuses, and ``SystemError/last`` says why.
  package static func openForAppending(_ path: String) -> CInt? {
    let descriptor = unsafe LibC.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Opens the device that takes everything and gives nothing, under the lowest free number.
  package static func openNothing() { _ = unsafe LibC.open("/dev/null", O_RDWR) }

  /// Sets who may read, write and execute an open file.
  package static func setPermissions(_ descriptor: CInt, _ permissions: UInt32) {
    _ = fchmod(descriptor, mode_t(permissions))
  }

  /// The number of columns of a terminal; nil where that is none or does not say.
  package static func columns(ofTerminal descriptor: CInt) -> Int? {
    var size = winsize()
    return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Reads up to as many bytes as there is room for; 0 at the end, nil where the system refuses.
  package static func read(_ descriptor: CInt, into room: inout MutableSpan<UInt8>) -> Int? {
    while true {
      let count = unsafe room.withUnsafeMutableBytes { unsafe LibC.read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }

  /// Whether nothing can be read within some milliseconds; false at the end, which can be read at once.
  package static func isIdle(_ descriptor: CInt, milliseconds: CInt) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&state, 1, milliseconds) == 0
  }

  /// Closes a file; whether that went well.
  package static func close(_ descriptor: CInt) -> Bool { LibC.close(descriptor) == 0 }

  /// Waits until what was written is on the disk; whether that went well.
  package static func flush(_ descriptor: CInt) -> Bool { fsync(descriptor) == 0 }

  /// The first `count` bytes of a file as memory, for reading; nil where the system refuses.
  package static func map(_ descriptor: CInt, count: Int) -> TextBytes? {
    guard let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe start != MAP_FAILED else {
      return nil
    }
    return TextBytes(address: UInt(bitPattern: start), count: count)
  }

  /// Gives back what ``map(_:count:)`` gave.
  package static func unmap(_ bytes: TextBytes) {
    if let start = unsafe bytes.buffer.baseAddress {
      unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
