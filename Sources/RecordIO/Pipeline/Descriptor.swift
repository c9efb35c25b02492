#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file descriptor that somebody else opened and closes.
struct Descriptor: Sendable {
  let number: Int32

  enum ReadResult {
    case bytes(Int)
    case endOfFile
    /// Nothing is there yet, and the descriptor does not block.
    case wouldBlock
    case failed(Int32)
  }

  /// Reads at most `limit` bytes to `offset` in a buffer that has room for them. An interrupted call
  /// is repeated.
  func read(into buffer: inout [UInt8], at offset: Int, limit: Int) -> ReadResult {
    precondition(offset >= 0 && limit > 0 && offset + limit <= buffer.count)
    while true {
      let (count, code) = unsafe buffer.withUnsafeMutableBytes { bytes in
        // SAFETY: the precondition keeps what is written inside the buffer.
        let count = unsafe systemRead(number, bytes.baseAddress! + offset, limit)
        return (count, errno)
      }
      if count > 0 { return .bytes(count) }
      if count == 0 { return .endOfFile }
      if code == EINTR { continue }
      return code == EAGAIN || code == EWOULDBLOCK ? .wouldBlock : .failed(code)
    }
  }

  /// Writes all the bytes, however often the system takes only some.
  ///
  /// - Returns: nil, or the `errno` that prevented it.
  func write(_ bytes: Span<UInt8>) -> Int32? {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written..<bytes.count)
      let (count, code) = unsafe rest.withUnsafeBufferPointer { buffer in
        // SAFETY: base and count are those of one buffer, which the span keeps alive.
        let count = unsafe systemWrite(number, buffer.baseAddress!, buffer.count)
        return (count, errno)
      }
      if count >= 0 {
        written &+= count
      } else if code == EAGAIN || code == EWOULDBLOCK {
        waitUntilWritable()
      } else if code != EINTR {
        return code
      }
    }
    return nil
  }

  /// Blocks until a descriptor that does not block has something to read.
  func waitUntilReadable() { _ = Self.waitUntilReadable(self, nil, nil) }

  /// Blocks until one of the descriptors can be read or has failed.
  ///
  /// - Returns: which of them.
  static func waitUntilReadable(
    _ first: Descriptor, _ second: Descriptor?, _ third: Descriptor?
  ) -> (first: Bool, second: Bool, third: Bool) {
    // The system passes over negative numbers.
    let ready = wait(for: [first.number, second?.number ?? -1, third?.number ?? -1], POLLIN)
    return (ready[0], ready[1], ready[2])
  }

  private func waitUntilWritable() { _ = Self.wait(for: [number, -1, -1], POLLOUT) }

  private static func wait(
    for numbers: InlineArray<3, Int32>, _ event: Int32
  ) -> InlineArray<3, Bool> {
    var entries = InlineArray<3, pollfd> {
      pollfd(fd: numbers[$0], events: Int16(event), revents: 0)
    }
    while true {
      var span = entries.mutableSpan
      let ready = unsafe span.withUnsafeMutableBufferPointer { buffer in
        // SAFETY: base and count are those of one buffer.
        unsafe poll(buffer.baseAddress, nfds_t(buffer.count), -1)
      }
      if ready > 0 { return InlineArray { entries[$0].revents != 0 } }
      // A call that cannot wait must not be taken for silence: the read will tell what is wrong.
      if ready < 0, errno != EINTR { return InlineArray { $0 == 0 } }
    }
  }

  /// Asks for a pipe of 1 MiB, which halves the number of switches between two processes. Where
  /// that is not to be had, or the descriptor is no pipe, nothing changes.
  func widenPipe() {
    #if os(Linux)
      let setPipeSize: Int32 = 1031
      _ = fcntl(number, setPipeSize, 1 << 20)
    #endif
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  // SAFETY: the caller vouches for `count` bytes of room.
  unsafe read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafePointer<UInt8>, _ count: Int) -> Int {
  // SAFETY: the caller vouches for `count` bytes.
  unsafe write(file, buffer, count)
}
