/// Writes the answers of one thread when their turn has come.
struct BlockWriter: ~Copyable {
  var output = OutputBuffer()
  private let descriptor: Descriptor
  private let flushSize: Int
  private let greatestOutput: Int
  private let turnstile: Turnstile
  private var sequence = 0
  private var hasTurn = false
  /// At this size something must be done.
  private var mark: Int

  init(_ settings: PipelineSettings, _ turnstile: Turnstile) {
    descriptor = Descriptor(number: settings.output)
    flushSize = settings.flushSize
    greatestOutput = settings.greatestOutput
    mark = settings.flushSize
    self.turnstile = turnstile
  }

  /// The answers of this block follow.
  mutating func begin(_ sequence: Int) {
    self.sequence = sequence
    hasTurn = false
    mark = flushSize
  }

  /// To be called after each line: writes if there is enough and nobody else is to write before.
  /// Out of turn the output may grow up to its greatest size, so that threads seldom wait.
  ///
  /// - Returns: false if writing has failed, here or on another thread.
  @inline(__always)
  mutating func flushIfFull() -> Bool { output.count < mark || flush() }

  /// The block is answered: writes what is left, and lets the next one pass.
  ///
  /// - Returns: false if writing has failed, here or on another thread.
  mutating func end(answered count: Int) -> Bool {
    guard takeTurn(), write() else { return false }
    turnstile.pass(answered: count)
    return true
  }

  private mutating func flush() -> Bool {
    hasTurn = hasTurn || turnstile.isTurn(of: sequence)
    if !hasTurn, output.count < greatestOutput {
      mark = output.count &+ flushSize
      return true
    }
    mark = flushSize
    return takeTurn() && write()
  }

  private mutating func takeTurn() -> Bool {
    hasTurn = hasTurn || turnstile.wait(for: sequence)
    return hasTurn
  }

  private mutating func write() -> Bool {
    defer { output.removeAll() }
    guard let code = descriptor.write(output.bytes.span) else { return true }
    turnstile.fail(code)
    return false
  }
}
