import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns signals into bytes on a pipe that the pipeline listens to.
///
/// SIGTERM and SIGINT end the stream after the lines that have been read, SIGHUP asks for a reload.
/// A second SIGTERM or SIGINT kills. Only the command installs this, once.
struct SignalWatch {
  /// Where the numbers of the signals arrive, a byte each.
  let descriptor: Int32
  static let reloadCode = UInt8(SIGHUP)

  /// - Returns: nil if the system has no more descriptors.
  init?() {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the array has room for the two numbers that the call fills in.
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // A handler must not wait; a full pipe holds enough signals already.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    descriptor = ends[0]
    wakeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    for number in [SIGTERM, SIGINT] where !Self.isIgnored(number) { Self.endOnce(by: number) }
    Self.install(SIGHUP, flags: SA_RESTART)
    Self.unblock([SIGTERM, SIGINT, SIGHUP, SIGPIPE])
    // A host may have left it ignored; whoever writes to nobody is to end.
    _ = signal(SIGPIPE, SIG_DFL)
  }

  /// Ends the process as if nobody had caught the signal.
  static func die(of number: Int32) -> Never {
    _ = signal(number, SIG_DFL)
    _ = kill(getpid(), number)
    exit(128 + number)
  }

  private static func endOnce(by number: Int32) {
    install(number, flags: SA_RESTART | Int32(truncatingIfNeeded: SA_RESETHAND))
  }

  private static func install(_ number: Int32, flags: Int32) {
    var action = sigaction()
    // SAFETY: the structure lives for the time of the calls, and the handler does nothing but what a
    // handler may do.
    unsafe sigemptyset(&action.sa_mask)
    action.sa_flags = flags
    #if canImport(Darwin)
      unsafe action.__sigaction_u.__sa_handler = noteSignal
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = noteSignal
    #else
      unsafe action.__sigaction_handler.sa_handler = noteSignal
    #endif
    unsafe _ = sigaction(number, &action, nil)
  }

  /// A host that starts processes from a thread without signals hands its mask down.
  private static func unblock(_ numbers: [Int32]) {
    var mask = sigset_t()
    // SAFETY: the set lives for the time of the calls.
    unsafe sigemptyset(&mask)
    for number in numbers { unsafe sigaddset(&mask, number) }
    unsafe _ = pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  /// Whether the host wants the signal to do nothing: shells do that for background jobs.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    // SAFETY: the call fills in the structure; handlers are compared as addresses only.
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = unsafe action.__sa_handler.sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The writing end of the pipe.
private let wakeEnd = Atomic<Int32>(-1)

/// The handler: one write, and `errno` as it was.
private func noteSignal(_ number: Int32) {
  let code = errno
  var byte = UInt8(truncatingIfNeeded: number)
  // SAFETY: one byte is passed and one is announced.
  unsafe _ = write(wakeEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
  errno = code
}
