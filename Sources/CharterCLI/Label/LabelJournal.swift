import Charter
import CharterCorpus
import FoundationEssentials
import RecordIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that labels go to, a line each, written through before the next comment is shown. Taking a label back
/// cuts the last line off. It is itself a corpus.
struct LabelJournal: ~Copyable {
  private let descriptor: Int32
  /// Where each line begins.
  private var starts: [Int]
  private var length: Int

  /// Opens a journal, or begins one. A line without an end, which a crash has left, is cut off.
  init(_ path: String) throws(FilterFailure) {
    let file = openFile(path, O_RDWR | O_CREAT | O_APPEND)
    guard file >= 0 else { throw Self.unwritable(path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      _ = close(file)
      throw FilterFailure(Exit.outputFailed, "somebody else is labelling into `\(path)`")
    }
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    var (lines, start): ([Int], Int) = ([], 0)
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start)
      start = offset + 1
    }
    if start < bytes.count, ftruncate(file, off_t(start)) != 0 {
      let failure = Self.unwritable(path)
      _ = close(file)
      throw failure
    }
    descriptor = file
    starts = lines
    length = start
  }

  private static func unwritable(_ path: String) -> FilterFailure {
    FilterFailure(Exit.outputFailed, "cannot write `\(path)`: \(systemMessage(errno))")
  }

  deinit { _ = close(descriptor) }

  /// - Parameter line: with its line feed.
  /// - Returns: false if it could not be written.
  mutating func append(_ line: [UInt8]) -> Bool {
    guard OutputDescriptor(number: descriptor).write(line), fsync(descriptor) == 0 else {
      // Half a line must not stand before the next one.
      _ = ftruncate(descriptor, off_t(length))
      return false
    }
    starts.append(length)
    length += line.count
    return true
  }

  /// Cuts the last line off.
  mutating func removeLast() -> Bool {
    guard let start = starts.last, ftruncate(descriptor, off_t(start)) == 0, fsync(descriptor) == 0
    else { return false }
    starts.removeLast()
    length = start
    return true
  }
}
