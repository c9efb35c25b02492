internal import CharterSyntax
internal import YAML

/// Reads the keys of one AutoModerator rule.
struct AutoModeratorReader {
  private(set) var draft: DraftCharter
  let source: Int
  let language: KeywordLanguage
  var rule: DraftRule
  private var conditions: [DraftCondition] = []
  private var thresholds: [DraftCondition] = []
  private var isAnyThreshold = false
  private var outsideQuotes = false
  private var action: String?
  private var reason: String?
  private var reply: String?
  private var exemptsModerators: Bool?
  /// What the rule does besides judging.
  private var deeds: [String] = []

  init(source: Int, language: KeywordLanguage, draft: DraftCharter) {
    self.source = source
    self.language = language
    self.draft = draft
    rule = DraftRule(source: source, name: "", why: "")
  }

  mutating func note(_ english: String, fr french: String) {
    draft.sources[source].approximate(Message(english, fr: french))
  }

  mutating func refuse(_ english: String, fr french: String) {
    draft.sources[source].refuse(Message(english, fr: french))
  }

  // MARK: Keys

  mutating func readOption(_ key: String, _ value: YAMLNode) {
    if key == "ignore_blockquotes" { outsideQuotes = value.truth ?? false }
  }

  mutating func read(_ text: String, _ value: YAMLNode) {
    let key = AutoModeratorKey(text)
    switch key.fields.first ?? "" {
    case "type": readType(value)
    case "action": action = value.scalar?.lowercased() ?? ""
    case "action_reason", "report_reason": reason = value.scalar
    case "comment":
      reply = value.scalar
      deeds.append("comment")
    case "priority":
      draft.sources[source].remark(
        Message(
          "priority: a charter tries all rules, and the strictest verdict holds",
          fr: "priority : une charte essaie toutes les règles, le verdict le plus sévère l'emporte")
      )
    case "moderators_exempt": exemptsModerators = value.truth
    case "ignore_blockquotes": break
    case "author" where value.mapping != nil:
      for (key, value) in value.mapping ?? [] {
        readAuthor(AutoModeratorKey(key.scalar ?? ""), value)
      }
    case "reports": readNumber(value, .reports, orMore: true)
    case "body_longer_than": readLength(value, .greater)
    case "body_shorter_than": readLength(value, .less)
    case "is_edited", "is_top_level": readTruth(key.fields[0], value)
    case let name where Self.deeds.contains(name): deeds.append(name)
    case let name where AutoModeratorKey.searchable.contains(name): readWords(key, value)
    case let name:
      let shown = name.isEmpty ? text.asOneLine(40) : name
      refuse("`\(shown)` has no counterpart", fr: "« \(shown) » n'a pas d'équivalent")
    }
  }

  /// What a rule can do besides judging.
  private static let deeds: Set<String> = [
    "comment_locked", "comment_stickied", "message", "message_subject", "modmail",
    "modmail_subject", "set_flair", "overwrite_flair", "set_locked", "set_nsfw", "set_spoiler",
    "set_sticky", "set_contest_mode", "set_suggested_sort", "set_original_content",
    "set_post_crowd_control_level",
  ]

  private mutating func readType(_ value: YAMLNode) {
    let kind = value.scalar?.lowercased() ?? ""
    if kind == "any" { return }
    guard let last = kind.split(separator: " ").last, last == "comment" || last == "submission"
    else {
      return refuse(
        "type: `\(kind.asOneLine(40))` is unknown",
        fr: "type : « \(kind.asOneLine(40)) » est inconnu")
    }
    let name = fact(.kind)
    conditions.append(.word(name, String(last)))
    if kind != last {
      note(
        "`\(kind.asOneLine(40))` is read as `\(last)`",
        fr: "« \(kind.asOneLine(40)) » est lu comme « \(last) »")
    }
  }

  private mutating func readAuthor(_ key: AutoModeratorKey, _ value: YAMLNode) {
    let name = key.fields.first ?? ""
    if name == "name" {
      readWords(key, value)
    } else if name == "satisfy_any_threshold" {
      isAnyThreshold = value.truth ?? false
    } else if name == "account_age" {
      readAge(value)
    } else if let fact = AutoModeratorFact.karma(name) {
      readNumber(value, fact, orMore: false)
    } else if AutoModeratorFact.truth(name) != nil {
      readTruth(name, value)
    } else if Self.deeds.contains(name) {
      deeds.append(name)
    } else {
      refuse(
        "author: `\(name.asOneLine(40))` has no counterpart",
        fr: "author : « \(name.asOneLine(40)) » n'a pas d'équivalent")
    }
  }

  private mutating func readTruth(_ name: String, _ value: YAMLNode) {
    guard let known = AutoModeratorFact.truth(name), let truth = value.truth else {
      return refuse("\(name): neither yes nor no", fr: "\(name) : ni oui, ni non")
    }
    let fact = fact(known)
    conditions.append(truth ? .truth(fact) : .not(.truth(fact)))
  }

  private mutating func readLength(_ value: YAMLNode, _ sign: DraftComparison.Sign) {
    if outsideQuotes {
      note(
        "ignore_blockquotes: what is quoted counts for the length",
        fr: "ignore_blockquotes : ce qui est cité compte dans la longueur")
    }
    guard let text = value.scalar, let count = Int(text), 0...1_000_000 ~= count else {
      return refuse(
        "a number of characters was expected", fr: "un nombre de caractères était attendu")
    }
    conditions.append(
      .measure(.characters, DraftComparison(sign: sign, thousandths: count * 1000)))
    note(
      "the title's characters are counted, too",
      fr: "les caractères du titre sont comptés aussi")
  }

