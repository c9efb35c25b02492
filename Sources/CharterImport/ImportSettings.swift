package import CharterSyntax

/// What to make of a source.
package struct ImportSettings: Sendable {
  package var format: ImportFormat
  /// Of the charter's keywords.
  package var language: KeywordLanguage
  /// The source as people know it.
  package var path: String
  /// What happens to comments with a word of the list, where the source does not say.
  package var action: WordAction?

  package init(
    format: ImportFormat, language: KeywordLanguage, path: String, action: WordAction? = nil
  ) {
    self.format = format
    self.language = language
    self.path = path
    self.action = action
  }
}
