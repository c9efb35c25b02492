import Charter
import CharterCorpus
import FoundationEssentials

/// `check --sweep` of one charter: what its lists find in disguise, and what they find that is none.
struct CharterSweep {
  let path: String
  let keywords: KeywordLanguage
  let disguises: DisguiseSweep
  let innocents: InnocentSweep
  private(set) var dictionaries: [DictionarySweep] = []
  /// Dictionaries of the charter's languages that are not installed.
  private(set) var missing: [WordDictionary] = []

  static let folder = "/usr/share/dict"

  init(_ charter: CompiledCharter, path: String, folder: String) throws(ItemError) {
    self.path = path
    keywords = charter.keywordLanguage
    disguises = try DisguiseSweep(charter)
    innocents = try InnocentSweep(charter)
    for dictionary in WordDictionary.known {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(dictionary.file)") {
        dictionaries.append(try DictionarySweep(charter, dictionary, text: Array(data)))
      } else if charter.languages.contains(dictionary.language) {
        missing.append(dictionary)
      }
    }
  }
}
