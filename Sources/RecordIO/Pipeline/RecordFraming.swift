internal import Bytes

/// Where one record of the input ends.
package enum RecordFraming: Sendable {
  /// At each line feed.
  case lines
  /// At each line feed outside quotation marks, as in RFC 4180.
  case csv
}

/// Finds where records end in what is read, piece by piece.
struct RecordEnds {
  private let framing: RecordFraming
  private var csv = CSVRecordEnd()

  init(_ framing: RecordFraming) { self.framing = framing }

  /// Goes on through `range`, which continues what the last call saw.
  ///
  /// - Parameter ends: gets the offsets after the records that end in it.
  mutating func findEnds(
    in bytes: Span<UInt8>, _ range: Range<Int>, into ends: inout [Int]
  ) {
    switch framing {
    case .lines:
      bytes.forEach(Byte.lineFeed, in: range) { ends.append($0 &+ 1) }
    case .csv:
      var at = range.lowerBound
      while let end = csv.find(in: bytes, at..<range.upperBound) {
        ends.append(end)
        at = end
      }
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
