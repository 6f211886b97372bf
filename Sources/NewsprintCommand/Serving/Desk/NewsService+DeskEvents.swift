internal import Newsprint
internal import NewsprintServer

/// The desk's events: what other stories tell of the same in other words.
extension NewsService {
  /// How many of the other stories of an event are told.
  private static let mostOthers = 20

  /// The event of a story; while events are still looked for, that this is so.
  func deskEvent(_ request: HTTPRequest) throws -> HTTPResponse {
    let view = try readyView()
    let story = try Self.story(request.value("key") ?? "", view)
    guard let report = desk.events(view) else { return Self.json { $0.flag("ready", false) } }
    let (stories, member) = (view.work.stories, report.stories[story])
    let event = report.events[member.event]
    return Self.json { document in
      document.flag("ready", true)
      document.string("event", event.id)
      document.integer("size", event.stories.count)
      document.integer("texts", event.textCount)
      document.integer("sources", event.sourceCount)
      document.string("headline", stories.title(event.headline))
      document.number("similarity", Double(member.similarity), decimals: 4)
      document.strings("reasons", member.reasons.map(\.text))
      document.array("others") { document in
        for other in event.stories.lazy.filter({ $0 != story }).prefix(Self.mostOthers) {
          let article = stories.batch[other]
          document.object { document in
            document.string("key", stories.keys[other].description)
            document.string("id", article.id)
            document.string("title", stories.title(other))
            document.string("date", article.date)
            document.string("source", article.source)
          }
        }
      }
    }
  }
}
