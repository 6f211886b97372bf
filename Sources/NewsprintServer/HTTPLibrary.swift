internal import CMicroHTTPD
internal import Newsprint

/// The functions of the system's libmicrohttpd, which is opened when a server first starts, and never closed.
@safe
struct HTTPLibrary: @unchecked Sendable {
  // Sendable: addresses of functions, which do not change.
  let start: UnsafeRawPointer
  let information: UnsafeRawPointer
  let stop: newsprint_mhd_stop
  let quiesce: newsprint_mhd_quiesce
  let queue: newsprint_mhd_queue
  let makeResponse: newsprint_mhd_response
  let addHeader: newsprint_mhd_header
  let freeResponse: newsprint_mhd_free_response
  let lookup: newsprint_mhd_lookup
  let values: newsprint_mhd_values
  let makeForm: newsprint_mhd_post
  let addToForm: newsprint_mhd_post_data
  let freeForm: newsprint_mhd_free_post

  /// The one that there is; nil where there is none.
  static let system: HTTPLibrary? = files.lazy.compactMap(HTTPLibrary.init(opening:)).first

  #if canImport(Darwin)
    private static let files = [
      "/opt/homebrew/lib/libmicrohttpd.dylib", "/usr/local/lib/libmicrohttpd.dylib", "libmicrohttpd.12.dylib",
    ]
  #else
    private static let files = ["libmicrohttpd.so.12", "libmicrohttpd.so"]
  #endif

  private init?(opening file: String) {
    guard let library = SharedLibrary(opening: file),
      let start = unsafe library.function("MHD_start_daemon", as: UnsafeRawPointer.self),
      let information = unsafe library.function("MHD_get_daemon_info", as: UnsafeRawPointer.self),
      let stop = unsafe library.function("MHD_stop_daemon", as: newsprint_mhd_stop.self),
      let quiesce = unsafe library.function("MHD_quiesce_daemon", as: newsprint_mhd_quiesce.self),
      let queue = unsafe library.function("MHD_queue_response", as: newsprint_mhd_queue.self),
      let makeResponse = unsafe library.function("MHD_create_response_from_buffer", as: newsprint_mhd_response.self),
      let addHeader = unsafe library.function("MHD_add_response_header", as: newsprint_mhd_header.self),
      let freeResponse = unsafe library.function("MHD_destroy_response", as: newsprint_mhd_free_response.self),
      let lookup = unsafe library.function("MHD_lookup_connection_value", as: newsprint_mhd_lookup.self),
      let values = unsafe library.function("MHD_get_connection_values", as: newsprint_mhd_values.self),
      let makeForm = unsafe library.function("MHD_create_post_processor", as: newsprint_mhd_post.self),
      let addToForm = unsafe library.function("MHD_post_process", as: newsprint_mhd_post_data.self),
      let freeForm = unsafe library.function("MHD_destroy_post_processor", as: newsprint_mhd_free_post.self)
    else { return nil }
    unsafe self.start = unsafe start
    unsafe self.information = unsafe information
    unsafe self.stop = unsafe stop
    unsafe self.quiesce = unsafe quiesce
    unsafe self.queue = unsafe queue
    unsafe self.makeResponse = unsafe makeResponse
    unsafe self.addHeader = unsafe addHeader
    unsafe self.freeResponse = unsafe freeResponse
    unsafe self.lookup = unsafe lookup
    unsafe self.values = unsafe values
    unsafe self.makeForm = unsafe makeForm
    unsafe self.addToForm = unsafe addToForm
    unsafe self.freeForm = unsafe freeForm
  }
}
