internal import CharterModel
public import CharterSyntax

extension Verdict {
  /// The verdict for a moderator: what fired, where, and what it was read as, one hit a line; under it the
  /// sum by article and what is missing to the next threshold.
  public func table(of item: borrowing Item, in language: KeywordLanguage) -> String {
    page(of: item, in: language, separator: "\n") { $0.text }
  }

  /// The same as Markdown.
  public func markdown(of item: borrowing Item, in language: KeywordLanguage) -> String {
    page(of: item, in: language, separator: "\n\n") { $0.markdown }
  }

  private func page(
    of item: borrowing Item, in language: KeywordLanguage, separator: String,
    table: (TextTable) -> String
  ) -> String {
    let words = TableWords(language)
    var rows = [[words.points, words.rule, words.place, words.matched, words.readAs, words.why]]
    for firing in firings { rows += self.rows(firing, item, words) }
    var lines = [heading(words)]
    if rows.count > 1 { lines.append(table(TextTable(rows))) }
    lines += articleLines(words)
    if let next = distanceToNextThreshold {
      lines.append(words.missing(next.points, level: name(of: next.level)))
    }
    if !incomplete.isEmpty {
      lines.append(words.incomplete + " " + incomplete.names.joined(separator: ", "))
    }
    if !tags.isEmpty { lines.append(words.tags + " " + tags.joined(separator: ", ")) }
    return lines.joined(separator: separator) + "\n"
  }

  private func heading(_ words: TableWords) -> String {
    let charter = plan.charter
    let (flag, hide) = (Points(tenths: charter.flagAt), Points(tenths: charter.hideAt))
    var line = "\(name(of: level).uppercased()) — \(words.score) \(score)"
    line += " (\(name(of: .flag)) \(words.at) \(flag), \(name(of: .hide)) \(words.at) \(hide))"
    if cause == .exempt { line += " — \(words.exempt)" }
    return line
  }

  private func name(of level: VerdictLevel) -> String {
    plan.charter.verdictNames?[level.rawValue] ?? level.spelling(in: plan.charter.keywords)
  }

  private func rows(
    _ firing: Firing, _ item: borrowing Item, _ words: TableWords
  ) -> [[String]] {
    let reason = reason(firing)
    var effect = firing.floor > .allow ? name(of: firing.floor) : reason.points.description
    if firing.isTrial { effect = "(\(effect))" }
    let isDecisive = !firing.isTrial && self.isDecisive(reason)
    let rule = "\(reason.article) · \(reason.rule)" + (isDecisive ? " *" : "")
    let why = (firing.isTrial ? words.trial + " " : "") + Self.line(reason.why)
    guard let first = reason.hits.first else { return [[effect, rule, "", "", "", why]] }
    return [[effect, rule] + cells(first, item) + [why]]
      + reason.hits.dropFirst().prefix(19).map { ["", ""] + cells($0, item) + [""] }
      + (reason.hits.count > 20 ? [["", "", "…", "+\(reason.hits.count - 20)", "", ""]] : [])
  }

  private func cells(_ hit: Evidence, _ item: borrowing Item) -> [String] {
    let matched = String(
      decoding: item.fields[hit.field.rawValue].bytes[hit.range], as: UTF8.self)
    let place =
      "\(hit.field.spelling(in: plan.charter.keywords)) \(hit.range.lowerBound)–\(hit.range.upperBound)"
    var reading = hit.entry ?? hit.source
    if !hit.tricks.isEmpty, let text = hit.reading {
      reading = "\(text) (\(hit.tricks.joined(separator: ", ")))"
    }
    return [place, Self.shortened(matched), Self.shortened(reading)]
  }

  /// 40 characters at most of a text on one line.
  private static func shortened(_ text: String) -> String {
    let line = line(text)
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }

  /// One line, and nothing that a terminal would obey.
  private static func line(_ text: String) -> String {
    String(text.compactMap { $0.isNewline ? "↵" : $0.displayed })
  }

  private func articleLines(_ words: TableWords) -> [String] {
    articleScores.filter { $0.sum != 0 }.map { score in
      let article = plan.charter.articles[Int(score.article)]
      let counted = Points(tenths: score.clamped)
      let sum = Points(tenths: score.sum)
      let line = "article \(article.number), \(article.title)\(words.colon) \(counted)"
      return score.sum == score.clamped ? line : line + " (\(words.capped) \(sum))"
    }
  }
}

/// The words of the table in the two languages.
private struct TableWords {
  let points, rule, place, matched, readAs, why: String
  let score, at, exempt, trial, capped, colon, incomplete, tags: String
  private let isFrench: Bool

  init(_ language: KeywordLanguage) {
    isFrench = language == .french
    points = "pts"
    rule = isFrench ? "règle" : "rule"
    place = isFrench ? "où" : "where"
    matched = isFrench ? "trouvé" : "matched"
    readAs = isFrench ? "lu comme" : "read as"
    why = isFrench ? "motif" : "reason"
    score = "score"
    at = isFrench ? "à" : "at"
    exempt = isFrench ? "auteur dispensé" : "author exempt"
    trial = isFrench ? "[essai]" : "[trial]"
    capped = isFrench ? "somme" : "sum"
    colon = isFrench ? " :" : ":"
    incomplete = isFrench ? "lecture incomplète :" : "incomplete:"
    tags = isFrench ? "étiquettes :" : "tags:"
  }

  func missing(_ points: Points, level: String) -> String {
    isFrench ? "il manque \(points) pour « \(level) »" : "\(points) missing to \(level)"
  }
}
