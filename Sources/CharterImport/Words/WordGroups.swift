internal import CharterSyntax

/// Words of which each is a rule of its source, gathered into one rule for everything that is done alike.
struct WordGroups {
  private struct Group: Hashable {
    let action: WordAction
    let tag: String?
    let kind: DraftList.Kind
  }

  private(set) var draft: DraftCharter
  private let language: KeywordLanguage
  private var order: [Group] = []
  private var entries: [Group: [DraftEntry]] = [:]
  /// What is in which group already, and from which line.
  private var known: [Group: [String: Int]] = [:]

  /// More words than this are no list that somebody keeps.
  static let most = 100_000

  init(title: Message, language: KeywordLanguage) {
    draft = DraftCharter(title: title)
    self.language = language
  }

  /// Notes a word that is not taken over.
  mutating func refuse(_ text: String, line: Int, _ reason: Message) {
    let source = draft.addSource(line: line, text)
    draft.sources[source].refuse(reason)
  }

  /// - Parameter tag: what comments are tagged with, if `action` tags.
  mutating func add(
    _ word: String, line: Int, _ action: WordAction, tag: String? = nil, isExact: Bool = false
  ) {
    let source = draft.addSource(line: line, word)
    if let refusal = action.refusal { return draft.sources[source].refuse(refusal) }
    guard word.unicodeScalars.count <= 400 else {
      return draft.sources[source].refuse(
        Message("longer than 400 characters", fr: "plus de 400 caractères"))
    }
    if let difference = action.difference { draft.sources[source].approximate(difference) }
    var fault: Message?
    guard let entry = Self.entry(word, isExact: isExact, &fault) else {
      return draft.sources[source].refuse(
        fault ?? Message("unreadable", fr: "illisible"))
    }
    for note in entry.notes { draft.sources[source].approximate(note) }
    let group = Group(action: action, tag: tag, kind: entry.kind)
    if let first = known[group]?[entry.written] {
      return draft.sources[source].remark(
        Message("the same as line \(first)", fr: "la même qu'à la ligne \(first)"))
    }
    known[group, default: [:]][entry.written] = line
    if entries[group] == nil { order.append(group) }
    entries[group, default: []].append(
      DraftEntry(source: source, written: entry.written, sample: entry.sample))
  }

  /// The draft with a rule for each action and tag.
  var grouped: DraftCharter {
    var draft = draft
    var rules: [[String]: Int] = [:]
    for group in order {
      let key = [group.action.rawValue, group.tag ?? ""]
      let index = rules[key] ?? draft.rules.count
      if rules[key] == nil {
        rules[key] = index
        draft.rules.append(Self.rule(for: group, names: &draft.ruleNames, language))
      }
      let name = draft.listNames.make(of: Self.name(of: group, language), or: "words")
      draft.rules[index].lists.append(
        DraftList(name: name, kind: group.kind, entries: entries[group, default: []]))
    }
    for index in draft.rules.indices {
      draft.rules[index].condition = .any(
        draft.rules[index].lists.indices.map { .list($0, nil, outsideQuotes: false) })
    }
    return draft
  }

  private static func rule(
    for group: Group, names: inout DraftNames, _ language: KeywordLanguage
  ) -> DraftRule {
    var rule = DraftRule(
      source: nil, name: names.make(of: name(of: group, language), or: "words"),
      why: group.action.why.text(in: language))
    rule.verdict = group.action.verdict
    if rule.verdict == nil { rule.tags = [group.tag ?? group.action.rawValue] }
    return rule
  }

  private static func name(of group: Group, _ language: KeywordLanguage) -> String {
    group.action.listName.text(in: language) + (group.tag.map { " " + $0 } ?? "")
  }

  private static func entry(
    _ word: String, isExact: Bool, _ fault: inout Message?
  ) -> EntryTranslation? {
    guard word.contains("\\") || word.contains("(?") else {
      if word.allSatisfy({ $0 == "*" || $0.isWhitespace }) {
        fault = Message("nothing but stars", fr: "rien que des étoiles")
        return nil
      }
      return EntryTranslation(wildcards: word, isExact: isExact)
    }
    var entry = EntryTranslation(regex: word, .word, isExact: isExact, fault: &fault)
    entry?.notes.append(
      Message("read as a regular expression", fr: "lu comme une expression régulière"))
    return entry
  }
}
