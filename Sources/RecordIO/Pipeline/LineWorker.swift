/// What turns lines into answers on one thread.
package protocol LineWorker: ~Copyable, SendableMetatype {
  /// Answers one line by appending to the output.
  ///
  /// - Parameters:
  ///   - line: a line or CSV record without its terminator; empty if `isTooLong`.
  ///   - number: counted from 1 in the order of the input.
  ///   - isTooLong: the line was longer than allowed and its bytes are gone.
  mutating func process(
    _ line: Span<UInt8>, number: Int, isTooLong: Bool, into output: inout OutputBuffer)

  /// A reload was asked for: the lines from here on are answered in the new way.
  ///
  /// - Parameter generation: counts the reloads of the stream; the same for all workers.
  mutating func reload(generation: Int)

  /// No more lines come; called once on the worker's thread.
  mutating func finish()
}

extension LineWorker where Self: ~Copyable {
  package mutating func reload(generation: Int) {}
  package mutating func finish() {}
}
