import Charter

/// What a key means while comments are labelled.
enum LabelKey: Equatable {
  case label(VerdictLevel)
  case skip, undo, quit

  /// - Parameter bytes: what the terminal has sent at once. Text that was pasted means nothing.
  init?(_ bytes: [UInt8], isFrench: Bool) {
    switch bytes {
    case Array("\u{1B}[D".utf8): self = .undo
    case Array("\u{1B}[C".utf8): self = .skip
    case []: self = .quit
    default:
      guard bytes.count == 1, let key = Self.meaning(of: bytes[0], isFrench) else { return nil }
      self = key
    }
  }

  private static func meaning(of byte: UInt8, _ isFrench: Bool) -> LabelKey? {
    // Control-C, Control-D and Control-\ end the labelling; nothing is lost by it.
    if [0x03, 0x04, 0x1C].contains(byte) { return .quit }
    switch Character(Unicode.Scalar(byte)).lowercased() {
    case isFrench ? "p" : "a", "1": return .label(.allow)
    case isFrench ? "s" : "f", "2": return .label(.flag)
    case isFrench ? "m" : "h", "3": return .label(.hide)
    case " ", "\t": return .skip
    case "u", "\u{7F}", "\u{8}": return .undo
    case "q": return .quit
    default: return nil
    }
  }
}
