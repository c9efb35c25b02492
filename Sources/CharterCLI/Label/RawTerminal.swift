#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal while single keys are read: keys arrive at once, are not shown, and interrupt nothing. Its former
/// state comes back when this goes.
struct RawTerminal: ~Copyable {
  private let former: termios

  /// Nil if standard input or output is no terminal.
  init?() {
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else { return nil }
    var state = termios()
    // SAFETY: one structure is passed, for the time of the call.
    guard unsafe tcgetattr(STDIN_FILENO, &state) == 0 else { return nil }
    former = state
    state.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    state.c_iflag &= ~tcflag_t(IXON | ICRNL)
    // SAFETY: as above. Keys that were typed before anything was shown are dropped.
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &state)
  }

  deinit {
    var state = former
    // SAFETY: one structure is passed, for the time of the call.
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &state)
  }

  /// Waits for a key.
  ///
  /// - Returns: what the terminal sends at once; nothing at its end.
  func readKey() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      // SAFETY: the system writes at most the array's length to it.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      return Array(bytes.prefix(max(0, count)))
    }
  }
}
