#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Wakes a thread that waits for input when another one cannot write any more: without it, that
/// thread would wait for a line that it could not answer.
final class Alarm: Sendable {
  /// Becomes readable when the alarm rings, and stays so.
  let descriptor: Descriptor
  private let bell: Descriptor

  /// - Returns: nil if the system has no more descriptors.
  init?() {
    var ends: (Int32, Int32) = (-1, -1)
    let code = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
      // SAFETY: the tuple is two adjacent Int32, which is what the call fills in.
      unsafe pipe(bytes.assumingMemoryBound(to: Int32.self).baseAddress!)
    }
    guard code == 0 else { return nil }
    descriptor = Descriptor(number: ends.0)
    bell = Descriptor(number: ends.1)
    for end in [descriptor, bell] { _ = fcntl(end.number, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    _ = close(descriptor.number)
    _ = close(bell.number)
  }

  func ring() { _ = bell.write([1].span) }
}
