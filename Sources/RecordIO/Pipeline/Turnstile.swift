#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets threads through one after the other, in the order of their blocks.
///
/// It also counts what has been written, and turns everybody away after a failure.
@safe final class Turnstile: @unchecked Sendable {
  // The fields below are read and written only while the mutex is locked.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var turn = 0
  private var answered = 0
  private var failure: Int32?

  init() {
    // SAFETY: both are initialized before anybody sees the object, never move, and are destroyed
    // when nobody sees it any more.
    unsafe mutex = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe changed.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    // SAFETY: no thread holds a reference, so none waits or holds the lock.
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Blocks until all blocks before this one have passed.
  ///
  /// - Returns: false if writing has failed and nobody may pass.
  func wait(for sequence: Int) -> Bool {
    locked {
      while turn != sequence, failure == nil {
        // SAFETY: this thread holds the mutex.
        unsafe pthread_cond_wait(changed, mutex)
      }
      return failure == nil
    }
  }

  /// Whether it is the block's turn; if not, nothing is waited for.
  func isTurn(of sequence: Int) -> Bool { locked { turn == sequence && failure == nil } }

  /// The block whose turn it is has been written.
  func pass(answered count: Int) {
    locked {
      turn += 1
      answered += count
      broadcast()
    }
  }

  /// Writing has failed: everybody who waits goes on, and learns it.
  func fail(_ code: Int32) {
    locked {
      failure = failure ?? code
      broadcast()
    }
  }

  var result: (answered: Int, failure: Int32?) { locked { (answered, failure) } }

  private func broadcast() {
    // SAFETY: the condition lives as long as the object.
    unsafe pthread_cond_broadcast(changed)
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    // SAFETY: the mutex lives as long as the object, and the body does not lock it again.
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }
}
