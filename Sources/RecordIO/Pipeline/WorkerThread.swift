#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system thread that runs one closure.
@safe package struct WorkerThread {
  private let thread: pthread_t

  /// Starts the thread, with 1 MiB of stack wherever it runs: some systems give far less.
  ///
  /// - Returns: nil if the system has no more threads.
  package init?(_ run: @escaping @Sendable () -> Void) {
    // SAFETY: the attributes are initialized here, used once, and destroyed on every way out.
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, 1 << 20)

    // SAFETY: the thread takes over the reference; if there is no thread, it is given back here.
    let context = unsafe Unmanaged.passRetained(ThreadBody(run))
    #if canImport(Darwin)
      var started: pthread_t?
    #else
      var started = pthread_t()
    #endif
    let code = unsafe pthread_create(&started, &attributes, threadMain, context.toOpaque())
    guard code == 0 else {
      unsafe context.release()
      return nil
    }
    #if canImport(Darwin)
      guard let started else { return nil }
    #endif
    thread = started
  }

  /// Blocks until the closure has returned. To be called once.
  package func join() {
    #if canImport(Darwin)
      // SAFETY: the thread was started joinable and is joined once.
      unsafe pthread_join(thread, nil)
    #else
      pthread_join(thread, nil)
    #endif
  }
}

#if canImport(Darwin)
  private typealias ThreadContext = UnsafeMutableRawPointer
#else
  private typealias ThreadContext = UnsafeMutableRawPointer?
#endif

private func threadMain(_ context: ThreadContext) -> UnsafeMutableRawPointer? {
  let context: UnsafeMutableRawPointer? = unsafe context
  if let context = unsafe context {
    // SAFETY: the pointer is the reference that `WorkerThread.init` handed over.
    unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
  }
  return nil
}

private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
