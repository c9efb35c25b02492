internal import CharterSyntax

/// AutoMod rules as Discord's API answers them (GET /guilds/…/auto-moderation/rules): an array of rules, one rule,
/// or an object with such an array in it.
struct DiscordImport {
  private(set) var draft = DraftCharter(
    title: Message("Imported from Discord", fr: "Importée de Discord"))
  private let settings: ImportSettings

  static func draft(_ text: String, _ settings: ImportSettings) throws(ImportFailure)
    -> DraftCharter
  {
    let tree: JSONTree
    do {
      tree = try JSONTreeReader.tree(of: text)
    } catch {
      throw ImportFailure(line: error.line, error.message)
    }
    guard let rules = rules(in: tree) else {
      throw ImportFailure(
        line: tree.line,
        Message("no AutoMod rules are in it", fr: "aucune règle d'AutoMod n'y est"))
    }
    var reader = DiscordImport(settings)
    for rule in rules { reader.append(rule) }
    return reader.draft
  }

  private init(_ settings: ImportSettings) { self.settings = settings }

  private static func rules(in tree: JSONTree) -> [JSONTree]? {
    if let elements = tree.elements { return elements }
    if tree["trigger_type"] != nil { return [tree] }
    for name in ["auto_moderation_rules", "rules"] {
      if let elements = tree[name]?.elements { return elements }
    }
    return nil
  }

  private mutating func append(_ tree: JSONTree) {
    let name = tree["name"]?.string ?? ""
    let source = draft.addSource(line: tree.line, name)
    let trigger = tree["trigger_type"]?.integer
    var rule = DraftRule(source: source, name: "", why: name.asOneLine(160))
    let what = Message("rule", fr: "règle").text(in: settings.language)
    rule.name = draft.ruleNames.make(of: name, or: "\(what)-\(draft.sources.count)")
    if rule.why.isEmpty { rule.why = rule.name }
    let metadata = tree["trigger_metadata"]
    switch trigger {
    case 1: readKeywords(metadata, nil, &rule, source)
    case 5: readMentions(metadata, &rule, source)
    case 6:
      note(
        source, "the profile's name is looked at, not its other fields",
        fr: "le nom du profil est regardé, pas ses autres champs")
      readKeywords(metadata, .author, &rule, source)
    case 3:
      refuse(
        source, "Discord's spam filter is not public",
        fr: "le filtre anti-spam de Discord n'est pas public")
    case 4:
      refuse(
        source, "Discord's word lists (presets) are not public",
        fr: "les listes de mots de Discord (presets) ne sont pas publiques")
    default:
      refuse(source, "trigger_type is unknown", fr: "trigger_type est inconnu")
    }
    readActions(tree["actions"]?.elements ?? [], &rule, source)
    readExemptions(tree, &rule)
    if tree["enabled"]?.truth == false {
      rule.isTrial = true
      note(source, "it was disabled: on trial", fr: "elle était désactivée : à l'essai")
    }
    if draft.sources[source].fidelity < .unsupported { draft.rules.append(rule) }
  }

  // MARK: Triggers

  private mutating func readKeywords(
    _ metadata: JSONTree?, _ field: Field?, _ rule: inout DraftRule, _ source: Int
  ) {
    var list = DraftList(name: "", kind: .plain)
    for element in metadata?["keyword_filter"]?.elements ?? [] {
      append(element, to: &list.entries, source)
    }
    for element in metadata?["regex_patterns"]?.elements ?? [] {
      guard let text = element.string else { continue }
      var fault: Message?
      if let entry = EntryTranslation(regex: text, .anywhere, isExact: false, fault: &fault) {
        for note in entry.notes { draft.sources[source].approximate(note) }
        append(entry, to: &list.entries, source)
      } else {
        leaveOut(text, fault, source)
      }
    }
    for element in metadata?["allow_list"]?.elements ?? [] {
      append(element, to: &list.exceptions, source)
    }
    guard !list.entries.isEmpty else {
      return refuse(source, "no words are in it", fr: "aucun mot n'y est")
    }
    let prefix = Message("words", fr: "mots").text(in: settings.language)
    list.name = draft.listNames.make(of: "\(prefix) \(rule.name)", or: prefix + "-1")
    rule.lists = [list]
    rule.condition = .all([.list(0, field, outsideQuotes: false)])
  }

