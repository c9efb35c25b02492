import Charter

/// The files of a new charter: a charter to change, comments to try it on with one mistake to mend, and a page that
/// says how.
struct Starter {
  let charterName: String
  let charter: String
  let corpus: String
  let readmeName: String
  let readme: String

  static let corpusName = "corpus.ndjson"

  init(_ language: KeywordLanguage) {
    self = language == .french ? .french : .english
  }

  init(charterName: String, charter: String, corpus: String, readmeName: String, readme: String) {
    self.charterName = charterName
    self.charter = charter
    self.corpus = corpus
    self.readmeName = readmeName
    self.readme = readme
  }

  /// Names and texts.
  var files: [(name: String, text: String)] {
    [(charterName, charter), (Self.corpusName, corpus), (readmeName, readme)]
  }
}
