/// The types of number that a section of a model file holds; the raw value is the code in the file.
package enum ModelFileElementType: UInt8, Sendable, CaseIterable {
  case uint8 = 1
  case int8 = 2
  case uint16 = 3
  case int16 = 4
  case uint32 = 5
  case int32 = 6
  case uint64 = 7
  case int64 = 8
  case float32 = 9
  case float64 = 10

  /// The size of one element in bytes.
  package var size: Int {
    switch self {
    case .uint8, .int8: 1
    case .uint16, .int16: 2
    case .uint32, .int32, .float32: 4
    case .uint64, .int64, .float64: 8
    }
  }
}

/// A type whose arrays can be sections of a model file: any bit pattern is a value of it.
package protocol ModelFileElement: BitwiseCopyable, Sendable {
  /// The type's code in the file.
  static var modelFileElementType: ModelFileElementType { get }
}

extension UInt8: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .uint8 } }
extension Int8: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .int8 } }
extension UInt16: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .uint16 } }
extension Int16: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .int16 } }
extension UInt32: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .uint32 } }
extension Int32: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .int32 } }
extension UInt64: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .uint64 } }
extension Int64: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .int64 } }
extension Float: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .float32 } }
extension Double: ModelFileElement { package static var modelFileElementType: ModelFileElementType { .float64 } }
