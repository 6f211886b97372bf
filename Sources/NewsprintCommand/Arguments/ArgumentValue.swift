/// A type that an option or an argument can have.
package protocol ArgumentValue: Sendable {
  /// Reads the value as the user typed it; `nil` if it is none.
  init?(argument: String)

  /// What is expected, as the object of "it must be …": "a whole number".
  static var expectation: String { get }

  /// Every value there is, for a type with a few of them; empty for the others.
  static var allowedValues: [String] { get }

  /// The value as a user would type it; help shows defaults with it.
  var argumentText: String { get }
}

extension ArgumentValue {
  package static var allowedValues: [String] { [] }
}

/// An enumeration whose raw values are what the user types.
package protocol ArgumentChoice: ArgumentValue, CaseIterable, RawRepresentable where RawValue == String {}

extension ArgumentChoice {
  package init?(argument: String) { self.init(rawValue: argument) }
  package static var expectation: String { "one of \(allowedValues.joined(separator: ", "))" }
  package static var allowedValues: [String] { allCases.map(\.rawValue) }
  package var argumentText: String { rawValue }
}

extension String: ArgumentValue {
  package init?(argument: String) { self = argument }
  package static var expectation: String { "text" }
  package var argumentText: String { self }
}

extension Int: ArgumentValue {
  package init?(argument: String) { self.init(argument) }
  package static var expectation: String { "a whole number" }
  package var argumentText: String { description }
}

extension UInt64: ArgumentValue {
  package init?(argument: String) { self.init(argument) }
  package static var expectation: String { "a whole number from 0 to 18446744073709551615" }
  package var argumentText: String { description }
}

extension Double: ArgumentValue {
  package init?(argument: String) {
    guard let value = Double(argument), value.isFinite else { return nil }
    self = value
  }
  package static var expectation: String { "a number" }
  package var argumentText: String {
    // 1.0 reads as "1", which is how people type it.
    self == rounded() && magnitude < 1e15 ? Int(self).description : description
  }
}

/// The values that an option allows, out of all that its type has.
package struct Limits<Value: ArgumentValue>: Sendable {
  /// What is expected, as the object of "it must be …".
  package let expectation: String

  /// Whether the value is allowed.
  package let contains: @Sendable (Value) -> Bool

  package init(_ expectation: String, contains: @escaping @Sendable (Value) -> Bool) {
    self.expectation = expectation
    self.contains = contains
  }
}

extension Limits where Value: Comparable {
  package static func atLeast(_ lower: Value) -> Limits {
    Limits("\(Value.expectation) of at least \(lower.argumentText)") { $0 >= lower }
  }

  package static func moreThan(_ lower: Value) -> Limits {
    Limits("\(Value.expectation) greater than \(lower.argumentText)") { $0 > lower }
  }

  /// Both ends are allowed.
  package static func between(_ lower: Value, _ upper: Value) -> Limits {
    Limits("\(Value.expectation) between \(lower.argumentText) and \(upper.argumentText)") {
      $0 >= lower && $0 <= upper
    }
  }

  /// The lower end is allowed, the upper one is not.
  package static func from(_ lower: Value, below upper: Value) -> Limits {
    Limits("\(Value.expectation) of at least \(lower.argumentText) and below \(upper.argumentText)") {
      $0 >= lower && $0 < upper
    }
  }
}
