import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command to measure: its program is looked for in `PATH`, its input is empty.
struct ChildProcess {
  var arguments: [String]
  /// Files; by default nothing is kept.
  var output = "/dev/null"
  var errors = "/dev/null"
  /// `NAME=VALUE`; nil: those of this process.
  var environment: [String]?

  init(_ arguments: String...) { self.arguments = arguments }

  init(_ arguments: [String]) { self.arguments = arguments }

  /// What the run of a process, with all that it started and waited for, has cost.
  struct Usage {
    /// Seconds.
    var wall, cpu: Double
    /// Bytes; of several processes the largest one's. Where this process was larger when it started the
    /// other, it is this one's.
    var peak: Int
    /// 0 to 255, or 256 and more after a signal.
    var status: Int
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs the command to its end.
  func run() throws -> Usage {
    let clock = ContinuousClock()
    let start = clock.now
    let process = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    // SAFETY: both results are written to variables of this frame.
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "cannot wait for \(arguments[0])") }
    }
    let wall = start.duration(to: clock.now) / .seconds(1)
    let cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    let signal = Int(status & 0x7F)
    return Usage(
      wall: wall, cpu: cpu, peak: Self.bytes(usage.ru_maxrss),
      status: signal == 0 ? Int(status >> 8) & 0xFF : 256 + signal)
  }

  #if os(Linux)
    private typealias FileActions = posix_spawn_file_actions_t
  #else
    private typealias FileActions = posix_spawn_file_actions_t?
  #endif

  private func spawn() throws -> pid_t {
    var process = pid_t()
    // SAFETY: the actions are initialized before their first use and destroyed after the last, and the
    // strings live until the call is over; it copies what it needs.
    let code = unsafe withUnsafeTemporaryAllocation(of: FileActions.self, capacity: 1) { actions in
      let actions = actions.baseAddress!
      unsafe posix_spawn_file_actions_init(actions)
      defer { unsafe posix_spawn_file_actions_destroy(actions) }
      unsafe posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0)
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      unsafe posix_spawn_file_actions_addopen(actions, 1, output, flags, 0o644)
      unsafe posix_spawn_file_actions_addopen(actions, 2, errors, flags, 0o644)
      return unsafe Self.withCStrings(arguments) { arguments in
        guard let environment else {
          return unsafe posix_spawnp(&process, arguments[0]!, actions, nil, arguments, environ)
        }
        return unsafe Self.withCStrings(environment) { environment in
          unsafe posix_spawnp(&process, arguments[0]!, actions, nil, arguments, environment)
        }
      }
    }
    guard code == 0 else { throw Failure(description: "cannot start \(arguments[0])") }
    return process
  }

  /// Lends copies of the strings, and a null pointer after the last.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    // SAFETY: each copy is freed once, after the body, and the array has room for all and the null.
    var copies = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
    return unsafe copies.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress!) }
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Linux counts in kilobytes, Darwin in bytes.
  private static func bytes(_ peak: Int) -> Int {
    #if os(Linux)
      peak << 10
    #else
      peak
    #endif
  }
}
