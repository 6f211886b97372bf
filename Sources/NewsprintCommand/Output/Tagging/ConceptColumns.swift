internal import Newsprint
internal import NewsprintArticles

/// What a table says of the concepts of IPTC Media Topics that stories are given.
enum ConceptColumns {
  /// The columns of CSV: ids, and names by language; those of a story's topics are joined by `|`.
  static let names = ["topic_ids"] + MediaTopic.languages.map { "topic_names_\($0)" }

  /// Appends a story's concepts as these columns, each with a comma before it.
  static func append(_ concepts: [MediaTopic], to output: inout [UInt8]) {
    let columns =
      [concepts.map(\.id)] + MediaTopic.languages.map { language in concepts.map { $0.name(in: language) ?? "" } }
    for column in columns {
      output.append(UInt8(ascii: ","))
      CSVText.append(Array(column.joined(separator: "|").utf8), to: &output)
    }
  }

  /// A table of concepts and their names, behind an empty line; nothing where there are none.
  static func legend(of concepts: Set<MediaTopic>, _ terminal: Terminal) -> [UInt8] {
    guard !concepts.isEmpty else { return [] }
    var table = Table([.init("id")] + MediaTopic.languages.map { .init($0) })
    for concept in concepts.sorted(by: { $0.code < $1.code }) {
      table.append([concept.id] + MediaTopic.languages.map { concept.name(in: $0) ?? "" })
    }
    return Array(("\n" + table.text(for: terminal)).utf8)
  }
}
