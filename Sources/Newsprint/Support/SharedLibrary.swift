internal import LibC

/// A library of the system that is opened while the program runs, and stays open unless it is closed.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  /// Opens a library with all that it needs; nil where it is missing.
  init?(opening file: String) {
    guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL) else { return nil }
    self.handle = handle
  }

  /// A function of the library, for which the caller answers that it is of this type; nil where it has none of the name.
  func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    dlsym(handle, name).map { unsafeBitCast($0, to: type) }
  }

  /// Closes the library; no function of it may be called any more.
  func close() { dlclose(handle) }
}
