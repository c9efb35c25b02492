import Charter
import CharterImport
import Testing

/// Imports of these tests, each of which must give a charter that compiles and keeps its promises.
enum Imported {
  static func charter(
    _ text: String, _ format: ImportFormat, _ language: KeywordLanguage = .english,
    path: String = "rules", action: WordAction? = nil
  ) throws -> ImportedCharter {
    let settings = ImportSettings(
      format: format, language: language, path: path, action: action)
    let imported = try importCharter(Array(text.utf8), settings)
    let compilation = Compilation(source: imported.text)
    #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
    #expect(imported.text.utf8.elementsEqual(laidOut(imported.text).utf8), "fmt would change it")
    return imported
  }

  /// The verdict of an imported charter.
  static func verdict(
    _ imported: ImportedCharter, _ text: String, title: String? = nil, author: String? = nil,
    _ facts: [String: FactValue] = [:]
  ) throws -> VerdictLevel {
    let charter = try #require(Compilation(source: imported.text).charter)
    return try charter.judge(Item(text: text, title: title, author: author, facts: facts)).level
  }

  private static func laidOut(_ text: String) -> String {
    let file = SourceFile(path: "import", text: text)
    return printCharter(file, parsed: parseCharter(file, id: FileID(0)), keywords: nil)
  }
}

extension ImportedCharter {
  /// `line grade` of each rule of the source.
  var grades: [String] { sources.map { "\($0.line) \($0.fidelity)" } }

  var notes: [String] { sources.flatMap { $0.notes.map(\.english) } }
}
