/// What an `OrderedPipeline` reads, writes, and listens to.
package struct PipelineSettings: Sendable {
  /// The descriptor that is read: a file, a pipe, a socket.
  package var input: Int32 = 0
  package var output: Int32 = 1
  /// The reading end of a pipe that a signal handler writes single bytes to. `reloadCode` asks for
  /// a reload; any other byte ends the stream after the lines that have been read.
  package var wake: Int32?
  package var reloadCode: UInt8 = 1
  package var framing = RecordFraming.lines
  /// The number of threads, the calling one among them. At least 1.
  package var threads = 1
  /// The greatest length of a record in bytes, without its terminator.
  package var maxLength = 1 << 20
  /// How many bytes a thread reads at a time. At least 1.
  package var blockSize = 256 << 10
  /// A thread writes when it has this many bytes, as soon as it is its turn.
  package var flushSize = 64 << 10
  /// A thread whose turn has not come waits for it when it has this many bytes.
  package var greatestOutput = 1 << 20

  package init() {}
}

/// How a stream ended.
package struct PipelineReport: Sendable, Equatable {
  package enum Ending: Sendable, Equatable {
    case endOfInput
    /// A byte came over the wake descriptor: this one.
    case stopped(UInt8)
    /// With the `errno` of the call.
    case readFailed(Int32)
    case writeFailed(Int32)
  }

  package var ending: Ending
  /// How many records were read, without a header.
  package var recordsRead: Int
  /// How many of them have been answered, and their answers written.
  package var recordsAnswered: Int
}
