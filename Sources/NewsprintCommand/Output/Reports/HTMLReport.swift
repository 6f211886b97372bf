internal import Newsprint
internal import NewsprintServer

/// Text as it stands in HTML.
enum HTMLText {
  /// Text whose signs mean themselves.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      // Controls are no characters of HTML.
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A report as one file of HTML that needs no other, in the desk's style.
struct HTMLReport {
  private let title: String
  private let subtitle: String
  private var body = ""

  init(_ title: String, _ subtitle: String) { (self.title, self.subtitle) = (title, subtitle) }

  /// The report as bytes.
  var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title)) – Newsprint</title>
    <style>
    \(DeskFiles.style)</style>
    </head>
    <body>
    <main>
    <h1>\(HTMLText.escaped(title))</h1>
    <p class="soft">\(HTMLText.escaped(subtitle))</p>
    \(body)<footer class="page">Made by newsprint \(NewsprintTool.version).</footer>
    </main>
    </body>
    </html>

    """
  }

  /// Adds the most important numbers, each with a line that says more.
  mutating func addFigures(_ figures: [(name: String, value: String, note: String)]) {
    body += "<dl class=\"figures\">\n"
    for figure in figures {
      body += "<div><dt>\(HTMLText.escaped(figure.name))</dt><dd>\(HTMLText.escaped(figure.value))"
      if !figure.note.isEmpty { body += "<small>\(HTMLText.escaped(figure.note))</small>" }
      body += "</dd></div>\n"
    }
    body += "</dl>\n"
  }

  /// Adds a section; `content` is HTML.
  mutating func addSection(_ title: String, _ content: String) {
    body += "<section class=\"card\">\n<h2>\(HTMLText.escaped(title))</h2>\n\(content)\n</section>\n"
  }

  /// Adds sections that stand side by side where there is room.
  mutating func addColumns(_ sections: [(title: String, content: String)]) {
    body += "<div class=\"columns\">\n"
    for section in sections { addSection(section.title, section.content) }
    body += "</div>\n"
  }

  /// Paragraphs of text.
  static func paragraph(_ text: String) -> String { "<p>\(HTMLText.escaped(text))</p>" }

  /// A table; nothing where it has no rows.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns, and whether they hold numbers.
  ///   - rows: The rows, of which the first cell is the row's name.
  static func table(_ columns: [(name: String, isNumber: Bool)], _ rows: [[String]]) -> String {
    if rows.isEmpty { return "" }
    var text = "<div class=\"scroll\"><table><thead><tr>"
    for column in columns {
      text += "<th scope=\"col\"\(column.isNumber ? " class=\"n\"" : "")>\(HTMLText.escaped(column.name))</th>"
    }
    text += "</tr></thead>\n<tbody>\n"
    for row in rows {
      text += "<tr>"
      for (place, (column, cell)) in zip(columns, row).enumerated() {
        let kind = column.isNumber ? " class=\"n\"" : ""
        text +=
          place == 0
          ? "<th scope=\"row\">\(HTMLText.escaped(cell))</th>" : "<td\(kind)>\(HTMLText.escaped(cell))</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody></table></div>"
  }
}
