import ArgumentParser
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The streams of the process, as far as people look at them.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Color is for terminals, unless the person has said no.
  static var isColored: Bool {
    isTerminal(STDOUT_FILENO) && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Sees to it that no file is opened under the number of a standard stream that the process was started
  /// without: what is read or written there fails, instead of reaching that file.
  static func keepStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one.
      // SAFETY: the path is a C string.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of the text to standard output. If that cannot be, the process ends: half an answer is none. A
  /// reader that has gone away ends it by SIGPIPE.
  static func write(_ text: String) {
    if OutputDescriptor(number: STDOUT_FILENO).write(Array(text.utf8)) { return }
    complain("charter: cannot write: \(systemMessage(errno))\n")
    exit(Exit.outputFailed.rawValue)
  }

  /// Standard input to its end, or to just beyond a limit.
  static func readAllBytes(limit: Int = .max) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      // SAFETY: the system writes at most the chunk's length to it.
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        complain("charter: cannot read the input: \(systemMessage(errno))\n")
        throw Exit.outputFailed
      }
      if count == 0 { break }
      bytes.append(contentsOf: chunk.prefix(count))
    }
    return bytes
  }

  static func complain(_ text: String) {
    _ = OutputDescriptor(number: STDERR_FILENO).write(Array(text.utf8))
  }
}
