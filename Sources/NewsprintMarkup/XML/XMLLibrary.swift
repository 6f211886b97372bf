internal import CXML2
internal import Newsprint

/// The functions of the system's libxml2, which is opened when XML is first read, and never closed.
///
/// Linking it would open it at every start, with the character tables it is built on: three milliseconds.
@safe
struct XMLLibrary: Sendable {
  let readMemory: xmlReadMemory_function
  let freeDocument: xmlFreeDoc_function
  let walker: xmlReaderWalker_function
  let freeReader: xmlFreeTextReader_function
  let read: xmlTextReader_number_function
  let nodeType: xmlTextReader_number_function
  let isEmptyElement: xmlTextReader_number_function
  let moveToNextAttribute: xmlTextReader_number_function
  let moveToElement: xmlTextReader_number_function
  let localName: xmlTextReader_text_function
  let name: xmlTextReader_text_function
  let namespace: xmlTextReader_text_function
  let value: xmlTextReader_text_function

  /// The one that there is; nil where there is none.
  static let system: XMLLibrary? = files.lazy.compactMap(XMLLibrary.init(opening:)).first

  #if canImport(Darwin)
    private static let files = ["/usr/lib/libxml2.2.dylib", "libxml2.2.dylib", "libxml2.16.dylib"]
  #else
    private static let files = ["libxml2.so.2", "libxml2.so.16", "libxml2.so"]
  #endif

  private init?(opening file: String) {
    guard let library = SharedLibrary(opening: file) else { return nil }
    func number(_ name: String) -> xmlTextReader_number_function? {
      unsafe library.function(name, as: xmlTextReader_number_function.self)
    }
    func text(_ name: String) -> xmlTextReader_text_function? {
      unsafe library.function(name, as: xmlTextReader_text_function.self)
    }
    guard let prepare = library.function("xmlInitParser", as: xmlInitParser_function.self),
      let readMemory = unsafe library.function("xmlReadMemory", as: xmlReadMemory_function.self),
      let freeDocument = unsafe library.function("xmlFreeDoc", as: xmlFreeDoc_function.self),
      let walker = unsafe library.function("xmlReaderWalker", as: xmlReaderWalker_function.self),
      let freeReader = unsafe library.function("xmlFreeTextReader", as: xmlFreeTextReader_function.self),
      let read = unsafe number("xmlTextReaderRead"), let nodeType = unsafe number("xmlTextReaderNodeType"),
      let isEmptyElement = unsafe number("xmlTextReaderIsEmptyElement"),
      let moveToNextAttribute = unsafe number("xmlTextReaderMoveToNextAttribute"),
      let moveToElement = unsafe number("xmlTextReaderMoveToElement"),
      let localName = unsafe text("xmlTextReaderConstLocalName"), let name = unsafe text("xmlTextReaderConstName"),
      let namespace = unsafe text("xmlTextReaderConstNamespaceUri"), let value = unsafe text("xmlTextReaderConstValue")
    else { return nil }
    unsafe self.readMemory = unsafe readMemory
    unsafe self.freeDocument = unsafe freeDocument
    unsafe self.walker = unsafe walker
    unsafe self.freeReader = unsafe freeReader
    unsafe self.read = unsafe read
    unsafe self.nodeType = unsafe nodeType
    unsafe self.isEmptyElement = unsafe isEmptyElement
    unsafe self.moveToNextAttribute = unsafe moveToNextAttribute
    unsafe self.moveToElement = unsafe moveToElement
    unsafe self.localName = unsafe localName
    unsafe self.name = unsafe name
    unsafe self.namespace = unsafe namespace
    unsafe self.value = unsafe value
    // Once, before threads use it.
    prepare()
  }
}
