internal import Synchronization

/// Something that is computed on a thread of its own, until somebody asks for it.
package struct SideWork<Value: Sendable> {
  private let run: @Sendable () -> Value
  private let result: Result
  private let thread: WorkerThread?

  /// - Parameter onThread: whether it takes long enough; else it is done when it is asked for.
  package init(onThread: Bool, _ run: @escaping @Sendable () -> Value) {
    let result = Result()
    self.run = run
    self.result = result
    thread = onThread ? WorkerThread(elsewhere: true) { result.set(run()) } : nil
  }

  /// What was computed. To be called once; also does the work where there was no thread to be had.
  package func finish() -> Value {
    thread?.join()
    return result.value ?? run()
  }

  private final class Result: Sendable {
    private let stored = Mutex<Value?>(nil)

    var value: Value? { stored.withLock { $0 } }

    func set(_ value: Value) { stored.withLock { $0 = value } }
  }
}
