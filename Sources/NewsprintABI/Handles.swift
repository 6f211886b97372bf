// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

internal import CNewsprint
internal import LibC

/// Where a function puts its error: a string that the caller frees.
public typealias ErrorPlace = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

/// What lies behind a handle. Its objects never change but in ways that threads may share.
extension OpaquePointer {
  /// A handle that owns an object.
  init(owning object: some AnyObject) {
    self.init(Unmanaged.passRetained(object).toOpaque())
  }

  /// The object behind a handle.
  func object<Object: AnyObject>(_: Object.Type = Object.self) -> Object {
    Unmanaged<Object>.fromOpaque(UnsafeRawPointer(self)).takeUnretainedValue()
  }

  /// Gives the object behind a handle up.
  func free<Object: AnyObject>(_: Object.Type) {
    Unmanaged<Object>.fromOpaque(UnsafeRawPointer(self)).release()
  }
}

/// What `body` returns, or nil with its error put where the caller looks for it.
func reporting<Result>(_ place: ErrorPlace, _ body: () throws -> Result) -> Result? {
  do {
    return try body()
  } catch {
    place?.pointee = cString("\(error)")
    return nil
  }
}

/// A string that the caller frees by `np_string_free`; a zero in it ends it.
func cString(_ text: String) -> UnsafeMutablePointer<CChar>? { text.withCString { strdup($0) } }

/// A copy of bytes that the caller frees by `np_bytes_free`; nil where there is no memory.
func callersCopy(of bytes: [UInt8], _ size: inout Int) -> UnsafeMutableRawPointer? {
  size = bytes.count
  guard let copy = malloc(max(bytes.count, 1)) else { return nil }
  UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
  return copy
}

/// Texts that live as long as the object: a C string each.
final class CStrings: @unchecked Sendable {
  // Sendable: the strings are only read.
  private let strings: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { strings = texts.map(cString) }

  deinit { for string in strings { free(string) } }

  /// The string of a number, nil where there is none.
  subscript(number: Int) -> UnsafePointer<CChar>? {
    strings.indices.contains(number) ? UnsafePointer(strings[number]) : nil
  }
}

/// Numbers that live as long as the object and do not move.
final class Column<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: the numbers are only read.
  let elements: UnsafeMutablePointer<Element>
  let count: Int

  init(_ values: some Collection<Element>) {
    count = values.count
    // Never without memory, so that a column of none has an address too.
    elements = .allocate(capacity: max(count, 1))
    _ = UnsafeMutableBufferPointer(start: elements, count: count).initialize(from: values)
  }

  deinit { elements.deallocate() }

  var start: UnsafePointer<Element> { UnsafePointer(elements) }
}

/// Where parts of some counts begin and end that lie one behind the other.
func ends(of counts: some Collection<Int>) -> [Int64] {
  var ends: [Int64] = [0]
  ends.reserveCapacity(counts.count + 1)
  var end: Int64 = 0
  for count in counts {
    end += Int64(count)
    ends.append(end)
  }
  return ends
}

/// Strings one behind the other, and where each begins and ends.
func joined(_ strings: some Collection<String>) -> (ends: [Int64], bytes: [UInt8]) {
  var bytes: [UInt8] = []
  for string in strings { bytes += string.utf8 }
  return (ends(of: strings.map(\.utf8.count)), bytes)
}

/// Strings in Arrow's layout that live as long as the object.
final class StringColumn: Sendable {
  let offsets: Column<Int64>
  let data: Column<UInt8>

  init(_ strings: some Collection<String>) {
    let (ends, bytes) = joined(strings)
    (offsets, data) = (Column(ends), Column(bytes))
  }

  /// The strings again.
  var texts: [String] {
    (0..<offsets.count - 1).map { place in
      let (start, end) = (Int(offsets.elements[place]), Int(offsets.elements[place + 1]))
      return String(decoding: UnsafeBufferPointer(start: data.start + start, count: end - start), as: UTF8.self)
    }
  }

  /// The column as callers see it.
  var strings: np_strings {
    np_strings(
      offsets: offsets.start, data: UnsafeRawPointer(data.start).assumingMemoryBound(to: CChar.self))
  }
}

// MARK: - The library

@c @implementation
public func np_abi_version() -> Int32 { NP_ABI_VERSION }

@c @implementation
public func np_version() -> UnsafePointer<CChar> { LibraryVersion.text.start }

@c @implementation
public func np_string_free(_ string: UnsafeMutablePointer<CChar>?) { free(string) }

@c @implementation
public func np_bytes_free(_ bytes: UnsafeMutableRawPointer?) { free(bytes) }
