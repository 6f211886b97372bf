internal import Newsprint
internal import NewsprintArchive
internal import NewsprintArticles

extension ArchiveInformation {
  /// For people; the first line has the number of stories.
  var text: String {
    var lines = ["\(storyCount) stories"]
    if idCount != storyCount {
      lines.append("\(Format.grouped(idCount)) ids, of some of which there are several versions")
    }
    if let dates {
      lines.append(
        "from \(ArticleDate.text(dates.lowerBound)) to \(ArticleDate.text(dates.upperBound))"
          + (undatedCount > 0 ? ", and \(Format.grouped(undatedCount)) without a date" : ""))
    } else if storyCount > 0 {
      lines.append("no dates")
    }
    lines.append(
      "\(Format.counted(groupCount, "group", "groups")) of copies, with \(Format.counted(groupedCount, "story", "stories"))"
    )
    if let sketches {
      lines.append(
        "no texts: similarities are estimated from sketches of \(sketches.slotCount) slots of \(sketches.slotBits) bits, "
          + "with a standard error of \(Format.fixed(sketches.standardError(at: 0.8), decimals: 3)) at 0.8")
    }
    lines.append(
      Format.bytes(byteCount)
        + (storyCount > 0 ? ", \(Format.grouped(byteCount / storyCount)) bytes a story" : ""))
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs.
  var json: String {
    var text = "{\"stories\":\(storyCount),\"ids\":\(idCount),\"groups\":\(groupCount),\"grouped\":\(groupedCount)"
    text += ",\"undated\":\(undatedCount)"
    if let dates {
      text +=
        ",\"earliest\":\"\(ArticleDate.text(dates.lowerBound))\",\"latest\":\"\(ArticleDate.text(dates.upperBound))\""
    }
    if let sketches {
      text += ",\"texts\":false,\"standard_error\":"
      text += Format.fixed(sketches.standardError(at: 0.8), decimals: 4)
    }
    return text + ",\"bytes\":\(byteCount)}\n"
  }
}

extension Article {
  /// Appends the story as a line of JSON.
  func appendRecord(to line: inout [UInt8]) {
    line += "{\"id\":".utf8
    JSONText.append(id, to: &line)
    for (name, value) in [("title", headline), ("text", text), ("date", date ?? ""), ("source", source ?? "")]
    where !value.isEmpty || name == "text" {
      line += ",\"\(name)\":".utf8
      JSONText.append(value, to: &line)
    }
    line += "}\n".utf8
  }
}
