internal import CharterModel
internal import Detection

/// What a charter means, in twelve hex digits.
enum Digest {
  /// First 12 hex digits of SHA-256 (FIPS 180-4) over the canonical print.
  static func of(_ charter: CheckedCharter) -> String {
    var hash = SHA256()
    charter.writeCanonicalPrint { hash.add($0) }
    return hash.finish().prefix(6).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count < 2 ? "0" + hex : hex
    }.joined()
  }
}
