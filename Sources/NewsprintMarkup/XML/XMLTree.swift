internal import Newsprint

/// The elements and texts of an XML document in the order in which they stand; a node's descendants follow it.
struct XMLTree {
  enum Content {
    case element(name: String, namespace: String, attributes: [String: String])
    case text(String)
  }

  struct Node {
    var content: Content
    /// The number of the node behind the last descendant.
    var end: Int
    /// The element that it stands in; -1: none.
    var parent = -1
  }

  private(set) var nodes: [Node] = []

  /// Reads a document in UTF-8, mended first.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ bytes: TextBytes, _ library: XMLLibrary) {
    guard let reader = XMLReader(XMLMending.mended(bytes), library) else { return }
    var open: [Int] = []
    while let event = reader.next() {
      switch event {
      case .start(let name, let namespace, let isEmpty):
        let attributes = reader.attributes()
        nodes.append(
          Node(
            content: .element(name: name, namespace: namespace, attributes: attributes), end: nodes.count + 1,
            parent: open.last ?? -1))
        if !isEmpty { open.append(nodes.count - 1) }
      case .end: if let last = open.popLast() { nodes[last].end = nodes.count }
      case .text(let text):
        nodes.append(Node(content: .text(text), end: nodes.count + 1, parent: open.last ?? -1))
      }
    }
    for node in open { nodes[node].end = nodes.count }
  }

  /// The first element; nil where there is none.
  var root: Int? { nodes.indices.first { name(of: $0) != nil } }

  /// The name of an element without its prefix, in lower case; nil for a text.
  func name(of node: Int) -> String? {
    guard case .element(let name, _, _) = nodes[node].content else { return nil }
    // A prefix that nothing declares stays in the name.
    return name.split(separator: ":").last.map { $0.lowercased() } ?? ""
  }

  /// The address that an element's prefix stands for.
  func namespace(of node: Int) -> String {
    guard case .element(_, let namespace, _) = nodes[node].content else { return "" }
    return namespace
  }

  /// An attribute by its name, with its prefix; nil where there is none or it is empty.
  func attribute(_ name: String, of node: Int) -> String? {
    guard case .element(_, _, let attributes) = nodes[node].content, let value = attributes[name] else { return nil }
    let trimmed = value.withTextBytes { HTMLReferences.text(of: $0) }
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The elements directly in one.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var place = node + 1
    while place < nodes[node].end {
      if name(of: place) != nil { children.append(place) }
      place = nodes[place].end
    }
    return children
  }

  /// The elements directly in one that have a name.
  func children(_ name: String, of node: Int) -> [Int] { children(of: node).filter { self.name(of: $0) == name } }

  /// The first element of a name directly in another.
  func child(_ name: String, of node: Int) -> Int? { children(name, of: node).first }

  /// All elements of a name in one, or it itself, in their order.
  func elements(_ name: String, in node: Int) -> [Int] {
    (node..<nodes[node].end).filter { self.name(of: $0) == name }
  }

  /// The language that an element or one in it says it is in.
  func language(of node: Int) -> String? {
    (node..<nodes[node].end).lazy.compactMap { attribute("xml:lang", of: $0) ?? attribute("lang", of: $0) }.first
  }

  /// An address in an element as a whole one, by the bases that the elements around it say (`xml:base`).
  ///
  /// - Complexity: O(*d*), where *d* is the depth of the element.
  func resolved(_ address: String, at node: Int) -> String {
    var address = address
    var place = node
    while place >= 0, !WebAddress.isWhole(address) {
      if let base = attribute("xml:base", of: place) { address = WebAddress.resolved(address, against: base) }
      place = nodes[place].parent
    }
    return address
  }

  /// All text in an element.
  func text(of node: Int) -> String {
    var text = ""
    for place in node..<nodes[node].end {
      if case .text(let part) = nodes[place].content { text += part }
    }
    return text
  }

  /// What is in an element as HTML: its elements' names without prefixes, its texts with their signs as references, or as
  /// they are where these may be markup themselves.
  ///
  /// - Parameters:
  ///   - left: The names of elements that are left out with all in them.
  ///   - names: Other names for elements.
  func markup(
    of node: Int, escapesText: Bool = true, leavingOut left: Set<String> = [], renaming names: [String: String] = [:]
  ) -> String {
    var markup = ""
    var open: [(end: Int, name: String)] = []
    var place = node + 1
    while place < nodes[node].end {
      while let last = open.last, last.end <= place {
        markup += "</\(last.name)>"
        open.removeLast()
      }
      let next = nodes[place].end
      switch nodes[place].content {
      case .text(let text): markup += escapesText ? Self.escaped(text) : text
      case .element(_, _, let attributes):
        let own = name(of: place) ?? ""
        if left.contains(own) {
          place = next
          continue
        }
        let name = names[own] ?? own
        markup += "<\(name)"
        for key in ["class", "href"] {
          if let value = attributes[key] { markup += " \(key)=\"\(Self.escaped(value))\"" }
        }
        markup += ">"
        if next > place + 1 || !HTMLElement.isVoid(name) { open.append((next, name)) }
      }
      place += 1
    }
    for last in open.reversed() { markup += "</\(last.name)>" }
    return markup
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension HTMLElement {
  /// Whether an element of a name has no content and no end tag.
  static func isVoid(_ name: String) -> Bool { name.withTextBytes { HTMLElement($0) }.isVoid }
}
