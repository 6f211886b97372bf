import Newsprint
import NewsprintArticles

extension FuzzTarget {
  /// What writes JSON and tables.
  static var writerTargets: [FuzzTarget] { [jsonText, jsonObject] }

  /// Any text becomes a string that is read back as it was, broken UTF-8 mended.
  private static var jsonText: FuzzTarget {
    FuzzTarget("json-text") { bytes in
      var quoted: [UInt8] = []
      JSONText.append(bytes, to: &quoted)
      let read = JSONString.read(quoted)
      expect(read?.text == bytes.string && read?.length == quoted.count, "\(quoted)")
      _ = JSONString.read(bytes.buffer)
    }
  }

  /// An object that the reader takes is still one when members were added to it.
  private static var jsonObject: FuzzTarget {
    let added = AddedMembers(["topics", "a\"b"])
    return FuzzTarget("json-object") { bytes in
      var options = ArticleReaderOptions()
      options.format = .jsonLines
      options.keepsInput = true
      guard let batch = try? ArticleReader.read(contents: Array(bytes), options: options, threads: 1).articles else {
        return
      }
      for record in batch.records {
        let line = batch.bytes.withTextBytes { all -> [UInt8] in
          let object = all[record.raw]
          var members: [UInt8] = []
          for start in added.names(in: object).starts {
            if !members.isEmpty { members.append(0x2C) }
            members += start + Array("[]".utf8)
          }
          var line: [UInt8] = []
          JSONText.appendLine(extending: object, members: members, to: &line)
          return line
        }
        let again = try? ArticleReader.read(contents: line, options: options, threads: 1).articles
        guard let again, again.records.count == 1 else {
          fatalError("no object: \(String(decoding: line, as: UTF8.self))")
        }
        expect(again.bytes[again.records[0].text] == batch.bytes[record.text], "the text is another one")
      }
    }
  }
}
