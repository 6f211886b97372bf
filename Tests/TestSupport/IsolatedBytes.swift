import LibC
package import Newsprint

/// Calls `body` with `bytes` in memory of their own, three times: between two pages that cannot be read, against the one
/// and against the other, and in an allocation of exactly their number.
///
/// A read of one byte outside ends the test, with the first two in any build and with the third under AddressSanitizer;
/// and where what stands around the bytes reaches a result, the three results differ.
package func withIsolatedBytes<Result>(
  _ bytes: [UInt8], _ body: (TextBytes) throws -> Result
) rethrows -> [Result] {
  let page = Int(getpagesize())
  let room = max(1, (bytes.count + page - 1) / page) * page
  let map = mmap(nil, room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
  guard let map, map != MAP_FAILED else { return [] }
  defer { munmap(map, room + 2 * page) }
  let readable = map + page
  mprotect(readable, room, PROT_READ | PROT_WRITE)
  let exact = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
  defer { exact.deallocate() }
  return try [readable, readable + room - bytes.count, exact].map { start in
    // What the other place left behind must not decide either.
    memset(readable, start == readable ? 0x2E : 0x41, room)
    start.copyMemory(from: bytes, byteCount: bytes.count)
    return try body(
      TextBytes(UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: bytes.count)))
  }
}
