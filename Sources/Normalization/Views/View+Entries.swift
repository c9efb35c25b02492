extension View {
  /// A string as the views write it: entries of lists pass through here, so that they and the texts
  /// undergo the same folding.
  package static func fold(_ string: String, kind: Kind) -> String {
    var view = View(kind: kind)
    view.read(Array(string.utf8).span, mapped: false)
    return String(decoding: view.bytes, as: UTF8.self)
  }

  /// Appends what a plain view writes for a text of digits, apostrophes, hyphens and letters of ASCII and Latin-1, œ among
  /// them: nearly all words of entries are such, and no view is needed for them.
  ///
  /// - Returns: false if there is anything else in it; what was appended means nothing then.
  package static func appendFoldedLatin(_ text: Span<UInt8>, to folded: inout [UInt8]) -> Bool {
    let table = CharacterTable.shared
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "'"), UInt8(ascii: "-"): folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      default:
        guard let letter = table.plainLetter(text, at: offset) else { return false }
        folded.append(letter.first)
        if letter.second != 0 { folded.append(letter.second) }
        offset &+= 1
      }
      offset &+= 1
    }
    return true
  }
}
