import Newsprint
import NewsprintCommand
import NewsprintServer

extension FuzzTarget {
  /// A request to a server: the first line is the method, the path and a query, the rest the body, which is a form as well
  /// where the line ends with `form`.
  static var service: FuzzTarget {
    let router = try? NewsService(models: [], archive: nil, answers: nil, isReadOnly: true).router()
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
      expect(response.status < 500, "\(String(decoding: response.body, as: UTF8.self))")
    }
  }
}
