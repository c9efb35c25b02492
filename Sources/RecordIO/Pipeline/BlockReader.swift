/// Reads the input in blocks of whole records.
///
/// At most one thread uses it at a time. It holds the beginning of a record whose end has not been
/// read yet, up to the greatest length; of a longer one nothing is kept.
struct BlockReader: Sendable {
  enum Step: Equatable {
    case block
    case endOfInput
    case stopped(UInt8)
    case failed(Int32)
    /// Another thread cannot go on.
    case aborted
  }

  private let settings: PipelineSettings
  private let input: Descriptor
  private var wake: Descriptor?
  /// Becomes readable when another thread cannot go on.
  var abort: Descriptor?

  private var finder: RecordEnds
  /// The beginning of the record that the last block ended in.
  private var rest: [UInt8] = []
  /// The current record is too long: drop what comes up to its end.
  private var isDiscarding = false
  private var isAtStart = true
  private(set) var ending: Step?
  /// A block that was read and not answered.
  private var returned: RecordBlock?

  /// How much is read at a time: little, until a read shows that there is more.
  private var blockSize: Int
  private static let firstBlockSize = 1 << 15

  private var nextNumber = 1
  private var nextSequence = 0
  private(set) var generation = 0

  init(_ settings: PipelineSettings) {
    self.settings = settings
    input = Descriptor(number: settings.input)
    wake = settings.wake.map { Descriptor(number: $0) }
    finder = RecordEnds(settings.framing)
    blockSize = min(settings.blockSize, Self.firstBlockSize)
  }

  /// How many records were delivered.
  var recordCount: Int { nextNumber - 1 }

  /// Reads until at least one record is complete, and no further.
  ///
  /// Only this call blocks, and while it waits it listens to the wake descriptor as well. Once
  /// it has returned anything but a block it goes on returning that.
  mutating func next(into block: inout RecordBlock) -> Step {
    if let waiting = returned {
      block = waiting
      returned = nil
      return .block
    }
    var filled = takeRest(into: &block)
    // Up to here the ends of records are known.
    var known = filled
    while ending == nil {
      if let step = waitForInput() {
        ending = step
        break
      }
      let room = makeRoom(in: &block, after: filled)
      switch input.read(into: &block.bytes, at: filled, limit: room) {
      // With anything else to listen to, the wait is at the loop's top.
      case .wouldBlock: if wake == nil, abort == nil { input.waitUntilReadable() }
      case .failed(let code): ending = .failed(code)
      case .endOfFile:
        ending = .endOfInput
        if deliverLast(&block, filled) { return .block }
      case .bytes(let count):
        if count == room { blockSize = settings.blockSize }
        filled &+= count
        if isAtStart, !passByteOrderMark(&block.bytes, &filled) { continue }
        if accept(&block, known..<filled) { return .block }
        if isDiscarding { filled = 0 }
        known = filled
      }
    }
    return ending ?? .endOfInput
  }

  /// Takes the first record off the stream. It is not numbered.
  ///
  /// - Returns: nil if the record is too long or the stream has ended before it.
  mutating func readHeader() -> [UInt8]? {
    var block = RecordBlock()
    guard next(into: &block) == .block, let record = block.next(maxLength: settings.maxLength)
    else { return nil }
    block.firstNumber = 1
    nextNumber -= 1
    if block.recordCount > 0 { returned = block } else { nextSequence -= 1 }
    return record.isTooLong ? nil : Array(block.bytes[record.range])
  }
}

// MARK: Records

extension BlockReader {
  /// Begins a block with what the last one left over.
  private mutating func takeRest(into block: inout RecordBlock) -> Int {
    block.beginsTooLong = false
    // A block of empty lines must not hold its memory for the rest of the stream.
    block.ends.removeAll(keepingCapacity: block.ends.capacity <= 1 << 16)
    block.next = 0
    if block.bytes.count < blockSize {
      block.bytes = Array(repeating: 0, count: blockSize)
    }
    let count = rest.count
    if block.bytes.count < count {
      block.bytes.append(contentsOf: repeatElement(0, count: count - block.bytes.count))
    }
    if count > 0 { block.bytes.replaceSubrange(0..<count, with: rest) }
    rest.removeAll(keepingCapacity: true)
    return count
  }

