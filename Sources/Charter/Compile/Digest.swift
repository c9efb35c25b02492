internal import CharterModel
internal import Detection

/// What a charter means, in twelve hex digits.
enum Digest {
  /// First 12 hex digits of SHA-256 (FIPS 180-4) over the canonical print.
  static func of(_ charter: CheckedCharter) -> String {
    let digest = SHA256.digest(Array(charter.canonicalPrint.utf8))
    return digest.prefix(6).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count < 2 ? "0" + hex : hex
    }.joined()
  }
}
