#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A descriptor that the log is written to.
struct OutputDescriptor: Sendable {
  private let number: Int32

  /// One that the host has opened.
  init(number: Int32) { self.number = number }

  /// Opens a file to append to; nil if that is not possible.
  init?(appendingTo path: String) {
    number = openFile(path, O_WRONLY | O_CREAT | O_APPEND)
    if number < 0 { return nil }
  }

  /// - Returns: false if not all could be written.
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      // SAFETY: base and count are those of the rest of one array.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(
          number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private func waitUntilWritable() {
    var entry = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    // SAFETY: one entry is passed and one is announced.
    _ = unsafe poll(&entry, 1, -1)
  }
}

/// A file that is read as the stream.
struct InputFile {
  let number: Int32

  /// Nil if it cannot be opened.
  init?(_ path: String) {
    number = openFile(path, O_RDONLY)
    if number < 0 { return nil }
  }
}

/// What the system says of an `errno`.
func systemMessage(_ code: Int32) -> String {
  // SAFETY: the string is copied at once; if it is a static buffer, no other thread runs any more.
  unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
}

func openFile(_ path: String, _ flags: Int32) -> Int32 {
  // SAFETY: the path is a C string for the time of the call.
  unsafe path.withCString { unsafe open($0, flags | O_CLOEXEC, 0o644) }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller vouches for `count` bytes.
  unsafe write(file, bytes, count)
}