  private mutating func append(_ element: JSONTree, to entries: inout [DraftEntry], _ source: Int) {
    guard let text = element.string?[...].trimmed, !text.allSatisfy({ $0 == "*" }),
      text.unicodeScalars.count <= 400
    else {
      return leaveOut(element.string ?? "", Message("no word", fr: "aucun mot"), source)
    }
    let entry = EntryTranslation(wildcards: text, isExact: false)
    for note in entry.notes { draft.sources[source].approximate(note) }
    append(entry, to: &entries, source)
  }

  private func append(
    _ entry: EntryTranslation, to entries: inout [DraftEntry], _ source: Int
  ) {
    guard !entries.contains(where: { $0.written == entry.written }) else { return }
    entries.append(DraftEntry(source: source, written: entry.written, sample: entry.sample))
  }

  private mutating func leaveOut(_ text: String, _ fault: Message?, _ source: Int) {
    let shown = text.asOneLine(60)
    let reason = fault ?? Message("unreadable", fr: "illisible")
    note(
      source, "left out: \(shown): \(reason.english)",
      fr: "laissé de côté : \(shown) : \(reason.french)")
  }

  private mutating func readMentions(
    _ metadata: JSONTree?, _ rule: inout DraftRule, _ source: Int
  ) {
    guard let limit = metadata?["mention_total_limit"]?.integer, 0...1_000 ~= limit else {
      return refuse(source, "no mention_total_limit", fr: "pas de mention_total_limit")
    }
    rule.condition = .detector(
      .mentions, DraftComparison(sign: .greater, thousandths: limit * 1000))
    note(
      source, "every `@name` counts, the same one twice too",
      fr: "chaque « @nom » compte, le même deux fois aussi")
    if metadata?["mention_raid_protection_enabled"]?.truth == true {
      note(
        source, "raids are seen over many messages, a charter looks at one",
        fr: "un raid se voit sur plusieurs messages, une charte en regarde un")
    }
  }

  // MARK: What is done

  private mutating func readActions(
    _ actions: [JSONTree], _ rule: inout DraftRule, _ source: Int
  ) {
    let kinds = actions.compactMap { $0["type"]?.integer }
    if kinds.contains(1) {
      rule.verdict = .hide
    } else if kinds.contains(2) || kinds.isEmpty {
      rule.verdict = .flag
    } else {
      rule.verdict = .flag
      note(source, "what it does becomes a flag", fr: "ce qu'elle fait devient un signalement")
    }
    if kinds.contains(2), kinds.contains(1) {
      draft.sources[source].remark(
        Message("the alert is left to the site", fr: "l'alerte est laissée au site"))
    }
    if kinds.contains(where: { $0 >= 3 }) {
      note(
        source, "time-outs and blocked members are left to the site",
        fr: "l'exclusion temporaire de l'auteur est laissée au site")
    }
  }

  private mutating func readExemptions(_ tree: JSONTree, _ rule: inout DraftRule) {
    let isFrench = settings.language == .french
    for (member, fact, meaning) in [
      (
        "exempt_roles", isFrench ? "rôles" : "roles",
        Message("ids of the author's roles", fr: "identifiants des rôles de l'auteur")
      ),
      (
        "exempt_channels", isFrench ? "salons" : "channels",
        Message("id of the channel", fr: "identifiant du salon")
      ),
    ] {
      let ids = tree[member]?.elements?.compactMap(\.string) ?? []
      guard !ids.isEmpty else { continue }
      let name = draft.facts.declare(fact, .words, meaning)
      rule.exceptions.append(.any(ids.prefix(200).map { .word(name, $0.asOneLine(60)) }))
    }
  }

  private mutating func note(_ source: Int, _ english: String, fr french: String) {
    draft.sources[source].approximate(Message(english, fr: french))
  }

  private mutating func refuse(_ source: Int, _ english: String, fr french: String) {
    draft.sources[source].refuse(Message(english, fr: french))
  }
}
