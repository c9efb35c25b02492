/// Where one record of the input ends.
package enum RecordFraming: Sendable {
  /// At each line feed.
  case lines
  /// At each line feed outside quotation marks, as in RFC 4180.
  case csv
}

/// Counts the records in what is read, piece by piece.
struct RecordCounter {
  private let framing: RecordFraming
  private var csv = CSVRecordEnd()

  init(_ framing: RecordFraming) { self.framing = framing }

  /// Goes on through `range`, which continues what the last call saw.
  ///
  /// - Returns: how many records end in it, and the offset after the last of them.
  mutating func count(in bytes: Span<UInt8>, _ range: Range<Int>) -> (records: Int, end: Int) {
    switch framing {
    case .lines:
      let records = bytes.occurrences(of: Byte.lineFeed, in: range)
      guard records > 0, let last = bytes.lastOffset(of: Byte.lineFeed, in: range) else {
        return (0, range.lowerBound)
      }
      return (records, last &+ 1)
    case .csv:
      var records = 0
      var at = range.lowerBound
      while let end = csv.find(in: bytes, at..<range.upperBound) {
        records &+= 1
        at = end
      }
      return (records, at)
    }
  }

  /// The offset after the first record that ends in `range`, which continues what was seen, or nil.
  mutating func firstEnd(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    switch framing {
    case .lines: bytes.firstOffset(of: Byte.lineFeed, in: range).map { $0 &+ 1 }
    case .csv: csv.find(in: bytes, range)
    }
  }
}
