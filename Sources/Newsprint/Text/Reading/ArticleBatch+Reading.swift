extension ArticleBatch {
  /// The stories with headlines and texts as ``ReadableText`` reads them; those that it changes are behind the others'
  /// bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func asRead(keepsMarkup: Bool) -> ArticleBatch {
    let reader = ReadableText(keepsMarkup: keepsMarkup)
    var result = self
    bytes.withTextBytes { bytes in
      for story in records.indices {
        for field in [\Record.headline, \Record.text] {
          let text = reader.read(bytes[records[story][keyPath: field]])
          if reader.isSource { continue }
          let start = result.bytes.count
          result.bytes += text
          result.records[story][keyPath: field] = start..<result.bytes.count
        }
      }
    }
    return result
  }
}