  private mutating func readNumber(_ value: YAMLNode, _ known: AutoModeratorFact, orMore: Bool) {
    guard let text = value.scalar,
      let comparison = AutoModeratorThreshold(text)?.comparison(unit: nil, orMore: orMore)
    else {
      return refuse(
        "\(known.english): a number was expected", fr: "\(known.french) : un nombre était attendu")
    }
    append(comparison, known, isThreshold: !orMore)
  }

  private mutating func readAge(_ value: YAMLNode) {
    guard let text = value.scalar, let threshold = AutoModeratorThreshold(text),
      let comparison = threshold.comparison(unit: threshold.unit ?? "day", orMore: false)
    else { return refuse("account_age cannot be read", fr: "account_age est illisible") }
    if threshold.unit.map({ ["month", "year", "minute", "hour"].contains($0) }) ?? false {
      note(
        "the age is counted in days: \(DraftComparison.text(comparison.thousandths))",
        fr: "l'âge est compté en jours : \(DraftComparison.text(comparison.thousandths))")
    }
    append(comparison, .accountAge, isThreshold: true)
  }

  private mutating func append(
    _ comparison: DraftComparison, _ known: AutoModeratorFact, isThreshold: Bool
  ) {
    let name = fact(known)
    draft.facts.note(comparison, of: name)
    let condition = DraftCondition.number(name, comparison)
    if isThreshold { thresholds.append(condition) } else { conditions.append(condition) }
  }

  private mutating func fact(_ known: AutoModeratorFact) -> String {
    draft.facts.declare(
      language == .french ? known.french : known.english, known.kind, known.meaning)
  }

  // MARK: Words

  private mutating func readWords(_ key: AutoModeratorKey, _ value: YAMLNode) {
    guard let texts = value.texts?.filter({ !$0.allSatisfy(\.isWhitespace) }), !texts.isEmpty else {
      return refuse(
        "\(key.fields.joined(separator: "+").asOneLine(60)): words were expected",
        fr: "\(key.fields.joined(separator: "+").asOneLine(60)) : des mots étaient attendus")
    }
    var words = AutoModeratorWords(key, texts, source: source, outsideQuotes: outsideQuotes)
    words.lower(into: &rule)
    for note in words.notes { draft.sources[source].approximate(note) }
    for fault in words.faults { draft.sources[source].refuse(fault) }
    if let condition = words.condition {
      conditions.append(key.isInverted ? .not(condition) : condition)
    }
  }

  // MARK: The rule

  mutating func finish() {
    if isAnyThreshold, thresholds.count > 1 {
      conditions.append(.any(thresholds))
    } else {
      conditions += thresholds
    }
    rule.condition = .all(conditions)
    if conditions.isEmpty, draft.sources[source].fidelity < .unsupported {
      refuse(
        "the rule asks nothing that a charter knows",
        fr: "la règle ne demande rien qu'une charte connaisse")
    }
    readAction()
    let line = draft.sources[source].line
    let fallback = language == .french ? "ligne-\(line)" : "line-\(line)"
    let reason = reason?.withoutPlaceholders
    rule.name = draft.ruleNames.make(of: reason ?? "", or: fallback)
    let why = (reason ?? reply?.withoutPlaceholders)?.asOneLine(160) ?? ""
    rule.why =
      !why.isEmpty
      ? why
      : language == .french
        ? "Règle de la ligne \(line)." : "The rule of line \(line)."
    if action == nil { rule.tags = [rule.name] }
    for index in rule.lists.indices {
      rule.lists[index].name = draft.listNames.make(
        of: (language == .french ? "mots " : "words ") + rule.name, or: "words")
    }
    if exemptsModerators ?? (action.map { $0 != "approve" } ?? false) {
      rule.exceptions.append(.truth(fact(.moderator)))
    }
    noteDeeds()
    if draft.sources[source].fidelity < .unsupported { draft.rules.append(rule) }
  }

  private mutating func readAction() {
    switch action {
    case nil:
      note(
        "the rule judges nothing: it becomes a tag",
        fr: "la règle ne juge rien : elle devient une étiquette")
    case "remove": rule.verdict = .hide
    case "spam":
      rule.verdict = .hide
      rule.tags = ["spam"]
    case "report": rule.verdict = .flag
    case "filter":
      rule.verdict = .flag
      note(
        "filter holds a comment until it was read: let your site hold what is flagged",
        fr:
          "filter retient le commentaire jusqu'à sa lecture : que votre site retienne ce qui est signalé"
      )
    case "approve":
      refuse(
        "a charter has no rule that approves: write an `except when` into the others",
        fr: "une charte n'a pas de règle qui publie : écrire des « sauf si » dans les autres")
    case let other?:
      refuse(
        "action: `\(other.asOneLine(40))` is unknown",
        fr: "action : « \(other.asOneLine(40)) » est inconnue")
    }
  }

  private mutating func noteDeeds() {
    guard !deeds.isEmpty else { return }
    let names = deeds.joined(separator: ", ")
    note(
      "a charter only judges; left to the site: \(names)",
      fr: "une charte ne fait que juger ; laissé au site : \(names)")
  }
}

extension String {
  /// Without `{{match}}` and its like, which stand for something else each time.
  fileprivate var withoutPlaceholders: String {
    var parts: [Substring] = []
    var rest = prefix(2_000)
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      parts.append(rest[..<open.lowerBound])
      rest = rest[close.upperBound...]
    }
    let text = (parts + [rest]).joined(separator: "…")
    return text.replacing("[…]", with: "").replacing("(…)", with: "")
  }
}
