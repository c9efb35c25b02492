internal import Lexicon

extension Warnings {
  /// The languages of a list whose words are known.
  func languages(of list: CheckedList) -> [LexiconLanguage] {
    let codes = list.language.map { [$0] } ?? charter.languages
    return codes.compactMap(LexiconLanguage.init)
  }
}
