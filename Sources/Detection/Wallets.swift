/// Finds addresses of crypto-currency wallets: base58 and bech32 (Bitcoin and its kin) with a
/// valid checksum, and `0x` with 40 hexadecimal digits (Ethereum and its kin).
///
/// Sources: Base58Check and BIP 173/350. Linear: only rows of letters and digits of the right
/// length are looked at more closely.
package struct Wallets: Sendable {
  private static let base58 = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
  private static let bech32 = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generators: [UInt32] = [
    0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
  ]
  private static let prefixes = ["bc1", "ltc1"]
  /// Of the shortest bech32 address.
  private static let minimumLength = 14

  package init() {}

  /// Appends the addresses in the order of the text.
  package mutating func read(_ text: Span<UInt8>, into found: inout [Range<Int>]) {
    var offset = 0
    // A row of 14 letters and digits that begins at `offset` or up to 13 bytes later holds `probe`.
    while true {
      let probe = offset + Wallets.minimumLength - 1
      guard probe < text.count else { return }
      guard text[probe].isLetterOrDigit else {
        offset = probe + 1
        continue
      }
      var start = probe
      while start > offset, text[start - 1].isLetterOrDigit { start -= 1 }
      let end = text.next(from: probe) { !$0.isLetterOrDigit }
      let row = start..<end
      if row.count >= Wallets.minimumLength, row.count <= 90, stands(text, row),
        isWallet(text, row)
      {
        found.append(row)
      }
      offset = end
    }
  }

  /// Identifiers with hyphens and underscores are something else.
  private func stands(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    let before = text.byte(row.lowerBound - 1)
    let after = text.byte(row.upperBound)
    return before != 0x2D && before != 0x5F && after != 0x2D && after != 0x5F
      && !text.isWord(before: row.lowerBound) && !text.isWord(at: row.upperBound)
  }

  private func isWallet(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    if row.count == 42, text.hasWord("0x", at: row.lowerBound) {
      return row.dropFirst(2).allSatisfy { text[$0].isHexadecimal }
    }
    for prefix in Wallets.prefixes where text.hasWord(prefix, at: row.lowerBound) {
      return isBech32(text, row, prefix: prefix.utf8.count - 1)
    }
    return row.count >= 25 && row.count <= 36 && isBase58(text, row)
  }

  /// 25 bytes, the last four of them those of a double SHA-256 of the others.
  private func isBase58(_ text: Span<UInt8>, _ row: Range<Int>) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 25)
    for offset in row {
      guard let digit = Wallets.base58.firstIndex(of: text[offset]) else { return false }
      var carry = digit
      for index in bytes.indices.reversed() {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(carry & 0xFF)
        carry >>= 8
      }
      guard carry == 0 else { return false }
    }
    guard bytes.contains(where: { $0 != 0 }) else { return false }
    let digest = SHA256.digest(SHA256.digest(Array(bytes[..<21])))
    return digest[..<4].elementsEqual(bytes[21...])
  }

  private func isBech32(_ text: Span<UInt8>, _ row: Range<Int>, prefix: Int) -> Bool {
    var hasCapital = false
    var hasSmall = false
    var sum: UInt32 = 1
    let start = row.lowerBound
    for offset in start..<start + prefix { step(&sum, UInt32(text[offset].lowercased >> 5)) }
    step(&sum, 0)
    for offset in row where offset != start + prefix {
      let byte = text[offset]
      if byte.isLetter { if byte.isCapital { hasCapital = true } else { hasSmall = true } }
      if offset < start + prefix {
        step(&sum, UInt32(byte.lowercased & 31))
      } else if let value = Wallets.bech32.firstIndex(of: byte.lowercased) {
        step(&sum, UInt32(value))
      } else {
        return false
      }
    }
    return hasCapital != hasSmall && (sum == 1 || sum == 0x2BC8_30A3)
  }

  /// One step of the checksum of BIP 173.
  private func step(_ sum: inout UInt32, _ value: UInt32) {
    let top = sum >> 25
    sum = (sum & 0x1FF_FFFF) << 5 ^ value
    for (index, generator) in Wallets.generators.enumerated() where top >> UInt32(index) & 1 == 1 {
      sum ^= generator
    }
  }
}
