internal import CharterSyntax

/// One search of an AutoModerator rule: fields, words, and how they are compared.
struct AutoModeratorWords {
  private let key: AutoModeratorKey
  private let texts: [String]
  private let source: Int
  private let outsideQuotes: Bool
  private(set) var notes: [Message] = []
  /// Why it cannot be told.
  private(set) var faults: [Message] = []
  /// Without the `~`.
  private(set) var condition: DraftCondition?

  init(_ key: AutoModeratorKey, _ texts: [String], source: Int, outsideQuotes: Bool) {
    self.key = key
    self.texts = texts
    self.source = source
    self.outsideQuotes = outsideQuotes
  }

  /// Adds the lists that are asked.
  mutating func lower(into rule: inout DraftRule) {
    var alternatives: [DraftCondition] = []
    let fields = Set(key.fields)
    if outsideQuotes, !fields.isDisjoint(with: ["title", "body"]) {
      notes.append(
        Message(
          "ignore_blockquotes: words in quotation marks do not count, either",
          fr: "ignore_blockquotes : les mots entre guillemets ne comptent pas non plus"))
    }
    if fields.isSuperset(of: ["title", "body"]) {
      alternatives += words(nil, &rule)
    } else if fields.contains("title") {
      alternatives += words(.title, &rule)
    } else if fields.contains("body") {
      alternatives += words(.text, &rule)
    }
    if !fields.isDisjoint(with: ["name", "author"]) { alternatives += words(.author, &rule) }
    if fields.contains("domain") { alternatives += domains(&rule) }
    if fields.contains("url") { alternatives += addresses(&rule) }
    for name in key.fields
    where !["title", "body", "name", "author", "domain", "url"].contains(name) {
      let shown = name.asOneLine(40)
      faults.append(
        Message(
          "the field `\(shown)` has no counterpart",
          fr: "le champ « \(shown) » n'a pas d'équivalent"))
    }
    guard !alternatives.isEmpty else {
      if faults.isEmpty {
        faults.append(
          Message("none of its words can be taken over", fr: "aucun de ses mots n'a pu être repris")
        )
      }
      return
    }
    // What is looked for everywhere need not be looked for in one field, too.
    alternatives = alternatives.filter { one in
      guard case .list(let number, _?, _) = one else { return true }
      return !alternatives.contains { other in
        if case .list(number, nil, _) = other { true } else { false }
      }
    }
    condition = alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private var isExact: Bool { key.modifiers.contains("case-sensitive") }

  private var placement: WordPlacement {
    for (name, placement) in Self.placements where key.modifiers.contains(name) { return placement }
    return .word
  }

  private static let placements: [(String, WordPlacement)] = [
    ("includes", .anywhere), ("includes-word", .word), ("starts-with", .start),
    ("ends-with", .end), ("full-exact", .whole), ("full-text", .wholeButSigns),
  ]

  /// Lists of the words, one for each kind that they need.
  private mutating func words(_ field: Field?, _ rule: inout DraftRule) -> [DraftCondition] {
    let known = Set(Self.placements.map(\.0) + ["regex", "case-sensitive"])
    for name in key.modifiers.subtracting(known).sorted() {
      let shown = name.asOneLine(40)
      faults.append(
        Message(
          "the modifier `\(shown)` is unknown", fr: "le modificateur « \(shown) » est inconnu"))
    }
    let entries = texts.compactMap { text in translated(text, placement) }
    return lists(entries, &rule) { number in
      .list(number, field, outsideQuotes: outsideQuotes && field != .author)
    }
  }

  private mutating func translated(
    _ text: String, _ placement: WordPlacement
  ) -> EntryTranslation? {
    guard key.modifiers.contains("regex") else {
      return EntryTranslation(text, placement, isExact: isExact)
    }
    var fault: Message?
    if let entry = EntryTranslation(regex: text, placement, isExact: isExact, fault: &fault) {
      for note in entry.notes where !notes.contains(note) { notes.append(note) }
      return entry
    }
    leaveOut(text, fault ?? Message("unreadable regex", fr: "expression régulière illisible"))
    return nil
  }

  /// One of many is left out alone; without the only one, or one of those that must not be there, the rule would
  /// fire more often.
  private mutating func leaveOut(_ text: String, _ reason: Message) {
    let shown = text.asOneLine(60)
    if key.isInverted || texts.count == 1 {
      faults.append(Message("\(shown): \(reason.english)", fr: "\(shown) : \(reason.french)"))
    } else {
      notes.append(
        Message(
          "left out: \(shown): \(reason.english)",
          fr: "laissé de côté : \(shown) : \(reason.french)"))
    }
  }

  /// A site counts with its sub-sites, as with AutoModerator.
  private mutating func domains(_ rule: inout DraftRule) -> [DraftCondition] {
    guard !key.modifiers.contains("regex") else { return addresses(&rule) }
    notes.append(
      Message(
        "domain: any link in title or text counts, not the address of the post",
        fr: "domain : tout lien du titre ou du texte compte, et non l'adresse du sujet"))
    var list = DraftList(name: "", kind: .sites, isNegated: key.isInverted)
    list.entries = texts.compactMap { text in
      let parts = text.split(separator: "/").filter { !$0.hasSuffix(":") }
      let host = parts.first ?? ""
      guard parts.count < 2 else {
        leaveOut(
          text,
          Message(
            "a site counts whole, not a page of it", fr: "un site compte en entier, non une page"))
        return nil
      }
      let bare = host.hasPrefix("www.") ? host.dropFirst(4) : host
      return DraftEntry(source: source, written: bare.lowercased(), sample: nil)
    }
    rule.lists.append(list)
    return [.links(rule.lists.count - 1, isOutside: false)]
  }

  /// Regexes look inside links, words do not.
  private mutating func addresses(_ rule: inout DraftRule) -> [DraftCondition] {
    notes.append(
      Message(
        "url: looked for anywhere in title and text, links or not",
        fr: "url : cherché partout dans le titre et le texte, lien ou non"))
    let isRegex = key.modifiers.contains("regex")
    let entries = texts.compactMap { text -> EntryTranslation? in
      if isRegex { return translated(text, .anywhere) }
      var fault: Message?
      return EntryTranslation(
        regex: RegexLiteral.escaped(text), .anywhere, isExact: isExact, fault: &fault)
    }
    return lists(entries, &rule) { .list($0, nil, outsideQuotes: false) }
  }

  /// Adds the entries to the rule, in a list for each kind.
  private func lists(
    _ entries: [EntryTranslation], _ rule: inout DraftRule,
    _ condition: (Int) -> DraftCondition
  ) -> [DraftCondition] {
    var kinds: [DraftList.Kind] = []
    for entry in entries where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
    return kinds.map { kind in
      var list = DraftList(name: "", kind: kind, isNegated: key.isInverted)
      for entry in entries where entry.kind == kind {
        guard !list.entries.contains(where: { $0.written == entry.written }) else { continue }
        list.entries.append(
          DraftEntry(source: source, written: entry.written, sample: entry.sample))
      }
      if let same = rule.lists.firstIndex(where: { $0.isSame(as: list) }) { return condition(same) }
      rule.lists.append(list)
      return condition(rule.lists.count - 1)
    }
  }
}
