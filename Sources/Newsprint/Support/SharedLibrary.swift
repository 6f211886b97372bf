internal import LibC

/// A library of the system that is opened while the program runs, and stays open unless it is closed.
@safe
package struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  /// Opens a library with all that it needs; nil where it is missing.
  package init?(opening file: String) {
    guard let handle = unsafe dlopen(file, RTLD_NOW | RTLD_LOCAL) else { return nil }
    unsafe self.handle = unsafe handle
  }

  /// A function of the library, for which the caller answers that it is of this type; nil where it has none of the name.
  package func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    unsafe dlsym(handle, name).map { unsafe unsafeBitCast($0, to: type) }
  }

  /// Closes the library; no function of it may be called any more.
  func close() { unsafe dlclose(handle) }
}
