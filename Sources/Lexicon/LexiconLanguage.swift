/// The languages whose common words are known.
package enum LexiconLanguage: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"
}
