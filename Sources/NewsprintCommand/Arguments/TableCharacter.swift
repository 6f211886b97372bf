/// The argument of an option that takes one character of a table's syntax.
package struct TableCharacter: ArgumentValue {
  /// The character.
  package let byte: UInt8

  /// Takes one ASCII character that is no letter, digit, quote or line end; `tab` and `\t` are names for one.
  package init?(argument: String) {
    if argument == "tab" || argument == "\\t" {
      byte = 0x09
      return
    }
    guard argument.utf8.count == 1, let only = argument.utf8.first else { return nil }
    switch only {
    case 0x09, 0x20, 0x21, 0x23...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x01...0x08, 0x1C...0x1F: byte = only
    default: return nil
    }
  }

  package static var expectation: String { "one character such as | or ;, or tab" }

  package var argumentText: String { byte == 0x09 ? "tab" : String(UnicodeScalar(byte)) }
}
