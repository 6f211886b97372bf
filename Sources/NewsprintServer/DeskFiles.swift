/// The files of the desk, the page for editors, which are part of the program.
public enum DeskFiles {
  /// A file as a response; nil where the desk has none of the name.
  public static func file(_ name: String) -> HTTPResponse? {
    files[name].map { HTTPResponse(contentType: $0.type, body: $0.bytes) }
  }

  /// The style sheet, which reports use as well.
  package static var style: String { String(decoding: PackageResources.desk_css, as: UTF8.self) }

  private static let script = "text/javascript; charset=utf-8"

  private static let files: [String: (type: String, bytes: [UInt8])] = [
    "index.html": ("text/html; charset=utf-8", PackageResources.index_html),
    "desk.css": ("text/css; charset=utf-8", PackageResources.desk_css),
    "icon.svg": ("image/svg+xml", PackageResources.icon_svg),
    "desk.js": (script, PackageResources.desk_js),
    "dom.js": (script, PackageResources.dom_js),
    "api.js": (script, PackageResources.api_js),
    "queue.js": (script, PackageResources.queue_js),
    "duplicates.js": (script, PackageResources.duplicates_js),
    "topics.js": (script, PackageResources.topics_js),
    "teach.js": (script, PackageResources.teach_js),
  ]
}
