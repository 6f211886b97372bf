internal import Newsprint

/// The pictures of an evaluation, as SVG without a style of its own.
struct ReportPictures {
  private let evaluation: TopicEvaluation

  init(_ evaluation: TopicEvaluation) { self.evaluation = evaluation }

  /// How often a tag is right, by its probability: a dot for each bin, its area by the number of stories.
  var reliability: String {
    let table = evaluation.reliability
    let bins = table.bins.filter { $0.count > 0 }
    let most = Double(bins.map(\.count).max() ?? 1)
    var plot = SquarePlot(
      title: "Reliability", x: "probability of the tag", y: "share that is right",
      description: bins.map { bin in
        "\(Format.percent(bin.meanConfidence)): \(Format.percent(bin.accuracy)) right of \(bin.count)"
      }.joined(separator: "; "))
    plot.addDiagonal()
    plot.addLine(bins.map { ($0.meanConfidence, $0.accuracy) })
    for bin in bins {
      plot.addDot(
        bin.meanConfidence, bin.accuracy, radius: 2.5 + 5 * (Double(bin.count) / most).squareRoot(),
        title: "\(bin.count) stories: \(Format.percent(bin.meanConfidence)) said, \(Format.percent(bin.accuracy)) right"
      )
    }
    return plot.text
  }

  /// F1 of each topic as bars, best first.
  var topics: String {
    let rows = evaluation.scores.topics.enumerated().filter { $0.element.occurs }
      .sorted { ($1.element.f1, evaluation.topics[$0.offset]) < ($0.element.f1, evaluation.topics[$1.offset]) }
    return BarPlot(
      title: "F1 of each topic", rows: rows.prefix(40).map { (evaluation.topics[$0.offset], $0.element.f1) }
    ).text
  }
}

/// A plot of shares against shares.
struct SquarePlot {
  private static let (size, margin) = (300.0, 44.0)
  private var body: String
  private let title: String
  private let description: String

  /// - Parameter description: What the plot shows, in words.
  init(title: String, x: String, y: String, description: String) {
    self.title = title
    self.description = description
    body = ""
    for step in 0...5 {
      let value = Double(step) / 5
      let (left, top) = (Self.x(value), Self.y(value))
      body += #"<line class="grid" x1="\#(left)" y1="\#(Self.y(0))" x2="\#(left)" y2="\#(Self.y(1))"/>"#
      body += #"<line class="grid" x1="\#(Self.x(0))" y1="\#(top)" x2="\#(Self.x(1))" y2="\#(top)"/>"#
      let label = Format.fixed(value, decimals: 1)
      body += #"<text x="\#(left)" y="\#(Self.y(0) + 16)" text-anchor="middle">\#(label)</text>"#
      body += #"<text x="\#(Self.x(0) - 8)" y="\#(top + 4)" text-anchor="end">\#(label)</text>"#
    }
    body += #"<path class="axis" d="M\#(Self.x(0)) \#(Self.y(1))V\#(Self.y(0))H\#(Self.x(1))"/>"#
    body += #"<text x="\#(Self.x(0.5))" y="\#(Self.y(0) + 34)" text-anchor="middle">\#(HTMLText.escaped(x))</text>"#
    body +=
      #"<text transform="translate(12 \#(Self.y(0.5))) rotate(-90)" text-anchor="middle">\#(HTMLText.escaped(y))</text>"#
  }

  private static func x(_ value: Double) -> Double { margin + (value * size * 10).rounded() / 10 }
  private static func y(_ value: Double) -> Double { 10 + size - (value * size * 10).rounded() / 10 }

  mutating func addDiagonal() {
    body += #"<line class="ideal" x1="\#(Self.x(0))" y1="\#(Self.y(0))" x2="\#(Self.x(1))" y2="\#(Self.y(1))"/>"#
  }

  mutating func addLine(_ points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return }
    let places = points.map { "\(Self.x($0.x)) \(Self.y($0.y))" }
    body += #"<path class="line" d="M\#(places.joined(separator: "L"))"/>"#
  }

  mutating func addDot(_ x: Double, _ y: Double, radius: Double, title: String) {
    body += #"<circle class="dot" cx="\#(Self.x(x))" cy="\#(Self.y(y))" r="\#(Format.fixed(radius, decimals: 1))">"#
    body += "<title>\(HTMLText.escaped(title))</title></circle>"
  }

  var text: String {
    let (width, height) = (Int(Self.size + Self.margin) + 12, Int(Self.size) + 54)
    return #"<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 \#(width) \#(height)" role="img">"#
      + "<title>\(HTMLText.escaped(title))</title><desc>\(HTMLText.escaped(description))</desc>\(body)</svg>"
  }
}

/// Shares as bars, one below the other.
struct BarPlot {
  var title: String
  var rows: [(name: String, share: Double)]

  var text: String {
    let height = rows.count * 24 + 8
    var body = ""
    for (place, row) in rows.enumerated() {
      let y = place * 24 + 18
      let width = Format.fixed(180 * max(0, min(1, row.share)), decimals: 1)
      body += #"<text x="136" y="\#(y)" text-anchor="end">\#(HTMLText.escaped(String(row.name.prefix(22))))</text>"#
      body += #"<rect class="dot" x="144" y="\#(y - 11)" width="\#(width)" height="14" rx="2"/>"#
      body += #"<text x="372" y="\#(y)" text-anchor="end">\#(Format.fixed(row.share, decimals: 3))</text>"#
    }
    let words = rows.map { "\($0.name) \(Format.fixed($0.share, decimals: 2))" }.joined(separator: ", ")
    return #"<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 380 \#(height)" role="img">"#
      + "<title>\(HTMLText.escaped(title))</title><desc>\(HTMLText.escaped(words))</desc>\(body)</svg>"
  }
}
