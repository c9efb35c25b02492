import RecordIO
import Testing

/// The structure of a line once more, by recursive descent and without a care for speed.
private struct ReferenceParser {
  private let bytes: [UInt8]
  private var at = 0
  /// The raw value of each top-level member; the last of one name counts.
  private(set) var members: [[UInt8]: [UInt8]] = [:]

  static func parse(_ line: [UInt8]) -> (fault: JSONLineFault?, members: [[UInt8]: [UInt8]]) {
    var parser = ReferenceParser(bytes: line)
    parser.skipSpace()
    guard parser.at < line.count else { return (.blank, [:]) }
    let first = line[parser.at]
    guard parser.value(depth: 0) else { return (.malformed, [:]) }
    let end = parser.at
    parser.skipSpace()
    guard parser.at == line.count else { return (.malformed, [:]) }
    if first == UInt8(ascii: "{") { return (nil, parser.members) }
    let isScalar = !Array(#"["-0123456789"#.utf8).contains(first)
    let words = ["true", "false", "null"].map { Array($0.utf8) }
    let token = line[..<end].drop { Array(" \t\r\n".utf8).contains($0) }
    return (isScalar && !words.contains(Array(token)) ? .malformed : .notObject, [:])
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, Array(" \t\r\n".utf8).contains(byte) { at += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    return false
  }

  private mutating func value(depth: Int) -> Bool {
    skipSpace()
    switch next {
    case nil: return false
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"): return list(depth: depth, end: "}") { $0.member(depth: depth + 1) }
    case UInt8(ascii: "["): return list(depth: depth, end: "]") { $0.value(depth: depth + 1) }
    default:
      let start = at
      while let byte = next, !Array("{}[],:\" \t\r\n".utf8).contains(byte) { at += 1 }
      return at > start
    }
  }

  private mutating func list(
    depth: Int, end: Unicode.Scalar, _ element: (inout Self) -> Bool
  ) -> Bool {
    at += 1
    if take(end) { return true }
    repeat {
      guard element(&self) else { return false }
    } while take(",")
    return take(end)
  }

  private mutating func member(depth: Int) -> Bool {
    skipSpace()
    let start = at
    guard string() else { return false }
    let name = Array(bytes[(start + 1)..<(at - 1)])
    guard take(":") else { return false }
    skipSpace()
    let valueStart = at
    guard value(depth: depth) else { return false }
    if depth == 1 { members[name] = Array(bytes[valueStart..<at]) }
    return true
  }
}

@Suite struct AgreementTests {
  @Test("random lines mean the same to the scanner and to a plain parser")
  func randomLines() throws {
    var random = SplitMix(seed: 23)
    let pieces = [
      "{", "}", "[", "]", ",", ":", #""a""#, #""b""#, #""x\"y""#, "1", "true", "null", "nul", " ",
      "\"", "\\", "é", #"{"a":1}"#, #""a":"#, #"{"a":[],"b":{"a":2}}"#, #","b":"#, "[1,2]", "7}",
    ].map { Array($0.utf8) }
    let names = ["a", "b"].map { Array($0.utf8) }
    var scanner = JSONLineScanner(try MemberPaths(["/a", "/b"], replacing: "charter"))
    var counts = [0, 0, 0]
    for round in 0..<150_000 {
      var line = round % 2 == 0 ? Array(#"{"a":"#.utf8) : []
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        line += pieces.randomElement(using: &random)!
      }
      if round % 4 == 0 { line.append(UInt8(ascii: "}")) }
      let (fault, members) = ReferenceParser.parse(line)
      let found = scanner.scan(line)
      #expect(found == fault, "\(String(decoding: line, as: UTF8.self))")
      counts[fault == nil ? 0 : fault == .malformed ? 1 : 2] += 1
      guard fault == nil, found == nil else { continue }
      for (slot, name) in names.enumerated() {
        let value = scanner.value(slot)
        let bytes = value.kind == .missing ? nil : Array(line[value.range])
        #expect(bytes == members[name], "\(String(decoding: line, as: UTF8.self))")
      }
    }
    #expect(counts.allSatisfy { $0 > 2_000 }, "\(counts)")
  }
}
