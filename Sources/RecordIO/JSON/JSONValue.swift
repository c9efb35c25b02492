/// Where a value stands in its line and of what kind it is. Nothing is decoded.
package struct JSONValue: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case missing
    /// A string whose bytes stand for themselves.
    case plainString
    /// A string with at least one backslash.
    case escapedString
    /// A token that begins like a number; `JSONNumber` tells whether it is one.
    case number
    case `true`, `false`, null
    case object, array
    /// A token of no JSON spelling, such as `NaN` or `None`.
    case unknown
  }

  package var kind: Kind
  package var start: Int
  package var end: Int

  package init(_ kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  package static let missing = JSONValue(.missing, start: 0, end: 0)

  /// The value's bytes in its line; a string's with the quotation marks.
  package var range: Range<Int> { start..<end }

  package var isString: Bool {
    switch kind {
    case .plainString, .escapedString: true
    default: false
    }
  }

  /// A string's bytes between the quotation marks.
  package var content: Range<Int> { (start &+ 1)..<max(start &+ 1, end &- 1) }
}

/// Why a line holds no object.
package enum JSONLineFault: Sendable, Equatable {
  /// Nothing but white space.
  case blank
  /// Brackets, strings, commas and colons are not those of one JSON value.
  case malformed
  /// A JSON value, but no object.
  case notObject
}
