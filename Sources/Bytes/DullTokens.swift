/// Tokens of former texts for which nothing is registered: most tokens of a text are among them, and are
/// known by one comparison. A direct-mapped cache: the newer of two tokens in one place stays.
public struct DullTokens: Sendable {
  @inlinable static var count: Int { 16384 }
  /// Tokens of up to ``WordKey/longest`` bytes. Empty before the first text.
  public var keys: [WordKey] = []

  public init() {}

  public mutating func prepare() {
    if keys.isEmpty { keys = Array(repeating: WordKey(low: 0, high: 0), count: Self.count) }
  }

  /// The place of a key with this hash.
  @inlinable @inline(__always)
  public static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 48) & (count &- 1)
  }

  /// - Precondition: the cache is prepared, and the key is a whole token.
  public mutating func insert(_ key: WordKey) { keys[Self.place(key.hash)] = key }
}
