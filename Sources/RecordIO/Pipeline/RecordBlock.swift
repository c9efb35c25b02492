/// A piece of the input that one worker answers: whole records, and where they stand in the stream.
struct RecordBlock {
  var bytes: [UInt8] = []
  /// The offsets after the records and their terminators. The last record of a stream may lack its own: then
  /// one more.
  var ends: [Int] = []
  /// The next record: its place among the ends, and its offset.
  var next = 0
  var start = 0
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
  mutating func next(maxLength: Int) -> Record? {
    guard recordCount > 0 else { return nil }
    let number = firstNumber
    firstNumber &+= 1
    recordCount &-= 1
    if beginsTooLong {
      beginsTooLong = false
      return Record(range: 0..<0, number: number, isTooLong: true)
    }
    let start = start
    var last = ends[next] &- 1
    next &+= 1
    self.start = last &+ 1
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
