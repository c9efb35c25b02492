internal import CharterSyntax
internal import RecordIO

/// A JSON text as a tree, with the lines of its values.
struct JSONTree {
  indirect enum Value {
    case null
    case truth(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONTree])
    /// In the order of the text; of several members of one name the last counts.
    case object([(name: String, value: JSONTree)])
  }

  let line: Int
  let value: Value

  subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = value else { return nil }
    let found = members.last { $0.name == name }?.value
    if case .null? = found?.value { return nil }
    return found
  }

  var elements: [JSONTree]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  var string: String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    default: nil
    }
  }

  var integer: Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }

  var truth: Bool? {
    if case .truth(let truth) = value { truth } else { nil }
  }
}

/// Reads JSON (RFC 8259). Linear; nested at most 32 levels deep, which no export comes near.
struct JSONTreeReader {
  struct Fault: Error {
    let line: Int
    let message: Message
  }

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var depth = 0

  private static let deepest = 32

  static func tree(of text: String) throws(Fault) -> JSONTree {
    var reader = JSONTreeReader(bytes: Array(text.utf8))
    let tree = try reader.value()
    reader.skipSpace()
    guard reader.at == reader.bytes.count else {
      throw reader.fault(
        "something follows the end of the JSON", fr: "quelque chose suit la fin du JSON")
    }
    return tree
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ english: String, fr french: String) -> Fault {
    Fault(line: line, message: Message(english, fr: french))
  }

  private var unexpected: Fault {
    guard at < bytes.count else {
      return fault("the JSON ends too soon", fr: "le JSON finit trop tôt")
    }
    let sign = Unicode.Scalar(bytes[at])
    let shown = 0x20..<0x7F ~= bytes[at] ? " `\(sign)`" : ""
    return fault("not JSON: unexpected sign\(shown)", fr: "pas du JSON : signe inattendu\(shown)")
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  private mutating func value() throws(Fault) -> JSONTree {
    skipSpace()
    let start = line
    guard at < bytes.count else { throw unexpected }
    switch bytes[at] {
    case UInt8(ascii: "{"): return JSONTree(line: start, value: .object(try members()))
    case UInt8(ascii: "["): return JSONTree(line: start, value: .array(try elements()))
    case UInt8(ascii: "\""): return JSONTree(line: start, value: .string(try string()))
    default: return JSONTree(line: start, value: try scalar())
    }
  }

  private mutating func enter() throws(Fault) {
    depth += 1
    guard depth <= Self.deepest else {
      throw fault(
        "nested more than \(Self.deepest) levels deep",
        fr: "imbriqué sur plus de \(Self.deepest) niveaux")
    }
    at += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func elements() throws(Fault) -> [JSONTree] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONTree] = []
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value())
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw unexpected }
    }
  }

  private mutating func members() throws(Fault) -> [(name: String, value: JSONTree)] {
    try enter()
    defer { depth -= 1 }
    var members: [(name: String, value: JSONTree)] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw unexpected }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw unexpected }
      members.append((name, try value()))
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw unexpected }
    }
  }

  private mutating func string() throws(Fault) -> String {
    let start = at
    var hasEscapes = false
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "\\") {
        hasEscapes = true
        at += 1
      }
      at += 1
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      throw fault("a string is not closed", fr: "une chaîne n'est pas fermée")
    }
    at += 1
    var text: [UInt8] = []
    let kind: JSONValue.Kind = hasEscapes ? .escapedString : .plainString
    JSONString.append(JSONValue(kind, start: start, end: at), of: bytes.span, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func scalar() throws(Fault) -> JSONTree.Value {
    let start = at
    while at < bytes.count, Self.isScalar(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .truth(true)
    case "false": return .truth(false)
    default:
      guard JSONNumber.isWellFormed(Array(text.utf8).span) else {
        at = start
        throw unexpected
      }
      return .number(text)
    }
  }

  private static func isScalar(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || 0x30...0x39 ~= byte
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }
}
