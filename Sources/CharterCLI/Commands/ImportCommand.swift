import ArgumentParser
import Charter
import CharterImport

/// `charter import`: rules and words that were written for something else.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "import",
    abstract: "Makes a charter of AutoModerator, Discourse or Discord rules, or of a word list.",
    discussion: """
      The format is told by the file's name and its first lines: .yaml for AutoModerator, .csv for \
      Discourse's watched words, .json for Discord's AutoMod rules as its API answers them, and a \
      word or phrase a line for plain lists. --from says it where they do not.

      The charter goes to standard output, or to -o FILE. For each rule of the source, standard \
      error says with its line whether it was taken over exactly, approximately (and what is \
      different), or not at all (and why); the charter says the same in its comments. Nothing is \
      left out silently. Every rule has an example that was tried, and the charter passes \
      `charter check`.

      Exits with 1 if no rule could be taken over, with --strict also if one is not exact.
      """)

  @Argument(help: "The rules or words; - for standard input.", completion: .file())
  var file: String

  @Option(help: "What the file was written for.")
  var from: ImportFormat?

  @Option(
    help: ArgumentHelp(
      "What is done with the words of a list that does not say: block, censor, require_approval, "
        + "flag, tag or silence, as Discourse calls it.", valueName: "action"))
  var action: WordAction?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write; it must not exist yet.", valueName: "file"),
    completion: .charters)
  var output: String?

  @Option(help: "Language of the charter's keywords and of the report.")
  var lang = SpokenLanguage.fr

  @Flag(help: "Names every rule, those that are exact too.")
  var verbose = false

  @Flag(help: "Exits with 1 unless every rule is exact.")
  var strict = false

  func run() throws {
    let bytes = try InputBytes.read(file)
    let path = file == "-" ? "stdin" : file
    let format =
      from
      ?? ImportFormat(path: path, text: String(decoding: bytes.prefix(64 << 10), as: UTF8.self))
    guard let format else {
      throw Exit.misuse(
        "cannot tell what `\(file)` was written for: say --from automod, discourse, discord or words"
      )
    }
    let settings = ImportSettings(
      format: format, language: lang.keywords, path: path, action: action)
    let imported: ImportedCharter
    do {
      imported = try importCharter(bytes, settings)
    } catch {
      throw refused(error, path)
    }
    try deliver(imported)
    Terminal.complain(ImportText(imported, settings, isVerbose: verbose, output: output).text)
    if imported.ruleCount == 0 || strict && imported.count(.exact) < imported.sources.count {
      throw Exit.findings
    }
  }

  private func deliver(_ imported: ImportedCharter) throws {
    guard let output else { return Terminal.write(imported.text) }
    try NewFile.write([(output, imported.text)])
  }

  private func refused(_ failure: ImportFailure, _ path: String) -> ExitCode {
    let place = failure.line.map { ":\($0)" } ?? ""
    Terminal.complain("charter: \(path)\(place): \(failure.message.text(in: lang.keywords))\n")
    return Exit.unreadableLines
  }
}

extension ImportFormat: OptionCase {}
extension WordAction: ExpressibleByArgument {
  public init?(argument: String) { self.init(spelled: argument) }
}
