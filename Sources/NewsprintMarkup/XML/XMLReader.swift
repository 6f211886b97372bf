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

  private let document: xmlDocPtr
  private let handle: xmlTextReaderPtr

  /// XML_PARSE_RECOVER, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET, XML_PARSE_NOCDATA, XML_PARSE_COMPACT,
  /// XML_PARSE_BIG_LINES.
  private static let options: Int32 = 1 | 1 << 5 | 1 << 6 | 1 << 11 | 1 << 14 | 1 << 16 | 1 << 22

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// - Returns: nil where the system gives no reader, or for more bytes than it can count.
  init?(_ bytes: [UInt8]) {
    guard Self.isPrepared, let count = Int32(exactly: bytes.count), count > 0 else { return nil }
    let read = unsafe bytes.withUnsafeBytes { bytes in
      unsafe xmlReadMemory(bytes.bindMemory(to: CChar.self).baseAddress, count, nil, "UTF-8", Self.options)
    }
    guard let document = unsafe read else { return nil }
    guard let handle = unsafe xmlReaderWalker(document) else {
      unsafe xmlFreeDoc(document)
      return nil
    }
    unsafe self.document = unsafe document
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe xmlFreeTextReader(handle)
    unsafe xmlFreeDoc(document)
  }

  /// The next start, end or text; nil at the end, or where nothing more can be read.
  func next() -> Event? {
    while unsafe xmlTextReaderRead(handle) == 1 {
      switch unsafe xmlTextReaderNodeType(handle) {
      case 1:
        return unsafe .start(
          name: Self.string(xmlTextReaderConstLocalName(handle)),
          namespace: Self.string(xmlTextReaderConstNamespaceUri(handle)),
          isEmpty: xmlTextReaderIsEmptyElement(handle) == 1)
      case 15: return .end
      case 3, 4, 14: return unsafe .text(Self.string(xmlTextReaderConstValue(handle)))
      default: continue
      }
    }
    return nil
  }

  /// The attributes of the element that was just started, by their names with prefixes.
  func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while unsafe xmlTextReaderMoveToNextAttribute(handle) == 1 {
      unsafe attributes[Self.string(xmlTextReaderConstName(handle))] = Self.string(xmlTextReaderConstValue(handle))
    }
    _ = unsafe xmlTextReaderMoveToElement(handle)
    return attributes
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
