import Newsprint
import NewsprintCommand
import NewsprintServer

extension FuzzTarget {
  /// The lines that people's answers are kept in, of whatever a hand or a crash made of them.
  static var journals: FuzzTarget {
    FuzzTarget("journals") { bytes in
      let whole = DeskJournals.counts(of: [Array(bytes)])
      expect(whole.answers >= 0 && whole.pairs >= 0, "the counts are \(whole)")
      // As two processes append them: what is read in parts of whole lines is the same.
      let lines = bytes.split(at: 0x0A).map { Array($0) + [0x0A] }
      let parts = DeskJournals.counts(of: lines)
      expect(parts == whole, "parts of lines say \(parts), not \(whole)")
    }
  }

  /// A request to a server: the first line is the method, the path and a query, the rest the body, which is a form as well
  /// where the line ends with `form`.
  static var service: FuzzTarget {
    let router = try? NewsService(models: [], archive: nil, data: nil, isReadOnly: true).router()
    return FuzzTarget("service") { bytes in
      guard let router else { return }
      let lines = bytes.firstParts(2, between: 0x0A)
      let words = (lines.first?.string ?? "").split(separator: " ").map(String.init)
      guard words.count > 1 else { return }
      let parameters = words.dropFirst(2).map { word in
        let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
        return (name: parts.first ?? "", value: parts.count > 1 ? parts[1] : "")
      }
      let body = lines.count > 1 ? Array(lines[1]) : []
      let text = String(decoding: body, as: UTF8.self)
      let response = router.answer(
        HTTPRequest(
          method: words[0], path: words[1], query: parameters, form: words.last == "form" ? ["text": text] : [:],
          body: body))
      expect((200...599).contains(response.status), "the status is \(response.status)")
      let answer = response.wholeBody()
      expect(response.status < 500, "\(String(decoding: answer, as: UTF8.self))")
    }
  }
}
