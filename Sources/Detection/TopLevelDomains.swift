/// A set of names of top-level domains.
struct TopLevelDomains: Sendable {
  /// The names that may end a bare host: those of the root zone, and the reserved names of RFC 2606.
  static let shared = TopLevelDomains(TopLevelDomainNames.text)

  /// Names that far more often begin a sentence, where the blank before it is missing, or end the
  /// name of a file. Countries whose sites French and English readers know are not among them.
  static let ambiguous = TopLevelDomains(
    """
    am as call car cars cool do et free got here how il je la like lol love md mov moi my ne new next \
    ni now plus py rip sh si so va wow wtf you zip
    """)

  /// All names, lower case, sorted, one space between.
  private let bytes: [UInt8]
  /// Where each name begins in `bytes`, and at last where one behind them would.
  private let starts: [Int]

  /// - Parameter text: names in lower case, sorted by their bytes, one space between.
  private init(_ text: String) {
    let bytes = Array(text.utf8)
    let spaces = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }
    starts = [0] + spaces.map { $0 + 1 } + [bytes.count + 1]
    self.bytes = bytes
  }

  var count: Int { starts.count - 1 }

  /// Whether the label is a name of the list, in any case. Binary search: about eleven comparisons.
  func contains(_ label: Range<Int>, in text: Span<UInt8>) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(label, in: text, with: starts[middle]..<starts[middle + 1] - 1)
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
