/// A list of the words of a language, as Debian installs them.
package struct WordDictionary: Sendable, Equatable {
  /// The name of the file.
  package let file: String
  /// Two letters.
  package let language: String
  /// The package that installs it.
  package let source: String

  package init(file: String, language: String, source: String) {
    self.file = file
    self.language = language
    self.source = source
  }

  package static let known = [
    WordDictionary(file: "french", language: "fr", source: "wfrench"),
    WordDictionary(file: "american-english", language: "en", source: "wamerican"),
    WordDictionary(file: "ngerman", language: "de", source: "wngerman"),
    WordDictionary(file: "spanish", language: "es", source: "wspanish"),
    WordDictionary(file: "italian", language: "it", source: "witalian"),
    WordDictionary(file: "dutch", language: "nl", source: "wdutch"),
    WordDictionary(file: "portuguese", language: "pt", source: "wportuguese"),
  ]
}
