/// A set of names of top-level domains.
struct TopLevelDomains: Sendable {
  /// The names that may end a bare host: those of the root zone, and the reserved names of RFC 2606.
  static let shared = TopLevelDomains(
    TopLevelDomainNames.text + " example invalid localhost test")

  /// Names that far more often begin a sentence, where the blank before it is missing, or end the
  /// name of a file. Countries whose sites French and English readers know are not among them.
  static let ambiguous = TopLevelDomains(
    """
    am as call car cars cool do et free got here how il je la like lol love md mov moi my ne new next \
    ni now plus py rip sh si so va wow wtf you zip
    """)

  /// All names, lower case, sorted, without anything between.
  private let bytes: [UInt8]
  /// Where each name begins in `bytes`, and at last where they end.
  private let starts: [Int]

  /// - Parameter text: names in lower case, spaces between.
  private init(_ text: String) {
    var names = text.utf8.split(separator: 0x20).map(Array.init)
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