  /// Sees to it that a read is worth its while although a long record fills the buffer.
  ///
  /// - Returns: how many bytes may be read.
  private func makeRoom(in block: inout RecordBlock, after filled: Int) -> Int {
    let least = max(1, blockSize / 4)
    if block.bytes.count - filled < least {
      let wanted = max(filled + least, min(filled * 2, longestKept + least))
      block.bytes.append(contentsOf: repeatElement(0, count: wanted - block.bytes.count))
    }
    return min(block.bytes.count - filled, blockSize)
  }

  /// A record of the greatest length may have a carriage return after it. What is longer than that
  /// is too long, wherever the reads cut it.
  private var longestKept: Int { min(settings.maxLength, Int.max / 8) + 1 }

  /// Drops a byte order mark at the start of the stream.
  ///
  /// - Returns: false while the bytes may still become one.
  private mutating func passByteOrderMark(_ bytes: inout [UInt8], _ filled: inout Int) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMark = bytes[..<min(filled, mark.count)].elementsEqual(mark[..<min(filled, mark.count)])
    if isMark, filled < mark.count { return false }
    isAtStart = false
    if isMark {
      bytes.removeSubrange(..<mark.count)
      filled &-= mark.count
    }
    return true
  }

  /// Takes in what was read.
  ///
  /// - Parameter new: the bytes whose records are not known; before them stands the beginning
  ///   of a record.
  /// - Returns: whether the block has a record now.
  private mutating func accept(_ block: inout RecordBlock, _ new: Range<Int>) -> Bool {
    var start = 0
    var at = new.lowerBound
    if isDiscarding {
      guard let end = finder.firstEnd(in: block.bytes.span, new) else { return false }
      isDiscarding = false
      block.beginsTooLong = true
      start = end
      at = end
    }
    var ends: [Int] = []
    swap(&ends, &block.ends)
    finder.findEnds(in: block.bytes.span, at..<new.upperBound, into: &ends)
    swap(&ends, &block.ends)
    let end = block.ends.last ?? start
    let restLength = new.upperBound - end
    isDiscarding = restLength > longestKept
    guard !block.ends.isEmpty || block.beginsTooLong else { return false }
    if !isDiscarding { rest.append(copying: block.bytes.span, in: end..<new.upperBound) }
    deliver(&block, from: start)
    return true
  }

  /// Delivers the last record, which has no terminator.
  ///
  /// - Returns: whether there is one.
  private mutating func deliverLast(_ block: inout RecordBlock, _ filled: Int) -> Bool {
    guard filled > 0 || isDiscarding else { return false }
    block.beginsTooLong = isDiscarding
    if filled > 0 { block.ends.append(filled &+ 1) }
    deliver(&block, from: 0)
    return true
  }

  private mutating func deliver(_ block: inout RecordBlock, from start: Int) {
    block.start = start
    block.recordCount = block.ends.count + (block.beginsTooLong ? 1 : 0)
    block.firstNumber = nextNumber
    block.sequence = nextSequence
    block.generation = generation
    nextNumber += block.recordCount
    nextSequence += 1
  }
}

// MARK: Waiting

extension BlockReader {
  /// Blocks until there is something to read, unless it is time to end.
  private mutating func waitForInput() -> Step? {
    while wake != nil || abort != nil {
      let ready = Descriptor.waitUntilReadable(input, wake, abort)
      if ready.third { return .aborted }
      if ready.second, let step = readWake() { return step }
      if ready.first { return nil }
    }
    return nil
  }

  /// Reads one byte of the wake descriptor: a reload is counted, anything else ends the stream.
  private mutating func readWake() -> Step? {
    guard let descriptor = wake else { return nil }
    var code: [UInt8] = [0]
    switch descriptor.read(into: &code, at: 0, limit: 1) {
    case .bytes where code[0] == settings.reloadCode:
      generation += 1
      return nil
    case .bytes: return .stopped(code[0])
    case .wouldBlock: return nil
    case .endOfFile, .failed:
      wake = nil
      return nil
    }
  }
}
