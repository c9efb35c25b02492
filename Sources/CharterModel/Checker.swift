package import CharterSyntax

/// Tree → checked charter.
///
/// In three passes: collect what is declared in the file and those that it uses (`Checker+Collect`),
/// resolve the lists (`Checks/ListContents`), resolve conditions, rules and samples (`Checks/`). Each
/// fault becomes one diagnostic; what it spoils is left out, so that one fault does not cause others.
package struct Checker {
  /// What checking gave: the charter if there was no error, the diagnostics in any case.
  package struct Outcome: Sendable {
    package var charter: CheckedCharter?
    /// All that was found, accepted warnings among them.
    package var found: [Diagnostic]
    package var accepted: AcceptedWarnings
    /// Spans point into these; the main file is the first.
    package var files: [SourceFile]
    package var keywords: KeywordLanguage

    /// What the author should see of it.
    package var diagnostics: [Diagnostic] { accepted.settle(found, isComplete: false) }
  }

  /// Reads `path` and what it uses, and checks it all. Throws nothing: a main file that cannot be read
  /// is a diagnostic too.
  ///
  /// - Parameter findsWarnings: off, only errors are looked for, and kept.
  package static func check(
    _ path: String, findsWarnings: Bool = true, read: @escaping SourceReader
  ) -> Outcome {
    var checker = Checker(
      loader: SourceLoader(main: path, read: read), findsWarnings: findsWarnings)
    return checker.run(path)
  }

  var loader: SourceLoader
  /// The files that are about to be used; nil where there are few.
  var ahead: ParseAhead?
  let findsWarnings: Bool
  var symbols = SymbolTable()
  var header = Header()
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<ReportedFault> = []
  /// A file is missing or could not be read whole: so may be names that it declares.
  var isIncomplete = false
  var accepted: [Acceptance] = []
  /// What lists hold, where some hold what others do, until they are checked.
  var contents: [ListKey: ListContents] = [:]
  /// How many entries each checked list has, and whether no fault keeps any out.
  var listSizes: [(entries: Int, isWhole: Bool)] = []
  /// The entries of all lists, or of the one that is being checked where none takes entries from elsewhere.
  var entries = EntryPool()
  var sharesEntries = false
  var plainReader = EntryReader(isExact: false)
  var exactReader = EntryReader(isExact: true)
  /// What the list files hold that were read so far.
  var listFiles: [FileID: ListContents] = [:]
  var keywordsOfFile: [FileID: KeywordLanguage] = [:]
  /// For each file, those that it uses, near and far.
  var usedFiles: [FileID: Set<FileID>] = [:]
  /// Each signal after those that it asks.
  var signalOrder: [Int] = []
  /// Names that something refers to: for the warning about unused ones.
  private(set) var used: Set<String> = []
  /// Where names are missing by the hundred, to look for the nearest of each would take too long.
  var nameComparisonsLeft = 50_000

  private init(loader: SourceLoader, findsWarnings: Bool) {
    self.loader = loader
    self.findsWarnings = findsWarnings
  }

  mutating func noteUse(of name: String) { if findsWarnings { used.insert(name) } }

  /// Writes a fault down; once, also where two lists hold the entry that it is about.
  mutating func report(_ diagnostic: Diagnostic) {
    guard findsWarnings || diagnostic.severity == .error else { return }
    let fault = ReportedFault(
      name: diagnostic.name, span: diagnostic.span, title: diagnostic.title.english)
    if reported.insert(fault).inserted { diagnostics.append(diagnostic) }
  }

  private mutating func run(_ path: String) -> Outcome {
    if path.hasSuffix(".charte") { header.keywords = .french }
    let file: FileID
    do {
      file = try loader.load(path)
    } catch {
      let nowhere = SourceSpan(file: FileID(0), start: 0, end: 0)
      switch error {
      case .missing:
        let title = Message("no file `\(path)`", fr: "pas de fichier `\(path)`")
        report(Diagnostic(.missingFile, title, at: nowhere))
      case .tooLarge: report(.tooLarge(path, at: nowhere))
      case .notAFile: report(.notAFile(path, at: nowhere))
      case .notUTF8(let line): report(.notUTF8(.notACharter, path, line: line, at: nowhere))
      }
      return outcome(nil, files: [SourceFile(path: path, text: "")])
    }
    collect(file, chain: [])
    ahead?.finish()
    ahead = nil
    let charter = isIncomplete ? nil : buildCharter()
    return outcome(charter, files: loader.files)
  }

  private func outcome(_ charter: CheckedCharter?, files: [SourceFile]) -> Outcome {
    let charter = hasErrors ? nil : charter
    let warnings = findsWarnings ? charter.map(Warnings.of) ?? [] : []
    return Outcome(
      charter: charter, found: diagnostics + warnings,
      accepted: AcceptedWarnings(findsWarnings ? accepted : [], files: files), files: files,
      keywords: header.keywords)
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private mutating func buildCharter() -> CheckedCharter? {
    checkThresholds()
    resolveLists()
    let lists = symbols.lists.indices.map { checkedList($0) }
    orderSignals()
    let signals = symbols.signals.map { signal in
      Signal(name: signal.name, condition: condition(signal.decl.condition) ?? .all([]))
    }
    let exemption = header.exemption.flatMap { exemptCondition($0) }
    let (articles, rules) = checkedArticles()
    let examples = header.examples.map { checkedExample($0) }
    // A fault may hide what it stands in, and with it the only use of a name.
    if findsWarnings, !hasErrors { warnAboutUnusedNames() }
    guard let title = header.title, let titleSpan = header.titleSpan, let flagAt = header.flagAt,
      let hideAt = header.hideAt
    else { return nil }
    return CheckedCharter(
      title: title, titleSpan: titleSpan, version: header.version,
      languages: header.languages.isEmpty ? [header.keywords.rawValue] : header.languages,
      keywords: header.keywords, flagAt: flagAt.value, hideAt: hideAt.value,
      verdictNames: header.verdictNames, exemption: exemption,
      facts: symbols.facts.map { Fact(name: $0.name, value: $0.value) },
      lists: lists, signals: signals, signalsInOrder: signalOrder, articles: articles,
      rules: rules, examples: examples)
  }
}

private struct ReportedFault: Hashable {
  let name: DiagnosticName
  let span: SourceSpan
  let title: String
}
