import CThreads

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
  /// - Parameter elsewhere: whether it begins on another processor than its maker's, where there are several: for work
  ///   of a few milliseconds, after which the system would have moved it. It keeps the processors of its maker.
  /// - Returns: nil if the system has no more threads.
  package init?(elsewhere: Bool = false, _ run: @escaping @Sendable () -> Void) {
    let started =
      elsewhere ? Self.start(ThreadBody(thread_processors_of_caller(), run)) : nil
    // Where a sandbox forbids to choose the processor, the system does.
    guard let thread = started ?? Self.start(ThreadBody(nil, run)) else { return nil }
    self.thread = thread
  }

  private static func start(_ body: ThreadBody) -> pthread_t? {
    // SAFETY: the attributes are initialized here, used once, and destroyed on every way out.
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, 1 << 20)
    if var processors = body.processors {
      unsafe thread_begin_elsewhere(&attributes, &processors)
    }

    // SAFETY: the thread takes over the reference; if there is no thread, it is given back here.
    let context = unsafe Unmanaged.passRetained(body)
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
    return started
  }

  /// Lets the system take the thread back when the closure has returned. To be called once, instead of ``join()``.
  package func detach() {
    #if canImport(Darwin)
      // SAFETY: the thread was started joinable, and nobody joins it.
      unsafe pthread_detach(thread)
    #else
      pthread_detach(thread)
    #endif
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
    // SAFETY: the pointer is the reference that `WorkerThread.start` handed over.
    let body = unsafe Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue()
    if var processors = body.processors { unsafe thread_run_on(&processors) }
    body.run()
  }
  return nil
}

private final class ThreadBody: Sendable {
  /// Those of the maker, for a thread that begins elsewhere.
  let processors: thread_processors?
  let run: @Sendable () -> Void

  init(_ processors: thread_processors?, _ run: @escaping @Sendable () -> Void) {
    self.processors = processors
    self.run = run
  }
}
