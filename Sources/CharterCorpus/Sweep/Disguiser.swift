package import Charter

/// One trick with which people hide a word, and the spellings that it makes of a text. The same text
/// gives the same spellings, always.
package struct Disguiser: Sendable {
  /// In kebab case, for machines.
  package let name: String
  package let title: Message
  /// The language promises to undo it, or folds it anyway. Others are tried as well, so that nobody has
  /// to guess.
  package let isPromised: Bool
  private let spell: @Sendable (WordPieces) -> [String]

  init(
    _ name: String, _ title: String, fr: String, isPromised: Bool = true,
    spell: @escaping @Sendable (WordPieces) -> [String]
  ) {
    self.name = name
    self.title = Message(title, fr: fr)
    self.isPromised = isPromised
    self.spell = spell
  }

  /// The spellings of a text, each once and none that is the text itself; empty where the trick has
  /// nothing to change.
  package func spellings(of text: String) -> [String] {
    var spellings: [String] = []
    for spelling in spell(WordPieces(text))
    where !spelling.utf8.elementsEqual(text.utf8) && !spellings.contains(where: spelling.isSame) {
      spellings.append(spelling)
    }
    return spellings
  }

  /// Every trick, in the order of reports.
  package static let all: [Disguiser] =
    stretching + leet + separating + masks + otherLetters + signLetters + marks + markup + folding
}

extension String {
  /// Byte for byte: two spellings of one accent are two spellings.
  fileprivate func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
