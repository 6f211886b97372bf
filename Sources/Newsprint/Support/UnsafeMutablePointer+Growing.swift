extension UnsafeMutablePointer {
  /// Moves the first `count` elements to a new block of room for `capacity`, and frees the old one.
  func grown(keeping count: Int, capacity: Int) -> UnsafeMutablePointer {
    let larger = UnsafeMutablePointer.allocate(capacity: capacity)
    ZeroedMemory.preferLargePages(larger, capacity * MemoryLayout<Pointee>.stride)
    larger.moveInitialize(from: self, count: count)
    deallocate()
    return larger
  }
}
