package import CharterSyntax

/// Writes a draft as a charter, and remembers which bytes came of what.
struct DraftWriter {
  /// What a stretch of the text belongs to.
  enum Owner: Equatable {
    case entry(rule: Int, list: Int, entry: Int, isException: Bool)
    case sample(rule: Int)
    case spared(rule: Int)
    case rule(Int)
  }

  private let draft: DraftCharter
  private let settings: ImportSettings
  private(set) var text = ""
  private var length = 0
  /// Entries and samples, ascending.
  private(set) var parts: [(range: Range<Int>, owner: Owner)] = []
  /// Lists and rules, ascending.
  private(set) var blocks: [(range: Range<Int>, owner: Owner)] = []

  private var language: KeywordLanguage { settings.language }

  init(_ draft: DraftCharter, _ settings: ImportSettings) {
    self.draft = draft
    self.settings = settings
    writeHead()
    for index in draft.rules.indices {
      for list in draft.rules[index].lists.indices { writeList(list, of: index) }
    }
    if !draft.rules.isEmpty { writeArticle() }
    writeRest()
  }

  /// What stands at an offset.
  func owner(at offset: Int) -> Owner? {
    Self.owner(at: offset, in: parts) ?? Self.owner(at: offset, in: blocks)
  }

  private static func owner(at offset: Int, in stretches: [(range: Range<Int>, owner: Owner)])
    -> Owner?
  {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < stretches.count, stretches[low].range.contains(offset) else { return nil }
    return stretches[low].owner
  }

  // MARK: Parts

  private mutating func writeHead() {
    write("\(word(.charter)) \(draft.title.text(in: language).writtenAsString)\n")
    let path = settings.path.asOneLine(200)
    line(
      Message(
        "# Made by `charter import` of \(path). Each rule names the line that it comes from.",
        fr:
          "# Faite par « charter import » de \(path). Chaque règle dit de quelle ligne elle vient.")
    )
    write("\(word(.flag)) \(word(.at)) 3\n\(word(.hide)) \(word(.at)) 6\n\n")
    if !draft.facts.all.isEmpty {
      line(
        Message(
          "# What the site has to tell with each comment; the value here when it does not.",
          fr: "# Ce que le site doit dire avec chaque commentaire ; sinon, la valeur d'ici."))
    }
    for fact in draft.facts.all {
      write("\(word(.given)) \(fact.name) = \(fact.defaultValue(in: language))")
      write(" # \(fact.meaning.text(in: language))\n")
    }
    write("\n")
  }

  private mutating func writeList(_ number: Int, of rule: Int) {
    let list = draft.rules[rule].lists[number]
    let start = length
    let modifier: Keyword? =
      switch list.kind {
      case .plain: nil
      case .exact: .exact
      case .inside: .inside
      case .sites: .sites
      }
    write("\(word(.list)) \(list.name) \(modifier.map { word($0) + " " } ?? ""){\n")
    for (index, entry) in list.entries.enumerated() {
      write("  ")
      part(
        entry.written, .entry(rule: rule, list: number, entry: index, isException: false))
      write("\n")
    }
    if !list.exceptions.isEmpty {
      write("  \(word(.except)) {\n")
      for (index, entry) in list.exceptions.enumerated() {
        write("    ")
        part(
          entry.written, .entry(rule: rule, list: number, entry: index, isException: true))
        write("\n")
      }
      write("  }\n")
    }
    write("}\n\n")
    blocks.append((start..<length, .rule(rule)))
  }

  private mutating func writeArticle() {
    let title = Message("Imported rules", fr: "Règles importées").text(in: language)
    write("\(word(.article)) 1 \(title.writtenAsString) {\n")
    for index in draft.rules.indices {
      writeComment(of: index)
      let start = length
      writeRule(index)
      blocks.append((start..<length, .rule(index)))
    }
    write("}\n")
  }

  private mutating func writeComment(of index: Int) {
    guard let source = draft.rules[index].source.map({ draft.sources[$0] }) else { return }
    let place = "\(settings.path.asOneLine(200)):\(source.line)"
    let grade = source.fidelity.name.text(in: language)
    write("  # \(place) — \(grade)\n")
    for note in source.notes { write("  #   \(note.text(in: language).asOneLine(300))\n") }
  }

  private mutating func writeRule(_ index: Int) {
    let rule = draft.rules[index]
    write("  \(word(.rule)) \(rule.name)\(rule.isTrial ? " " + word(.trial) : "") {\n")
    write("    \(word(.why)) \(rule.why.writtenAsString)\n")
    let conditions = ConditionText(rule: rule, language: language)
    write("    \(word(.when)) \(conditions.text(of: rule.condition))\n")
    for exception in rule.exceptions {
      write("    \(word(.except)) \(word(.when)) \(conditions.text(of: exception))\n")
    }
    switch rule.verdict {
    case .flag: write("    \(word(.flag))\n")
    case .hide: write("    \(word(.hide))\n")
    case nil: break
    }
    for tag in rule.tags { write("    \(word(.tag)) \(tag.writtenAsString)\n") }
    writeSample(of: index, rule)
    if rule.sparesGreeting {
      let greeting = Message("Hello, and thank you!", fr: "Bonjour, et merci !").text(in: language)
      write("    \(word(.spares)) ")
      part(greeting.writtenAsString, .spared(rule: index))
      write("\n")
    }
    write("  }\n")
  }

  private mutating func writeSample(of index: Int, _ rule: DraftRule) {
    guard let attempt = rule.attempt else { return }
    let sample = DraftSample(of: rule, attempt: attempt, in: language)
    var circumstances: [String] = []
    for field in [Field.title, .author] where sample.fields[field] != nil {
      let value = sample.text(of: field).writtenAsString
      circumstances.append("\(field.spelling(in: language)) = \(value)")
    }
    circumstances += sample.facts.map { "\($0.name) = \($0.value)" }
    write("    \(word(.catches)) ")
    let with =
      circumstances.isEmpty ? "" : " \(word(.with)) " + circumstances.joined(separator: ", ")
    part(sample.text(of: .text).writtenAsString + with, .sample(rule: index))
    write("\n")
  }

  /// What the charter does not say, so that it says at least that.
  private mutating func writeRest() {
    let rest = draft.sources.filter { $0.fidelity == .unsupported }
    guard !rest.isEmpty else { return }
    write("\n")
    line(
      Message(
        "# Not imported (\(rest.count)), with the lines of the source:",
        fr: "# Non repris (\(rest.count)), avec les lignes de la source :"))
    for source in rest {
      let reasons = source.notes.map { $0.text(in: language) }.joined(separator: " ; ")
      write("#   \(source.line): \(source.text) — \(reasons.asOneLine(300))\n")
    }
  }

  // MARK: Writing

  private func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }

  private mutating func line(_ message: Message) { write(message.text(in: language) + "\n") }

  private mutating func part(_ text: String, _ owner: Owner) {
    let start = length
    write(text)
    parts.append((start..<length, owner))
  }

  private mutating func write(_ text: String) {
    self.text += text
    length += text.utf8.count
  }
}

extension Fidelity {
  package var name: Message {
    switch self {
    case .exact: Message("exact", fr: "exacte")
    case .approximate: Message("approximate", fr: "approchée")
    case .unsupported: Message("unsupported", fr: "non reprise")
    }
  }
}
