internal import CBLAS

/// The system's BLAS, opened while the program runs and never closed: the one place that calls it.
///
/// Linking it would open it at every start, and OpenBLAS's own start takes longer than tagging a story does.
@safe
package struct BLASLibrary: Sendable {
  /// The file's name, and the version where the library tells it.
  package let name: String
  /// Whether it is one that makes the most of the machine: OpenBLAS, MKL, BLIS or Accelerate.
  package let isTuned: Bool
  private let sdot: cblas_sdot_function
  private let saxpy: cblas_saxpy_function
  private let sgemm: cblas_sgemm_function

  /// The environment variable that says which BLAS is used: a file to open, or `none`.
  package static let variable = "NEWSPRINT_BLAS"

  /// The one that ``variable`` names, or the first that there is.
  ///
  /// `libblas.so.3` is what Debian points at the fastest BLAS installed; the other names serve systems where that file
  /// lacks the C interface or is missing.
  static let system: BLASLibrary? = chosen(RunningProcess.environmentValue(variable))

  /// The library that a user's wish stands for: with nothing wished for the first that there is, and none for `none` or a
  /// file that cannot be opened.
  package static func chosen(_ wish: String?) -> BLASLibrary? {
    switch wish {
    case nil, "": candidates.lazy.compactMap(BLASLibrary.init(opening:)).first
    case "none": nil
    case let file?: BLASLibrary(opening: file)
    }
  }

  #if canImport(Darwin)
    private static let candidates = ["/System/Library/Frameworks/Accelerate.framework/Accelerate"]
  #else
    private static let candidates = ["libblas.so.3", "libopenblas.so.0", "libflexiblas.so.3", "libcblas.so.3"]
  #endif

  /// Opens a library; `nil` if it is missing or lacks one of the functions.
  package init?(opening file: String) {
    guard let library = SharedLibrary(opening: file) else { return nil }
    // The types are those of <cblas.h>, which every BLAS keeps to.
    guard let sdot = unsafe library.function("cblas_sdot", as: cblas_sdot_function.self),
      let saxpy = unsafe library.function("cblas_saxpy", as: cblas_saxpy_function.self),
      let sgemm = unsafe library.function("cblas_sgemm", as: cblas_sgemm_function.self)
    else {
      library.close()
      return nil
    }
    unsafe (self.sdot, self.saxpy, self.sgemm) = unsafe (sdot, saxpy, sgemm)
    name = Self.name(of: file, library)
    isTuned = Self.useOneThread(library)
  }

  /// Keeps the library from threads of its own: work is cut among ours, and the two would stand in each other's way.
  ///
  /// - Returns: Whether it is one of those that know of threads, which are the tuned ones.
  private static func useOneThread(_ library: SharedLibrary) -> Bool {
    typealias SetThreads = @convention(c) (CInt) -> Void
    let setters = ["openblas_set_num_threads", "MKL_Set_Num_Threads", "bli_thread_set_num_threads"].compactMap {
      library.function($0, as: SetThreads.self)
    }
    for set in setters { set(1) }
    #if canImport(Darwin)
      return true
    #else
      return !setters.isEmpty
    #endif
  }

  private static func name(of file: String, _ library: SharedLibrary) -> String {
    let file = file.split(separator: "/").last.map(String.init) ?? file
    typealias Configuration = @convention(c) () -> UnsafePointer<CChar>?
    let configuration = unsafe library.function("openblas_get_config", as: Configuration.self)?()
    // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH …": the first two words are the version.
    guard let words = unsafe configuration.map({ unsafe String(cString: $0).split(separator: " ").prefix(2) }) else {
      return file
    }
    return "\(file) (\(words.joined(separator: " ")))"
  }
}

extension BLASLibrary {
  /// See ``BLAS/dot(_:_:_:)``.
  @inline(__always)
  func dot(_ count: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
    unsafe sdot(Int32(count), x, 1, y, 1)
  }

  /// See ``BLAS/addScaled(_:_:_:to:)``.
  @inline(__always)
  func addScaled(_ count: Int, _ alpha: Float, _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>) {
    unsafe saxpy(Int32(count), alpha, x, 1, y, 1)
  }

  /// See ``BLAS/multiply(m:n:k:alpha:a:isTransposed:b:beta:c:)``.
  @inline(__always)
  func multiply(
    m: Int, n: Int, k: Int, alpha: Float, a: UnsafePointer<Float>, isTransposed: Bool, b: UnsafePointer<Float>,
    beta: Float, c: UnsafeMutablePointer<Float>
  ) {
    // A row's length is its stride, which BLAS wants positive even where nothing is stored.
    unsafe sgemm(
      CblasRowMajor, isTransposed ? CblasTrans : CblasNoTrans, CblasNoTrans, Int32(m), Int32(n), Int32(k), alpha, a,
      Int32(max(1, isTransposed ? m : k)), b, Int32(max(1, n)), beta, c, Int32(max(1, n)))
  }
}
