internal import Newsprint
internal import NewsprintArticles

/// Writes the stories of an archive that are near others.
struct NeighborOutput {
  let stories: ArticleBatch
  let archive: ArticleBatch
  let neighbors: [[SimilarStories.Neighbor]]

  /// A JSON object a line and story.
  func lines() -> [UInt8] {
    var output: [UInt8] = []
    for (story, near) in neighbors.enumerated() {
      output += "{\"id\":".utf8
      JSONText.append(stories[story].id, to: &output)
      output += ",\"similar\":[".utf8
      for (place, neighbor) in near.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        let other = archive[neighbor.story]
        output += "{\"id\":".utf8
        JSONText.append(other.id, to: &output)
        output += ",\"similarity\":".utf8
        JSONText.append(Double(neighbor.similarity), decimals: 4, to: &output)
        for (name, value) in [("date", other.date), ("source", other.source), ("title", other.headline)]
        where value?.isEmpty == false {
          output += ",\"\(name)\":".utf8
          JSONText.append(value ?? "", to: &output)
        }
        output.append(UInt8(ascii: "}"))
      }
      output += "]}\n".utf8
    }
    return output
  }

  /// A row a pair, of which the first names the story; a column is left out where nothing stands in it.
  func table() -> Table {
    let titles = ["story", "similarity", "id", "date", "source", "headline"]
    let rows = neighbors.enumerated().flatMap { story, near in
      near.enumerated().map { place, neighbor in
        let other = archive[neighbor.story]
        return [
          place == 0 ? stories[story].id : "", Format.fixed(Double(neighbor.similarity), decimals: 3), other.id,
          other.date ?? "", other.source ?? "", other.headline.isEmpty ? Self.opening(of: other.text) : other.headline,
        ]
      }
    }
    let used = titles.indices.filter { column in column < 3 || rows.contains { !$0[column].isEmpty } }
    var table = Table(used.map { Table.Column(titles[$0], $0 == 1 ? .right : .left, isWhole: titles[$0] == "date") })
    for row in rows { table.append(used.map { row[$0] }) }
    return table
  }

  /// The first words of a story without a headline.
  private static func opening(of text: String) -> String {
    let start = text.prefix(60)
    return start.endIndex == text.endIndex ? text : start + " …"
  }
}
