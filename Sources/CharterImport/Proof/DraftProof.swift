internal import Charter
internal import CharterSyntax

/// Compiles a draft and takes out what the compiler refuses, until nothing is refused and every sample holds.
///
/// Cost: that of compiling the charter, at most ``rounds`` times.
struct DraftProof {
  private(set) var draft: DraftCharter
  private let settings: ImportSettings

  private static let rounds = 40
  /// Texts that are tried as a rule's sample.
  private static let attempts = 8

  init(_ draft: DraftCharter, _ settings: ImportSettings) {
    self.draft = draft
    self.settings = settings
  }

  /// The charter's text, or nil if something is refused that belongs to no rule.
  mutating func prove() -> String? {
    dropHollowRules()
    for _ in 0..<Self.rounds {
      skipHopelessSamples()
      let writer = DraftWriter(draft, settings)
      let compilation = compile(writer.text)
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      if errors.isEmpty { return writer.text }
      guard remove(errors, writer) else { return nil }
      dropHollowRules()
    }
    return nil
  }

  /// Tries every entry on a text of its own, and notes those that do not find it. To be called on a charter that
  /// compiles.
  mutating func tryEntries(_ text: String) {
    guard let charter = compile(text).charter else { return }
    var scanner = ListScanner(charter)
    for rule in draft.rules {
      for list in rule.lists where list.kind != .sites {
        for entry in list.entries {
          guard let sample = entry.sample else { continue }
          let item = Item(text: sample, title: sample, author: sample)
          let hasHit =
            (try? scanner.read(item)) != nil && scanner.hits.contains { $0.list == list.name }
          guard !hasHit else { continue }
          draft.sources[entry.source].approximate(
            Message(
              "\(entry.written) does not find \(sample.writtenAsString)",
              fr: "\(entry.written) ne trouve pas \(sample.writtenAsString)"))
        }
      }
    }
  }

  private func compile(_ text: String) -> Compilation {
    var options = EngineOptions()
    options.findsWarnings = false
    return Compilation(source: text, path: "import", options: options)
  }

  // MARK: Taking out

  /// - Returns: false if nothing could be taken out.
  private mutating func remove(_ errors: [Diagnostic], _ writer: DraftWriter) -> Bool {
    var entries: [(owner: DraftWriter.Owner, reason: Message)] = []
    var isChanged = false
    for error in errors {
      guard let owner = writer.owner(at: error.span.start) else { continue }
      switch owner {
      case .entry: entries.append((owner, error.title))
      case .sample(let rule): nextSample(of: rule)
      case .spared(let rule): draft.rules[rule].sparesGreeting = false
      case .rule(let rule): refuse(rule, error.title)
      }
      isChanged = true
    }
    // From the last to the first, so that the others keep their numbers.
    var removed: [DraftWriter.Owner] = []
    for (owner, reason) in entries.reversed() where removed.last != owner {
      removed.append(owner)
      removeEntry(owner, reason)
    }
    return isChanged
  }

  private mutating func removeEntry(_ owner: DraftWriter.Owner, _ reason: Message) {
    guard case .entry(let rule, let list, let index, let isException) = owner else { return }
    let entry: DraftEntry
    if isException {
      guard draft.rules[rule].lists[list].exceptions.indices.contains(index) else { return }
      entry = draft.rules[rule].lists[list].exceptions.remove(at: index)
    } else {
      guard draft.rules[rule].lists[list].entries.indices.contains(index) else { return }
      entry = draft.rules[rule].lists[list].entries.remove(at: index)
    }
    let written = entry.written.asOneLine(60)
    let sentence = Message(
      "\(written): \(reason.english)", fr: "\(written) : \(reason.french)")
    if draft.rules[rule].source == nil {
      draft.sources[entry.source].refuse(sentence)
    } else if draft.rules[rule].lists[list].isNegated {
      refuse(rule, sentence)
    } else {
      draft.sources[entry.source].approximate(
        Message("left out: \(sentence.english)", fr: "laissé de côté : \(sentence.french)"))
    }
  }

  /// The rule goes at the end of the round, when it asks a list without entries.
  private mutating func refuse(_ rule: Int, _ reason: Message) {
    for source in draft.sourceNumbers(of: rule) { draft.sources[source].refuse(reason) }
    for list in draft.rules[rule].lists.indices { draft.rules[rule].lists[list].entries = [] }
    draft.rules[rule].isRefused = true
  }

  private mutating func dropHollowRules() {
    var kept: [DraftRule] = []
    for rule in draft.rules {
      if !rule.isRefused, rule.lists.allSatisfy({ !$0.entries.isEmpty }) {
        kept.append(rule)
      } else if let source = rule.source, draft.sources[source].fidelity < .unsupported {
        draft.sources[source].refuse(
          Message("none of its words can be taken over", fr: "aucun de ses mots n'a pu être repris")
        )
      }
    }
    draft.rules = kept
  }

  // MARK: Samples

  private mutating func nextSample(of rule: Int) {
    guard let attempt = draft.rules[rule].attempt else { return }
    draft.rules[rule].attempt = attempt + 1 < Self.attempts ? attempt + 1 : nil
    if draft.rules[rule].attempt == nil { noteMissingSample(of: rule) }
  }

  /// A rule for which no text can be thought of goes without a sample.
  private mutating func skipHopelessSamples() {
    for rule in draft.rules.indices {
      guard let attempt = draft.rules[rule].attempt else { continue }
      let sample = DraftSample(of: draft.rules[rule], attempt: attempt, in: settings.language)
      guard !sample.isComplete else { continue }
      draft.rules[rule].attempt = nil
      noteMissingSample(of: rule)
    }
  }

  private mutating func noteMissingSample(of rule: Int) {
    for source in draft.sourceNumbers(of: rule) {
      draft.sources[source].remark(
        Message(
          "no example could be made: write a `catches` for it",
          fr: "aucun exemple n'a pu être fabriqué : écrivez un « attrape »"))
    }
  }
}

extension DraftCharter {
  /// The rules of the source that a rule stands for.
  fileprivate func sourceNumbers(of rule: Int) -> [Int] {
    if let source = rules[rule].source { return [source] }
    return rules[rule].lists.flatMap { $0.entries.map(\.source) }
  }
}
