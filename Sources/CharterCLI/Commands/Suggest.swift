import ArgumentParser
import Charter
import CharterCorpus

/// `charter suggest`: words that a charter does not know yet.
struct Suggest: ParsableCommand {
  enum Format: String, OptionCase { case list, json }

  static let configuration = CommandConfiguration.verb(
    "suggest",
    abstract: "Proposes words and phrases that tell missed comments from innocent ones.",
    discussion: """
      Corpora are read as by `charter test`. Missed comments are those labelled flag, hide or bad \
      that the charter allows. Phrases of one to three words that stand in them and hardly in \
      innocent comments are proposed as a list, ready to paste, with how many missed and innocent \
      comments each entry hits, and which innocent ones. Each entry finds comments that those \
      before it do not.

      Words are proposed on the evidence of the corpus alone: read every one before it goes into a \
      charter. Exits with 1 if there is nothing to propose, with 65 if lines cannot be read.
      """)

  @Argument(help: "Charter file; it may be without rules.", completion: .charters)
  var charter: String

  @Argument(help: "Files of labelled comments.", completion: .file())
  var corpora: [String]

  @Option(
    help: ArgumentHelp("The verdict that records without one should have.", valueName: "verdict"))
  var label: VerdictName?

  @Option(
    help: ArgumentHelp(
      "Missed comments that an entry must find and no entry before it does.", valueName: "number"))
  var leastHits = 5

  @Option(
    help: ArgumentHelp(
      "How sure an entry must be: the low end of its precision's 95 % interval.",
      valueName: "share"))
  var leastPrecision = 0.7

  @Option(
    help: ArgumentHelp(
      "Of the innocent comments, the share that all entries together may hit.",
      valueName: "share"))
  var mostWrong = 0.005

  @Option(help: ArgumentHelp("Entries at most.", valueName: "number"))
  var most = 50

  @Option(help: "list: to paste into a charter; json: for machines.")
  var format = Format.list

  @Flag(help: "Shows all innocent comments that an entry hits, not only the first three.")
  var verbose = false

  @Option(help: "Language of the answer; by default that of the charter's keywords.")
  var language: SpokenLanguage?

  func validate() throws {
    guard (1...1_000_000).contains(leastHits), (1...10_000).contains(most) else {
      throw ValidationError("--least-hits and --most are 1 or more")
    }
    guard (0...1).contains(leastPrecision), (0...1).contains(mostWrong) else {
      throw ValidationError("--least-precision and --most-wrong are shares from 0 to 1")
    }
    guard !corpora.isEmpty else { throw ValidationError("Missing expected argument '<corpora>'") }
  }

  func run() throws {
    let compiled = try CharterFiles.compiledOrExit(charter)
    let isFrench = (language?.keywords ?? compiled.keywordLanguage) == .french
    let comments: [LabelledComment]
    do {
      comments = try judged(compiled)
    } catch {
      Terminal.complain("charter: \(error.message)\n")
      throw error.code
    }
    var settings = SuggestionSettings()
    settings.leastHits = leastHits
    settings.leastPrecision = leastPrecision
    settings.mostWrong = mostWrong
    settings.mostEntries = most
    let suggestions = Suggestions(comments, settings)
    let text = SuggestText(
      suggestions: suggestions, corpora: corpora, isFrench: isFrench,
      mostShown: verbose ? .max : 3)
    switch format {
    case .list: Terminal.write(text.list)
    case .json: Terminal.write(try SuggestRecord(suggestions, corpora: corpora).jsonText())
    }
    Terminal.complain(
      text.summary(missed: suggestions.recall.whole, innocent: suggestions.wrong.whole))
    if suggestions.entries.isEmpty { throw Exit.findings }
  }

  private func judged(_ charter: CompiledCharter) throws(FilterFailure) -> [LabelledComment] {
    let corpus = try CorpusComments(corpora, for: charter, usualLevel: label?.level)
    if let fault = corpus.faults.first {
      throw FilterFailure(Exit.unreadableLines, "\(place(fault.place)): \(fault.message)")
    }
    var scanner = charter.makeScanner()
    var comments: [LabelledComment] = []
    for comment in corpus.comments {
      guard let label = comment.label else {
        throw FilterFailure(
          Exit.unreadableLines, "\(place(comment.place)): there is neither `verdict` nor `label`")
      }
      do throws(ItemError) {
        let given = try scanner.judge(comment.item).level
        comments.append(LabelledComment(item: comment.item, label: label, given: given))
      } catch {
        throw FilterFailure(Exit.unreadableLines, "\(place(comment.place)): \(error.sentence)")
      }
    }
    return comments
  }

  private func place(_ place: CasePlace) -> String { "\(corpora[place.corpus]):\(place.number)" }
}
