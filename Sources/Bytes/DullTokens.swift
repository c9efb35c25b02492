/// Tokens of former texts for which nothing is registered: most tokens of a text are among them, and are
/// known by one comparison. A direct-mapped cache: the newer of two tokens in one place stays. It grows as more
/// tokens come, so that a few texts take little memory.
public struct DullTokens: Sendable {
  @usableFromInline static var fewest: Int { 1 << 11 }
  @usableFromInline static var most: Int { 1 << 15 }
  /// Tokens of up to ``WordKey/longest`` bytes, a power of two of places.
  public var keys: [WordKey] = []
  /// How many tokens came since it grew.
  private var inserted = 0

  public init() {}

  /// Gets ready for a text.
  public mutating func prepare() {
    if inserted < keys.count || keys.count == Self.most { return }
    let old = keys
    let count = keys.isEmpty ? Self.fewest : 2 * keys.count
    keys = Array(repeating: WordKey(low: 0, high: 0), count: count)
    for key in old where key.low != 0 { keys[Self.place(key.hash, of: count)] = key }
    inserted = 0
  }

  /// The place of a key with this hash, of so many places.
  @inlinable @inline(__always)
  public static func place(_ hash: UInt64, of count: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> 48) & (count &- 1)
  }

  /// - Precondition: the cache is prepared, and the key is a whole token.
  public mutating func insert(_ key: WordKey) {
    keys[Self.place(key.hash, of: keys.count)] = key
    inserted &+= 1
  }

  /// Counts tokens that were written into ``keys``.
  public mutating func noteInserted(_ count: Int) { inserted &+= count }
}
