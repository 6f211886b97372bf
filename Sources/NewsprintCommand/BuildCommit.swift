internal import CBuild

/// What the command was built from.
enum BuildCommit {
  /// The commit, with `-dirty` behind it where files differed from it; nil where the build was not told.
  static var name: String? {
    var bytes: [UInt8] = []
    while true {
      let byte = newsprint_build_commit_byte(UInt64(bytes.count))
      guard byte != 0 else { break }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
