internal import CBLAS
internal import LibC

/// The system's BLAS, opened while the program runs and never closed.
///
/// Linking it would open it at every start, and OpenBLAS's own start takes longer than tagging a story does.
package struct BLASLibrary: Sendable {
  let name: String
  let sdot: cblas_sdot_function
  let saxpy: cblas_saxpy_function
  let sgemm: cblas_sgemm_function

  /// The first that there is.
  ///
  /// `libblas.so.3` is what Debian points at the fastest BLAS installed; the other names serve systems where that file
  /// lacks the C interface or is missing.
  static let system: BLASLibrary? = candidates.lazy.compactMap(BLASLibrary.init(opening:)).first

  #if canImport(Darwin)
    private static let candidates = ["/System/Library/Frameworks/Accelerate.framework/Accelerate"]
  #else
    private static let candidates = ["libblas.so.3", "libopenblas.so.0", "libflexiblas.so.3", "libcblas.so.3"]
  #endif

  /// Opens a library; `nil` if it is missing or lacks one of the functions.
  package init?(opening file: String) {
    guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL) else { return nil }
    guard let sdot = dlsym(handle, "cblas_sdot"), let saxpy = dlsym(handle, "cblas_saxpy"),
      let sgemm = dlsym(handle, "cblas_sgemm")
    else {
      dlclose(handle)
      return nil
    }
    // The types are those of <cblas.h>, which every BLAS keeps to.
    self.sdot = unsafeBitCast(sdot, to: cblas_sdot_function.self)
    self.saxpy = unsafeBitCast(saxpy, to: cblas_saxpy_function.self)
    self.sgemm = unsafeBitCast(sgemm, to: cblas_sgemm_function.self)
    name = Self.name(of: file, handle)
  }

  private static func name(of file: String, _ handle: UnsafeMutableRawPointer) -> String {
    let file = file.split(separator: "/").last.map(String.init) ?? file
    guard let function = dlsym(handle, "openblas_get_config") else { return file }
    let configuration = unsafeBitCast(function, to: (@convention(c) () -> UnsafePointer<CChar>?).self)()
    // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH …": the first two words are the version.
    guard let words = configuration.map({ String(cString: $0).split(separator: " ").prefix(2) }) else { return file }
    return "\(file) (\(words.joined(separator: " ")))"
  }
}
