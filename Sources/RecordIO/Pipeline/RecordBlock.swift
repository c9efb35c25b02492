/// A piece of the input that one worker answers: whole records, and where they stand in the stream.
struct RecordBlock {
  var bytes: [UInt8] = []
  /// The part of `bytes` that holds the records.
  var range = 0..<0
  /// Before those, one record was too long and is gone.
  var beginsTooLong = false
  /// The number of the first record.
  var firstNumber = 1
  var recordCount = 0
  /// The place of the block in the stream, from 0.
  var sequence = 0
  var generation = 0

  /// Takes the next record off the block.
  ///
  /// - Returns: its bytes without terminator, or nil after the last.
  mutating func next(_ framing: RecordFraming, maxLength: Int) -> Record? {
    guard recordCount > 0 else { return nil }
    let number = firstNumber
    firstNumber &+= 1
    recordCount &-= 1
    if beginsTooLong {
      beginsTooLong = false
      return Record(range: 0..<0, number: number, isTooLong: true)
    }
    let (start, limit) = (range.lowerBound, range.upperBound)
    var counter = RecordCounter(framing)
    let end = counter.firstEnd(in: bytes.span, start..<limit)
    range = (end ?? limit)..<limit
    // The last record of a stream may have no terminator.
    var last = end.map { $0 &- 1 } ?? limit
    if last > start, bytes[last &- 1] == Byte.carriageReturn { last &-= 1 }
    let isTooLong = last &- start > maxLength
    return Record(range: isTooLong ? 0..<0 : start..<last, number: number, isTooLong: isTooLong)
  }

  struct Record {
    var range: Range<Int>
    var number: Int
    var isTooLong: Bool
  }
}
