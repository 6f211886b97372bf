import Foundation
import Newsprint
import NewsprintArticles
import NewsprintMarkup
import Testing

/// The stories of feeds and agency files beside those that other programs find in them: `Golden/make_golden.py`.
struct GoldenDocumentTests {
  /// A story as the golden values have it.
  private struct Story: Decodable {
    var id: String?
    var url: String?
    var title: String?
    var text: String?
    var date: Double?
    var modified: Double?
    var byline: String?
    var language: String?
    var labels: [String]?
    var source: String?
    var status: String?
    var version: String?
    var signal: String?

    /// Its fields by their names, as texts in which white space says nothing.
    var fields: [String: String] {
      let all: [String: String?] = [
        "id": id, "url": url, "title": title, "text": text, "date": date.map { "\($0)" },
        "modified": modified.map { "\($0)" }, "byline": byline, "language": language,
        "labels": labels.map { $0.joined(separator: "|") }, "source": source, "status": status, "version": version,
        "signal": signal,
      ]
      return all.compactMapValues { $0?.filter { !$0.isWhitespace } }.filter { !$0.value.isEmpty }
    }
  }

  /// What is read otherwise on purpose.
  private struct Difference: Decodable {
    var document: String
    /// The place of the story; without one the document is read as another one.
    var item: Int?
    var field: String?
    var ours: String?
    var likeDocument: String?
    var reason: String
  }

  private static func load<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }

  private static var folder: URL { Bundle.module.resourceURL?.appending(path: "Golden") ?? URL(filePath: "/") }

  private static func fields(of story: DocumentStory) -> [String: String] {
    func seconds(_ date: String?) -> Double? { date.flatMap { ArticleDate.seconds($0) }.map { $0.rounded(.down) } }
    let article = story.article
    return Story(
      id: article.id, url: story.url, title: article.headline, text: article.text, date: seconds(article.date),
      modified: seconds(story.modified), byline: story.byline, language: story.language, labels: article.labels,
      source: article.source, status: story.status, version: story.version, signal: story.signal
    ).fields
  }

  private static func read(_ name: String) throws -> [[String: String]] {
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: "documents/\(name)")))
    let readers: [any DocumentReader] = [FeedReader(), AgencyReader()]
    let isOfAgency = ["g2", "newsml", "nitf", "ninjs"].contains { name.hasPrefix($0) }
    let document = Document(name: name, format: isOfAgency ? .newsML : .feed, bytes: bytes)
    return try readers[isOfAgency ? 1 : 0].stories(in: document).map(fields)
  }

  @Test("Every story, field and date is what others read, but for what differs on purpose")
  func golden() throws {
    let golden = try Self.load("golden.json", as: [String: [Story]].self)
    let differences = try Self.load("differences.json", as: [Difference].self)
    #expect(golden.count >= 60)
    for (name, stories) in golden.sorted(by: { $0.key < $1.key }) {
      let own = differences.filter { $0.document == name }
      let like = own.first { $0.item == nil }?.likeDocument
      let expected = (like.flatMap { golden[$0] } ?? stories).map(\.fields)
      let found = try Self.read(name)
      #expect(found.count == expected.count, "\(name)")
      for (number, (ours, theirs)) in zip(found, expected).enumerated() {
        for field in Set(ours.keys).union(theirs.keys).sorted() {
          let known = own.first { $0.item == number && $0.field == field }
          let wanted = known.map { ($0.ours ?? "").filter { !$0.isWhitespace } } ?? theirs[field] ?? ""
          #expect(ours[field] ?? "" == wanted, "\(name), story \(number), \(field); others: \(theirs[field] ?? "")")
          if known != nil {
            #expect(wanted != theirs[field] ?? "", "\(name), story \(number), \(field) differs no more")
          }
        }
      }
    }
  }

  @Test("Every difference has a reason and is of a document that is there")
  func reasons() throws {
    let golden = try Self.load("golden.json", as: [String: [Story]].self)
    for difference in try Self.load("differences.json", as: [Difference].self) {
      #expect(golden[difference.document] != nil && difference.reason.count > 10)
    }
  }
}
