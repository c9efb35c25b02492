internal import Charter
internal import Normalization

/// Cuts texts into the words that lists compare, and tells which of them an entry could join.
struct PhraseReader {
  private var view = View(kind: .plain)

  /// A word of a text.
  struct Word {
    /// As lists compare it.
    let folded: String
    /// Where it stands in the original.
    let range: Range<Int>
    /// Between it and the word before stands nothing that ends a phrase.
    let isJoined: Bool
  }

  /// Calls `body` with every word of a text, in order. Linear in the text.
  mutating func read(_ text: [UInt8], _ body: (Word) -> Void) {
    view.read(text.span, mapped: true)
    let table = CharacterTable.shared
    var (at, start, isJoined) = (0, -1, false)
    while at <= view.bytes.count {
      var length = 1
      var classes = CharacterClass.lineBreak
      if at < view.bytes.count {
        let next = decodeScalar(view.bytes.span, at: at)
        length = max(1, next.length)
        classes = table.classes(of: next.scalar)
      }
      if !classes.isDisjoint(with: .word) {
        if start < 0 { start = at }
      } else {
        if start >= 0 {
          body(word(start..<at, isJoined))
          isJoined = true
        }
        start = -1
        if !Self.joins(classes) { isJoined = false }
      }
      at += length
    }
  }

  private func word(_ range: Range<Int>, _ isJoined: Bool) -> Word {
    Word(
      folded: String(decoding: view.bytes[range], as: UTF8.self),
      range: view.originalRange(of: range), isJoined: isJoined)
  }

  /// Less than an entry lets stand between two of its words, and never more.
  private static func joins(_ classes: CharacterClass) -> Bool {
    classes.isDisjoint(with: .lineBreak)
      && !classes.isDisjoint(with: [.whiteSpace, .apostrophe, .dash])
  }
}
