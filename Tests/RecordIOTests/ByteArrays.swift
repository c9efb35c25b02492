import RecordIO

// A span cannot be an operand of an expectation, so tests pass whole arrays.

extension JSONLineScanner {
  mutating func scan(_ line: [UInt8]) -> JSONLineFault? { scan(line.span) }

  mutating func scan(_ line: String) -> JSONLineFault? { scan(Array(line.utf8)) }
}

extension JSONMemberCursor {
  mutating func next(in line: [UInt8]) -> Member? { next(in: line.span) }
}

extension JSONNumber {
  static func thousandths(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return thousandths(bytes.span)
  }

  static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isWellFormed(bytes.span)
  }
}

extension JSONString {
  static func append(_ value: JSONValue, of line: [UInt8], to text: inout [UInt8]) -> Bool {
    append(value, of: line.span, to: &text)
  }
}

extension CSVRecordScanner {
  mutating func appendField(_ index: Int, of record: [UInt8], to text: inout [UInt8]) -> Bool {
    appendField(index, of: record.span, to: &text)
  }
}

/// A generator that gives the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
