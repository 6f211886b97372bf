/// Files that are no text, as bytes.
package enum WholeFile {
  /// The first bytes of a file, fewer where it is shorter; none of a folder or standard input.
  ///
  /// - Throws: ``ArticleError``.
  package static func start(of path: String, count: Int) throws -> [UInt8] {
    guard path != "-", case .file = try FileKind(of: path) else { return [] }
    return try read(File(reading: path), limit: count)
  }

  /// All bytes of a file.
  ///
  /// - Throws: ``ArticleError``.
  package static func bytes(of path: String) throws -> [UInt8] { try read(File(reading: path), limit: .max) }

  private static func read(_ file: File, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: min(limit, 1 << 20))
    while bytes.count < limit {
      var span = room.mutableSpan
      let count = try file.read(into: &span)
      if count == 0 { break }
      bytes += room[..<count]
    }
    return bytes
  }
}
