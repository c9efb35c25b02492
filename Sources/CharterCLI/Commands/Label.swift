import ArgumentParser
import Charter
import CharterCorpus
import FoundationEssentials

/// `charter label`: a corpus, one key a comment.
struct Label: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "label",
    abstract: "Labels comments in the terminal, one key a verdict.",
    discussion: """
      Shows one comment after another; a key says what its verdict should be, and others skip, undo \
      and quit. Each label is on the disk before the next comment is shown, as a line of another \
      file, which is a corpus for `charter test`. Run again, it goes on where it stopped; comments \
      that have a label already are passed over.

      With --charter, the comments whose score is nearest to a threshold come first: there a label \
      says the most. What the charter thinks of them is not shown, since people tend to agree; \
      --opinion shows it.
      """)

  @Argument(help: "Comments: JSON lines, .csv, or .txt with one a line.", completion: .file())
  var file: String

  @Option(help: "Charter that decides the order.", completion: .charters)
  var charter: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "File that the labels go to; by default NAME.labelled.ndjson beside the comments.",
      valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Shows what the charter says of each comment.")
  var opinion = false

  @Option(help: "Language of the screen; by default that of the charter, else of the system.")
  var language: SpokenLanguage?

  func validate() throws {
    if opinion && charter == nil { throw ValidationError("--opinion needs --charter") }
    if output == file { throw ValidationError("--output is the file of the comments itself") }
  }

  func run() throws {
    let compiled = try charter.map(CharterFiles.compiledOrExit)
    let isFrench =
      (language?.keywords ?? compiled?.keywordLanguage ?? Self.systemLanguage) == .french
    guard Terminal.isTerminal(0), Terminal.isTerminal(1) else {
      throw Exit.misuse(
        isFrench
          ? "label demande un terminal : les touches s'y tapent une à une"
          : "label needs a terminal: keys are typed there one by one")
    }
    do {
      try label(compiled, isFrench)
    } catch let failure as FilterFailure {
      Terminal.complain("charter: \(failure.message)\n")
      throw failure.code
    }
  }

  private func label(_ compiled: CompiledCharter?, _ isFrench: Bool) throws {
    let path = output ?? Self.journalPath(for: file)
    var labelling = try Labelling(
      file, output: path, compiled, showsOpinion: opinion,
      screen: LabelScreen(isFrench: isFrench, isColored: Terminal.isColored))
    if !labelling.isEmpty, let terminal = RawTerminal() {
      var last: String?
      while let text = labelling.screenText(last: last) {
        Terminal.write(text)
        guard let key = LabelKey(terminal.readKey(), isFrench: isFrench) else { continue }
        if key == .quit { break }
        last = try labelling.apply(key)
      }
    }
    Terminal.write("\n")
    Terminal.complain(summary(labelling, path, isFrench))
  }

  private func summary(
    _ labelling: borrowing Labelling, _ path: String, _ isFrench: Bool
  ) -> String {
    let (count, known) = (labelling.labelled, labelling.known)
    let test = "charter test \(charter ?? "CHARTER") \(path)\n"
    var text =
      isFrench
      ? "\(count) étiquetés dans \(path), \(known) l'étaient déjà\n"
      : "\(count) labelled in \(path), \(known) were before\n"
    if !labelling.isFinished {
      text +=
        isFrench
        ? "relancez la même commande pour continuer\n" : "run the same command again to go on\n"
    }
    text += (isFrench ? "La suite : " : "Next: ") + test
    return text
  }

  /// `comments.ndjson` → `comments.labelled.ndjson`.
  static func journalPath(for path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return path + ".labelled.ndjson"
    }
    return String(path.dropLast(name.distance(from: dot, to: name.endIndex))) + ".labelled.ndjson"
  }

  /// French, unless the system says English.
  private static var systemLanguage: KeywordLanguage {
    let variables = ProcessInfo.processInfo.environment
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let spoken = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    return spoken?.hasPrefix("en") == true ? .english : .french
  }
}
