import Newsprint
import NewsprintMarkup
import Testing

/// The tree of a page as text: an element is its name with its content in brackets.
private func outline(_ html: String) -> String {
  html.withTextBytes { bytes in
    let tree = HTMLTree(bytes)
    var text = ""
    var ends: [Int] = []
    for (number, node) in tree.nodes.enumerated() {
      while let end = ends.last, end <= number {
        text += ")"
        ends.removeLast()
      }
      if node.element == .text {
        text += tree.page.string(node.range)
      } else {
        text += "\(node.element)("
        ends.append(Int(node.end))
      }
    }
    return text + String(repeating: ")", count: ends.count)
  }
}

struct HTMLTreeTests {
  @Test(
    "Ends that may be left out are where the standard has them",
    arguments: [
      ("<p>a<p>b", "p(a)p(b)"), ("<p>a<div>b</div>c", "p(a)div(b)c"), ("<ul><li>a<li>b</ul>c", "ul(li(a)li(b))c"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(a ul(li(b)))li(c))".replacing(" ", with: "")),
      ("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))"),
      ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a)dd(b)dt(c))"), ("<h2>a<h3>b</h3>", "h2(a)h3(b)"),
      ("<head><title>t</title><div>a", "head(title(t))div(a)"),
      ("<p>a<table><tr><td>b</table>", "p(a)table(tr(td(b)))"),
    ])
  func impliedEnds(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(
    "Tags in wrong places end nothing that they should not",
    arguments: [
      ("<div><b>a</div>b", "div(b(a))b"), ("a</p>b</nonsense>c", "abc"),
      ("<div><table><tr><td>a</div>b</table></div>c", "div(table(tr(td(ab))))c"),
      ("<b><div>a</b>b</div>c", "b(div(ab)c)"), ("<my-card>a<p>b</my-card>c", "other(ap(b))c"),
      ("<body>a<body>b</body>c", "body(abc)"),
    ])
  func misplacedTags(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(
    "What is no markup of the page is text or nothing",
    arguments: [
      ("a<!-- <p>x -->b", "ab"), ("a<!-->b", "ab"), ("a<!--b", "a"), ("a<!doctype html>b<?php x ?>c", "abc"),
      ("1 < 2 <3 </ >x", "1 < 2 <3 x"), ("<script>if (a<b) '<p>'</script>c", "script(if (a<b) '<p>')c"),
      ("<style>p</STYLE >c", "style(p)c"), ("<title>a<b>c</title>", "title(a<b>c)"),
      ("<a title='x>y'>b</a>", "a(b)"), ("<p", "p()"), ("<p class=\"x", "p()"),
      ("<textarea><p></textarea>x", "textarea(<p>)x"),
      ("<br/>a<img src=x>b", "br()aimg()b"),
    ])
  func textAndMarkup(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test("Attributes are found in any case and quoting, the first of a name counts")
  func attributes() {
    let html = "<A HREF='x y' Data=1 class=\"c d\" href=z disabled title = t>"
    html.withTextBytes { bytes in
      let tree = HTMLTree(bytes)
      #expect(tree.attribute("href", of: 0)?.string == "x y")
      #expect(tree.attribute("data", of: 0)?.string == "1")
      #expect(tree.attribute("class", of: 0)?.string == "c d")
      #expect(tree.attribute("disabled", of: 0)?.string == "")
      #expect(tree.attribute("title", of: 0)?.string == "t")
      #expect(tree.attribute("none", of: 0) == nil)
    }
  }

  @Test("A hundred thousand open elements are a tree, and no deeper than browsers make it")
  func deepNesting() {
    let html =
      String(repeating: "<div><b><x-y>", count: 34_000) + "end" + String(repeating: "</x-y></b></div>", count: 34_000)
    html.withTextBytes { bytes in
      let tree = HTMLTree(bytes)
      #expect(tree.nodes.count == 102_001)
      var depth = 0
      var node = tree.nodes.firstIndex { $0.element == .text } ?? 0
      while tree.nodes[node].parent >= 0 {
        node = Int(tree.nodes[node].parent)
        depth += 1
      }
      #expect(depth == 512)
    }
  }

  @Test("References are read as browsers do, with their semicolon or, the old ones, without")
  func references() {
    func text(_ html: String) -> String { html.withTextBytes { HTMLReferences.text(of: $0) } }
    #expect(text("caf&eacute;s &amp; caf&eacutes") == "cafés & cafés")
    #expect(text("&#8222;x&#x201C;&nbsp; y&NotEqualTilde;") == "„x“ y≂̸")
    #expect(text("AT&T R&D &unknown; &#0;") == "AT&T R&D &unknown; \u{FFFD}")
    #expect(text(" a \n\t b\u{0}c ") == "a b c")
    #expect(text("Zei&shy;tung") == "Zeitung")
  }
}
