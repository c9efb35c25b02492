import Charter
import RecordIO

/// The value of a fact in the last line that had one. Streams repeat themselves, and a value that is
/// spelled as the last one was needs no reading.
struct FactMemo {
  private var spelling: [UInt8] = []
  private var isKept = false
  /// Nil if what was spelled is of the wrong type.
  private(set) var value: FactValue?

  func isSpelled(_ bytes: Span<UInt8>) -> Bool {
    guard isKept, spelling.count == bytes.count else { return false }
    for index in 0..<bytes.count where spelling[index] != bytes[index] { return false }
    return true
  }

  mutating func keep(_ value: FactValue?, _ bytes: Span<UInt8>) {
    self.value = value
    isKept = bytes.count <= Self.longest
    spelling.removeAll(keepingCapacity: true)
    if isKept { spelling.append(copying: bytes) }
  }

  private static let longest = 4 << 10
}
