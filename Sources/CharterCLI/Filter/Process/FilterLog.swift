import Synchronization

/// The log: JSON lines in the order of the input, whatever thread they come from.
///
/// Lines of later input wait in memory for those before them; as the threads are never far apart,
/// they are few. When the log cannot be written, nothing more is logged, and the stream goes on.
final class FilterLog: Sendable {
  /// What a thread has reported of neighboring input lines.
  private struct Run {
    /// The number of the input line that comes after.
    var next: Int
    let first: Int
    var bytes: [UInt8]
  }

  private struct State {
    /// Up to here all has been written.
    var next = 1
    var waiting: [Run] = []
    var hasFailed = false
  }

  private let output: OutputDescriptor
  private let state = Mutex(State())

  init(_ output: OutputDescriptor) { self.output = output }

  /// Reports an input line. To be called once for each, if only to say that there is nothing.
  func report(_ number: Int, _ bytes: [UInt8]) {
    state.withLock { state in
      guard number == state.next else { return Self.keep(number, bytes, &state) }
      write(bytes, &state)
      state.next += 1
      while let index = state.waiting.firstIndex(where: { $0.first == state.next }) {
        let run = state.waiting.remove(at: index)
        write(run.bytes, &state)
        state.next = run.next
      }
    }
  }

  /// Writes a line that belongs to no input line, at once.
  func note(_ line: String) {
    state.withLock { write(Array(line.utf8), &$0) }
  }

  private static func keep(_ number: Int, _ bytes: [UInt8], _ state: inout State) {
    if let index = state.waiting.firstIndex(where: { $0.next == number }) {
      state.waiting[index].next += 1
      state.waiting[index].bytes += bytes
    } else {
      state.waiting.append(Run(next: number + 1, first: number, bytes: bytes))
    }
  }

  private func write(_ bytes: [UInt8], _ state: inout State) {
    guard !bytes.isEmpty, !state.hasFailed else { return }
    state.hasFailed = !output.write(bytes)
  }
}
