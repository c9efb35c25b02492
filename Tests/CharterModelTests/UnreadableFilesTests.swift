import CharterModel
import CharterSyntax
import Testing

@Suite("Files that cannot be read") struct UnreadableFilesTests {
  private static let limit = 64 << 20

  private func faults(_ main: String, _ read: @escaping (String) throws -> String) -> [String] {
    Checker.check("main.charter") { $0 == "main.charter" ? main : try read($0) }.errors
  }

  private static let main =
    CharterFiles.english
    + "list talk { + \"words.txt\" }\narticle 1 \"A\" { rule a { why \"a\" when talk hide } }\n"

  @Test(
    "each way of being no good is told",
    arguments: [
      (UnreadableSource.tooLarge, "`words.txt` is too large to be read"),
      (.notAFile, "`words.txt` is no ordinary file"),
      (.notUTF8(line: 3), "`words.txt` is not text in UTF-8, as line 3 shows"),
    ])
  func reasons(_ reason: UnreadableSource, _ title: String) {
    let errors = faults(Self.main) { _ in throw reason }
    #expect(errors == ["main.charter:4:15: error[missing-file]: \(title)"])
  }

  @Test("all files together have a limit, not only each")
  func total() {
    let words = String(repeating: " ", count: Self.limit)
    let errors = faults(Self.main) { _ in words }
    #expect(
      errors == ["main.charter:4:15: error[missing-file]: `words.txt` is too large to be read"])
  }

  @Test(
    "a main file that is no good is told so",
    arguments: [
      (UnreadableSource.tooLarge, "missing-file", "`main.charter` is too large to be read"),
      (
        .notUTF8(line: 1), "not-a-charter",
        "`main.charter` is not text in UTF-8, as line 1 shows"
      ),
    ])
  func mainFile(_ reason: UnreadableSource, _ name: String, _ title: String) {
    let errors = Checker.check("main.charter") { _ in throw reason }.errors
    #expect(errors == ["main.charter:1:1: error[\(name)]: \(title)"])
  }
}
