/// The names that may end a bare host: those of the root zone, and the reserved names of RFC 2606.
struct TopLevelDomains: Sendable {
  static let shared = TopLevelDomains()

  /// All names, lower case, sorted, without anything between.
  private let bytes: [UInt8]
  /// Where each name begins in `bytes`, and at last where they end.
  private let starts: [Int]

  private init() {
    var names = TopLevelDomainNames.text.utf8.split(separator: 0x20).map(Array.init)
    for reserved in ["example", "invalid", "localhost", "test"] {
      names.append(Array(reserved.utf8))
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    var starts = [0]
    for name in names { starts.append(starts[starts.count - 1] + name.count) }
    self.bytes = names.flatMap { $0 }
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// Whether the label is a name of the list, in any case. Binary search: about eleven comparisons.
  func contains(_ label: Range<Int>, in text: Span<UInt8>) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(label, in: text, with: starts[middle]..<starts[middle + 1])
      if order == 0 { return true }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return false
  }

  /// Below 0 when the label comes before the name, 0 when they are the same.
  private func compare(_ label: Range<Int>, in text: Span<UInt8>, with name: Range<Int>) -> Int {
    for index in 0..<min(label.count, name.count) {
      let difference =
        Int(text[label.lowerBound + index].lowercased) - Int(bytes[name.lowerBound + index])
      if difference != 0 { return difference }
    }
    return label.count - name.count
  }
}
