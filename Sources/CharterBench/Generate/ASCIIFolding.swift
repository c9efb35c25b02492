import Foundation

/// Text as plain matchers get it: lower case, Latin letters without their accents, œ as `oe`, one byte a
/// character. The benchmark's own, so that what is measured is not prepared by what is measured.
struct ASCIIFolding {
  /// By scalar, below U+0180: what it becomes.
  private let table: [[UInt8]]
  private static let other = [UInt8(ascii: "~")]

  init() {
    table = (0..<0x180).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return Self.other }
      switch scalar {
      case "œ", "Œ": return Array("oe".utf8)
      case "æ", "Æ": return Array("ae".utf8)
      default: break
      }
      let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
      guard base.isASCII else { return Self.other }
      return Array(String(base).lowercased().utf8)
    }
  }

  /// Appends the folded text; a line break becomes a space, a combining accent nothing, and any other
  /// character that is not ASCII a tilde.
  func append(_ text: [UInt8], to output: inout [UInt8]) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: " "))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): output.append(byte | 0x20)
      case ..<0x80: output.append(byte)
      case 0xCC, 0xCD: break
      case 0xC2..<0xC6 where offset + 1 < text.count:
        let value = Int(byte & 0x1F) << 6 | Int(text[offset + 1] & 0x3F)
        output += value < table.count ? table[value] : Self.other
      default: output += Self.other
      }
      offset += Self.length(byte)
    }
  }

  func folded(_ text: String) -> String {
    var output: [UInt8] = []
    append(Array(text.utf8), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Bytes of the character that begins so.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
