/// An option with a value, `--name value`, declared once for parsing, help, completions and the manual page.
///
/// A verb declares `static let top = Option<Int>("top", …)` and reads `arguments[top]`. `Option<Int>` has a default or is
/// required, `Option<Int?>` may be left out, and `Option<[String]>` may be repeated.
package struct Option<Value: Sendable>: Parameter {
  package let declaration: Declaration
  private let convert: @Sendable ([String]) -> Value?

  package func value(of typed: [String]) -> Value? { convert(typed) }
}

extension Option where Value: ArgumentValue {
  /// An option with a default.
  package init(
    _ name: String, short: Character? = nil, value valueName: String? = nil, limits: Limits<Value>? = nil,
    default defaultValue: Value, defaultText: String? = nil, completion: Declaration.Completion = .none, _ help: String
  ) {
    declaration = Declaration(
      form: .option, name: name, short: short, valueName: valueName ?? name, help: help,
      defaultText: defaultText ?? defaultValue.argumentText, completion: completion
    ).accepting(Value.self, limits: limits)
    convert = { typed in typed.last.map { Value(argument: $0) } ?? defaultValue }
  }

  /// An option that must be given.
  package init(
    required name: String, short: Character? = nil, value valueName: String? = nil, limits: Limits<Value>? = nil,
    completion: Declaration.Completion = .none, _ help: String
  ) {
    declaration = Declaration(
      form: .option, name: name, short: short, valueName: valueName ?? name, help: help, isRequired: true,
      completion: completion
    ).accepting(Value.self, limits: limits)
    convert = { typed in typed.last.flatMap { Value(argument: $0) } }
  }
}

extension Option {
  /// An option that may be left out.
  package init<Wrapped: ArgumentValue>(
    _ name: String, short: Character? = nil, value valueName: String? = nil, limits: Limits<Wrapped>? = nil,
    defaultText: String? = nil, completion: Declaration.Completion = .none, _ help: String
  ) where Value == Wrapped? {
    declaration = Declaration(
      form: .option, name: name, short: short, valueName: valueName ?? name, help: help, defaultText: defaultText,
      completion: completion
    ).accepting(Wrapped.self, limits: limits)
    convert = { typed in
      guard let last = typed.last else { return .some(nil) }
      return Wrapped(argument: last).map { .some($0) }
    }
  }

  /// An option that may be repeated, whose values may be joined by `separator`, or which takes several at once.
  package init<Element: ArgumentValue>(
    _ name: String, short: Character? = nil, value valueName: String? = nil, limits: Limits<Element>? = nil,
    separator: Character? = nil, valuesPerUse: Int = 1, defaultText: String? = nil,
    completion: Declaration.Completion = .none, _ help: String
  ) where Value == [Element] {
    var declaration = Declaration(
      form: .option, name: name, short: short, valueName: valueName ?? name, help: help, defaultText: defaultText,
      isRepeated: true, completion: completion
    ).accepting(Element.self, limits: limits)
    declaration.separator = separator
    declaration.valuesPerUse = valuesPerUse
    self.declaration = declaration
    convert = { typed in
      let values = typed.compactMap { Element(argument: $0) }
      return values.count == typed.count ? values : nil
    }
  }
}

/// A flag, `--name`; with an inversion `--no-name` switches it off again, and the last one given counts.
package struct Flag: Parameter {
  package let declaration: Declaration

  /// A flag that is off until given.
  package init(_ name: String, short: Character? = nil, _ help: String) {
    declaration = Declaration(form: .flag(hasInversion: false), name: name, short: short, help: help)
  }

  /// A flag that can be switched both ways.
  package init(_ name: String, default isOn: Bool, _ help: String) {
    declaration = Declaration(
      form: .flag(hasInversion: true), name: name, help: help, defaultText: isOn ? "--\(name)" : "--no-\(name)")
  }

  package func value(of typed: [String]) -> Bool? {
    guard let last = typed.last else { return declaration.defaultText == "--\(declaration.name)" }
    return last == Flag.on
  }

  static let on = "on"
  static let off = "off"
}

/// A flag that can be switched both ways, and stays open when it is not given.
package struct OptionalFlag: Parameter {
  package let declaration: Declaration

  package init(_ name: String, defaultText: String? = nil, _ help: String) {
    declaration = Declaration(form: .flag(hasInversion: true), name: name, help: help, defaultText: defaultText)
  }

  package func value(of typed: [String]) -> Bool?? { .some(typed.last.map { $0 == Flag.on }) }
}

/// A value by its place: `<input>`.
package struct Argument<Value: Sendable>: Parameter {
  package let declaration: Declaration
  private let convert: @Sendable ([String]) -> Value?

  package func value(of typed: [String]) -> Value? { convert(typed) }
}

extension Argument where Value: ArgumentValue {
  /// An argument that must be given.
  package init(_ name: String, completion: Declaration.Completion = .none, _ help: String) {
    declaration = Declaration(form: .argument, name: name, help: help, isRequired: true, completion: completion)
      .accepting(Value.self, limits: nil)
    convert = { typed in typed.last.flatMap { Value(argument: $0) } }
  }
}

extension Argument {
  /// An argument that may be left out.
  package init<Wrapped: ArgumentValue>(
    optional name: String, defaultText: String, completion: Declaration.Completion = .none, _ help: String
  ) where Value == Wrapped? {
    declaration = Declaration(
      form: .argument, name: name, help: help, defaultText: defaultText, isRequired: false, completion: completion
    ).accepting(Wrapped.self, limits: nil)
    convert = { typed in
      guard let last = typed.last else { return .some(nil) }
      return Wrapped(argument: last).map { .some($0) }
    }
  }
}

extension Argument {
  /// One or more; none at all only where there is a default.
  package init<Element: ArgumentValue>(
    _ name: String, default defaultValue: [Element] = [], defaultText: String? = nil, isRequired: Bool = true,
    completion: Declaration.Completion = .none, _ help: String
  ) where Value == [Element] {
    declaration = Declaration(
      form: .argument, name: name, help: help, defaultText: defaultText,
      isRequired: isRequired && defaultValue.isEmpty, isRepeated: true, completion: completion
    ).accepting(Element.self, limits: nil)
    convert = { typed in
      guard !typed.isEmpty else { return defaultValue }
      let values = typed.compactMap { Element(argument: $0) }
      return values.count == typed.count ? values : nil
    }
  }
}
