/// Walks over the members of an object or the elements of an array in a line that was scanned.
///
/// ```
/// var members = JSONMemberCursor(scanner.value(given))
/// while let member = members.next(in: line) { … }
/// ```
/// Members come in the order of the line, those of one name too: the last of them counts.
/// The walk is linear in the container's length.
package struct JSONMemberCursor: Sendable {
  package struct Member: Sendable, Equatable {
    /// A string; `.missing` in an array.
    package var name: JSONValue
    package var value: JSONValue
  }

  private var at: Int
  private let end: Int
  private let isObject: Bool

  /// - Parameter container: a value of the line that is then passed to `next(in:)`. A scalar has no
  ///   members.
  package init(_ container: JSONValue) {
    let isContainer = container.kind == .object || container.kind == .array
    at = container.start + 1
    end = isContainer ? container.end - 1 : 0
    isObject = container.kind == .object
  }

  /// The next member, or nil after the last.
  package mutating func next(in line: Span<UInt8>) -> Member? {
    at = line.skipSpace(from: at)
    if at < end, line[at] == Byte.comma { at = line.skipSpace(from: at &+ 1) }
    guard at < end, end <= line.count else { return nil }
    var name = JSONValue.missing
    if isObject {
      name = readValue(line)
      at = line.skipSpace(from: at)
      guard name.isString, at < end, line[at] == Byte.colon else { return stop() }
      at = line.skipSpace(from: at &+ 1)
      guard at < end else { return stop() }
    }
    let value = readValue(line)
    return value.kind == .missing ? stop() : Member(name: name, value: value)
  }

  /// Only a line that was not scanned comes here.
  private mutating func stop() -> Member? {
    at = end
    return nil
  }

  private mutating func readValue(_ line: Span<UInt8>) -> JSONValue {
    let start = at
    switch line[at] {
    case Byte.quote:
      guard let hasEscapes = line.skipString(&at) else { return .missing }
      return JSONValue(hasEscapes ? .escapedString : .plainString, start: start, end: at)
    case Byte.openBrace, Byte.openBracket:
      guard skipContainer(line) else { return .missing }
      let kind: JSONValue.Kind = line[start] == Byte.openBrace ? .object : .array
      return JSONValue(kind, start: start, end: at)
    case Byte.comma, Byte.colon, Byte.closeBrace, Byte.closeBracket:
      return .missing
    default:
      let kind = line.skipScalar(&at)
      return JSONValue(kind, start: start, end: at)
    }
  }

  /// The scanner has matched the brackets, so counting them is enough.
  private mutating func skipContainer(_ line: Span<UInt8>) -> Bool {
    var depth = 0
    while at < end {
      switch line[at] {
      case Byte.quote:
        guard line.skipString(&at) != nil else { return false }
        continue
      case Byte.openBrace, Byte.openBracket: depth &+= 1
      case Byte.closeBrace, Byte.closeBracket: depth &-= 1
      default: break
      }
      at &+= 1
      if depth == 0 { return true }
    }
    return false
  }
}
