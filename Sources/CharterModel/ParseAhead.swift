internal import CharterSyntax
internal import Synchronization
internal import Threads

/// The files that a file uses, parsed from both ends: the last ones on a thread of their own, the first ones by whoever
/// asks for them, in order.
final class ParseAhead: Sendable {
  private struct File: Sendable {
    let source: SourceFile
    let id: FileID
  }

  private enum Step {
    case waiting
    /// Somebody parses it, or has.
    case begun
    case parsed(ParsedCharter)
  }

  private struct State {
    var steps: [Step]
    /// Somebody waits for the thread: it ends with the file that it is at.
    var isAwaited = false
  }

  private let files: [File]
  private let state: Mutex<State>
  private let thread = Mutex<WorkerThread?>(nil)

  /// With fewer bytes to read a thread is not worth while.
  private static let fewestBytes = 16 << 10

  /// Nil if there is too little to do for two.
  init?(_ sources: [(SourceFile, FileID)]) {
    let bytes = sources.reduce(0) { $0 + $1.0.text.utf8.count }
    guard sources.count > 1, bytes >= Self.fewestBytes else { return nil }
    files = sources.map { File(source: $0.0, id: $0.1) }
    state = Mutex(State(steps: Array(repeating: .waiting, count: sources.count)))
    let thread = WorkerThread(elsewhere: true) { [self] in parseFromBehind() }
    self.thread.withLock { $0 = thread }
  }

  private func parseFromBehind() {
    for index in files.indices.reversed() {
      guard !state.withLock({ $0.isAwaited }) else { return }
      guard case .waiting = begin(index) else { continue }
      let parsed = parseCharter(files[index].source, id: files[index].id)
      state.withLock { $0.steps[index] = .parsed(parsed) }
    }
  }

  /// What has become of a file so far. One that was waiting is the caller's to parse.
  private func begin(_ index: Int) -> Step {
    state.withLock { state in
      let step = state.steps[index]
      if case .waiting = step { state.steps[index] = .begun }
      return step
    }
  }

  /// A file, parsed by the other thread; waits for it where it is at it. Nil if the caller has to parse it.
  ///
  /// To be called at most once for each file.
  func take(_ id: FileID) -> ParsedCharter? {
    guard let index = files.firstIndex(where: { $0.id == id }) else { return nil }
    switch begin(index) {
    case .waiting: return nil
    case .parsed(let parsed): return parsed
    case .begun: finish()
    }
    guard case .parsed(let parsed) = begin(index) else { return nil }
    return parsed
  }

  /// Waits for the thread, which ends with the file that it is at.
  func finish() {
    state.withLock { $0.isAwaited = true }
    let thread = thread.withLock { thread in
      let running = thread
      thread = nil
      return running
    }
    thread?.join()
  }
}
