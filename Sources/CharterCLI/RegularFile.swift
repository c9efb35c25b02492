import CharterSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are read by calls of the system alone, so that no charter waits for more.
enum RegularFile {
  /// The file is not there, or not for this user.
  struct Unreadable: Error {}

  /// The path without links, from the root on; nil if there is no such file or folder.
  static func realPath(_ path: String) -> String? {
    // SAFETY: the system makes a C string, which is copied before it is given back.
    guard let text = unsafe path.withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The bytes of a file that is no folder, device or pipe.
  ///
  /// - Parameter limit: in bytes.
  static func read(_ path: String, limit: Int) throws -> [UInt8] {
    guard let status = FileStatus(path) else { throw Unreadable() }
    guard status.kind == .regular else { throw UnreadableSource.notAFile }
    guard status.size <= limit else { throw UnreadableSource.tooLarge }
    let file = openFile(path, O_RDONLY)
    guard file >= 0 else { throw Unreadable() }
    defer { close(file) }
    return try bytes(of: file, expected: status.size, limit: limit)
  }

  private static func bytes(of file: Int32, expected: Int, limit: Int) throws -> [UInt8] {
    // One byte more tells the end without a second call's room.
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var count = 0
    while true {
      if count == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: max(count, 1 << 12)))
      }
      // SAFETY: the system writes at most as many bytes as there is room behind `count`.
      let more = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe readFile(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if more < 0 && errno == EINTR { continue }
      guard more >= 0 else { throw Unreadable() }
      guard more > 0 else { break }
      count += more
      guard count <= limit else { throw UnreadableSource.tooLarge }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

private func readFile(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller vouches for `count` bytes of room.
  unsafe read(file, bytes, count)
}
