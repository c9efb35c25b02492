/// Tokens of former texts for which nothing is registered: most tokens of a text are among them, and are
/// known by one comparison. A direct-mapped cache: the newer of two tokens in one place stays.
struct DullTokens: Sendable {
  static let count = 16384
  /// Tokens of up to ``WordKey/longest`` bytes. Empty before the first text.
  var keys: [WordKey] = []

  mutating func prepare() {
    if keys.isEmpty { keys = Array(repeating: WordKey(low: 0, high: 0), count: Self.count) }
  }

  /// The place of a key with this hash.
  @inline(__always)
  static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 48) & (count &- 1)
  }
}
