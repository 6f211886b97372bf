internal import CXML2
internal import Newsprint

/// A document that libxml2 has read, node by node: the one file that calls it.
///
/// Nothing is fetched, no entity is expanded and no document type is read: ``XMLMending`` has taken out what asks for it.
/// What is not well-formed is passed as far as it can be.
@safe
final class XMLReader {
  enum Event {
    case start(name: String, namespace: String, isEmpty: Bool)
    case end
    case text(String)
  }

  private let library: XMLLibrary
  private let document: xmlDocPtr
  private let handle: xmlTextReaderPtr

  /// XML_PARSE_RECOVER, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET, XML_PARSE_NOCDATA, XML_PARSE_COMPACT,
  /// XML_PARSE_BIG_LINES.
  private static let options: Int32 = 1 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 14 | 1 << 16 | 1 << 22

  /// - Returns: nil where there is no element, or more than can be counted.
  init?(_ bytes: [UInt8], _ library: XMLLibrary) {
    guard let count = Int32(exactly: bytes.count), count > 0 else { return nil }
    let read = unsafe bytes.withUnsafeBytes { bytes in
      unsafe library.readMemory(bytes.bindMemory(to: CChar.self).baseAddress, count, nil, "UTF-8", Self.options)
    }
    guard let document = unsafe read else { return nil }
    guard let handle = unsafe library.walker(document) else {
      unsafe library.freeDocument(document)
      return nil
    }
    self.library = library
    unsafe self.document = unsafe document
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe library.freeReader(handle)
    unsafe library.freeDocument(document)
  }

  /// The next start, end or text; nil at the end, or where nothing more can be read.
  func next() -> Event? {
    while unsafe library.read(handle) == 1 {
      switch unsafe library.nodeType(handle) {
      case 1:
        return unsafe .start(
          name: Self.string(library.localName(handle)),
          namespace: Self.string(library.namespace(handle)),
          isEmpty: library.isEmptyElement(handle) == 1)
      case 15: return .end
      case 3, 4, 14: return unsafe .text(Self.string(library.value(handle)))
      default: continue
      }
    }
    return nil
  }

  /// The attributes of the element that was just started, by their names with prefixes.
  func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while unsafe library.moveToNextAttribute(handle) == 1 {
      unsafe attributes[Self.string(library.name(handle))] = Self.string(library.value(handle))
    }
    _ = unsafe library.moveToElement(handle)
    return attributes
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
