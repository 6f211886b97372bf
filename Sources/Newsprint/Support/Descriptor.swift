internal import LibC

/// Open files, by the number that the system gave them.
package enum Descriptor {
  /// Writes bytes, however many calls the system takes for it.
  ///
  /// - Returns: The system's error number, or nil where all is written.
  package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      // Some systems take no more than 2 GB at once.
      let written = write(descriptor, part.baseAddress, min(part.count, 1 << 30))
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
