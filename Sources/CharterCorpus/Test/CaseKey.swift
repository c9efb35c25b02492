package import Charter
internal import CharterSyntax

/// What makes a case the same in two runs, wherever it stands: its content, and what is expected of it.
package struct CaseKey: Sendable, Hashable {
  /// Of text, title, language, the facts that the charter asks, and the rules that the label names.
  package let content: UInt64
  package let expected: VerdictLevel

  package init(content: UInt64, expected: VerdictLevel) {
    self.content = content
    self.expected = expected
  }

  /// - Parameter rules: those that must fire, where the label says so.
  package init(_ item: borrowing Item, expected: VerdictLevel, rules: [String]? = nil) {
    var hash = ContentHash()
    for field in [Field.text, .title] { hash.add(item.bytes(of: field).span) }
    hash.add(item.language?.letters ?? "")
    for (name, value) in item.facts.sorted(by: { $0.key < $1.key }) {
      hash.add(name)
      hash.add(value)
    }
    for rule in rules?.sorted() ?? [] { hash.add(rule) }
    self.init(content: hash.value, expected: expected)
  }

  /// Sixteen hex digits.
  package var contentText: String {
    let digits = String(content, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// FNV-1a of 64 bits (draft-eastlake-fnv), each part with its length before it.
private struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: Span<UInt8>) {
    var length = UInt64(bytes.count)
    for _ in 0..<8 {
      mix(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
    for index in bytes.indices { mix(bytes[index]) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8).span) }

  mutating func add(_ value: FactValue) {
    switch value {
    case .truth(let truth): add(truth ? "yes" : "no")
    case .number(let thousandths): add("n\(thousandths)")
    case .word(let word): add("w" + word)
    case .words(let words):
      add("s\(words.count)")
      for word in words.sorted() { add(word) }
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
