import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of `git`, started without a shell: no argument means anything but itself.
struct GitProcess {
  /// Nothing if there was too much of it.
  let output: [UInt8]
  let isTooLong: Bool
  let hasSucceeded: Bool

  /// Runs `git` to its end. What it says on standard error is lost.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: what it reads; less than a pipe holds (4 KiB at least).
  ///   - limit: at most so many bytes of its output are read; if there are more, it has failed.
  init(
    _ arguments: [String], in folder: String, input: [UInt8] = [], limit: Int
  ) throws(FilterFailure) {
    guard let input = Self.pipe(holding: input), let output = Self.pipe() else {
      throw Self.failure("there are no more descriptors")
    }
    defer { for end in [input, output.read] { close(end) } }
    let process = Self.spawn(
      ["git", "-C", folder] + arguments, input: input, output: output.write)
    // As long as an end for writing is open, the output does not end.
    close(output.write)
    guard let process else { throw Self.failure("is it installed?") }
    let bytes = Self.read(output.read, limit: limit)
    // Whoever still writes is to end.
    if bytes == nil { kill(process, SIGKILL) }
    let status = Self.wait(for: process)
    self.output = bytes ?? []
    isTooLong = bytes == nil
    hasSucceeded = bytes != nil && status == 0
  }

  /// Without the line feed at its end.
  var line: String {
    String(decoding: output, as: UTF8.self).split(separator: "\n", maxSplits: 1).first
      .map(String.init) ?? ""
  }

  private static func failure(_ reason: String) -> FilterFailure {
    FilterFailure(Exit.missingInput, "cannot run `git`: \(reason)")
  }

  // MARK: Pipes

  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the array has room for the two numbers that the call fills in.
    guard unsafe systemPipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// The reading end of a pipe that holds some bytes and no more.
  private static func pipe(holding bytes: [UInt8]) -> Int32? {
    guard let ends = pipe() else { return nil }
    // SAFETY: the pointer stays within the array for the length that is given. A pipe takes so few bytes at
    // once, without anybody reading.
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(ends.write, buffer.baseAddress, buffer.count)
    }
    close(ends.write)
    guard count == bytes.count else {
      close(ends.read)
      return nil
    }
    return ends.read
  }

  private static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // SAFETY: the system writes at most the chunk's length to it.
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe systemRead(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes.append(contentsOf: chunk.prefix(count))
      if bytes.count > limit { return nil }
    }
  }

  // MARK: Processes

  #if os(Linux)
    private typealias FileActions = posix_spawn_file_actions_t
  #else
    private typealias FileActions = posix_spawn_file_actions_t?
  #endif

  private static func spawn(_ arguments: [String], input: Int32, output: Int32) -> pid_t? {
    var process = pid_t()
    // SAFETY: the actions are initialized before their first use and destroyed after the last, and the
    // strings live until the call is over; it copies what it needs.
    let code = unsafe withUnsafeTemporaryAllocation(of: FileActions.self, capacity: 1) { actions in
      guard let actions = actions.baseAddress else { return ENOMEM }
      unsafe posix_spawn_file_actions_init(actions)
      defer { unsafe posix_spawn_file_actions_destroy(actions) }
      unsafe posix_spawn_file_actions_adddup2(actions, input, 0)
      unsafe posix_spawn_file_actions_adddup2(actions, output, 1)
      unsafe posix_spawn_file_actions_addopen(actions, 2, "/dev/null", O_WRONLY, 0)
      return unsafe withCStrings(arguments) { arguments in
        unsafe posix_spawnp(&process, arguments[0]!, actions, nil, arguments, environ)
      }
    }
    return code == 0 ? process : nil
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

  /// The status that the process ended with; nil after a signal.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    // SAFETY: the result is written to a variable of this frame.
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }
}

private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  unsafe read(descriptor, bytes, count)
}
