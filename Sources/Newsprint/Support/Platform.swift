internal import LibC

/// The number of processors that are switched on.
var activeProcessorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Time that only runs forward, for measuring how long something took.
package enum MonotonicClock {
  /// Seconds since some moment.
  package static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// The time of day, which people may set.
package enum WallClock {
  /// Seconds since 1970-01-01T00:00:00Z.
  package static var seconds: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }
}

/// How the process keeps memory that is freed.
package enum FreedMemory {
  /// Keeps blocks of up to some megabytes for the next ones of their size, instead of giving them back to the system and
  /// touching new ones page by page; does nothing where the C library has no such setting.
  ///
  /// There is one heap for each processor then, where glibc makes up to eight as threads come and go.
  package static func keep() {
    Kernels.keepFreed(block: 4 << 20, total: 32 << 20, heaps: Int32(clamping: max(2, activeProcessorCount)))
  }
}

/// Memory whose bytes are all zero; the system gives large pieces page by page as they are touched.
enum ZeroedMemory {
  /// Room for `count` elements of all zero bits, which must be a value of their type.
  static func allocate<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Element> {
    guard let memory = unsafe calloc(max(count, 1), MemoryLayout<Element>.stride) else {
      preconditionFailure("Out of memory: \(count) elements of \(MemoryLayout<Element>.stride) bytes")
    }
    unsafe preferLargePages(memory, count * MemoryLayout<Element>.stride)
    return unsafe memory.bindMemory(to: Element.self, capacity: count)
  }

  /// Asks for large pages for memory that is not touched yet, where the system has them: faults and misses in the page
  /// tables are fewer.
  static func preferLargePages(_ start: UnsafeMutableRawPointer?, _ count: Int) {
    #if os(Linux)
      let page = LargeMemory.page
      guard let start = unsafe start, count >= page else { return }
      let first = (UInt(bitPattern: start) + UInt(page) - 1) / UInt(page) * UInt(page)
      let end = (UInt(bitPattern: start) + UInt(count)) / UInt(page) * UInt(page)
      if end <= first { return }
      // MADV_HUGEPAGE, which is no constant to Swift everywhere; a refusal costs nothing.
      unsafe madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), 14)
    #endif
  }

  /// Room for `count` elements, not zero, in large pages of its own if it is large and the system has them: for tables
  /// whose every access is to another place.
  static func allocateLarge<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Element> {
    var (size, alignment) = (max(count, 1) * MemoryLayout<Element>.stride, 64)
    #if os(Linux)
      let page = LargeMemory.page
      if size >= page / 4 { (size, alignment) = ((size + page - 1) / page * page, page) }
    #endif
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: alignment)
    unsafe preferLargePages(memory, size)
    return unsafe memory.bindMemory(to: Element.self, capacity: count)
  }

  static func deallocate(_ pointer: UnsafeMutablePointer<some Any>) { unsafe free(pointer) }
}
