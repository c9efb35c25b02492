internal import CharterSyntax

/// The charter's meaning in one text, the same for both keyword languages, however it was laid out and
/// from whatever files it was put together. The digest stands on it.
extension CheckedCharter {
  package var canonicalPrint: String {
    var print = CanonicalPrint()
    print.charter(self)
    return print.text
  }
}

private struct CanonicalPrint {
  var text = ""

  private mutating func line(_ parts: String...) {
    text += parts.joined(separator: " ") + "\n"
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  mutating func charter(_ charter: CheckedCharter) {
    line("charter", quoted(charter.title))
    if let version = charter.version { line("version", "\(version)") }
    line("language", charter.languages.joined(separator: ", "))
    line("flag at", "\(charter.flagAt)", "hide at", "\(charter.hideAt)")
    if let names = charter.verdictNames {
      line("verdicts", names.map(quoted).joined(separator: ", "))
    }
    for fact in charter.facts { line("given", fact.name, "=", value(fact.value)) }
    if let exemption = charter.exemption { line("exempt when", condition(exemption, charter)) }
    for list in charter.lists { self.list(list) }
    for signal in charter.signals {
      line("signal", signal.name, "=", condition(signal.condition, charter))
    }
    for article in charter.articles { self.article(article, charter) }
    for example in charter.examples {
      line("example", "\(example.expected)", sample(example.sample, charter))
    }
  }

  private func value(_ value: FactValue) -> String {
    switch value {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let thousandths): "\(thousandths)"
    case .word(let word): quoted(word)
    case .words(let words): "{" + words.sorted().map(quoted).joined(separator: ", ") + "}"
    }
  }

  private mutating func list(_ list: CheckedList) {
    var modifiers: [String] = []
    if list.isExact { modifiers.append("exact") }
    if list.isInside { modifiers.append("inside") }
    if list.isDisguised { modifiers.append("disguised") }
    if list.sites != nil { modifiers.append("sites") }
    if let language = list.language { modifiers.append(language) }
    line("list", list.name, modifiers.joined(separator: " "))
    for site in list.sites ?? [] { line("  site", site) }
    for entry in list.entries { line(" ", self.entry(entry)) }
    for entry in list.exceptions { line("  except", self.entry(entry)) }
  }

  /// As written, for the record shows it so, and the kind, which decides how it is read.
  private func entry(_ entry: Entry) -> String {
    switch entry.form {
    case .phrase: "phrase " + quoted(entry.source)
    case .quoted: "quoted " + quoted(entry.source)
    case .regex(let pattern): "regex " + quoted(pattern)
    }
  }

  private mutating func article(_ article: Article, _ charter: CheckedCharter) {
    line(
      "article", "\(article.number)", quoted(article.title), article.max.map { "max \($0)" } ?? "")
    for rule in charter.rules[article.rules] {
      line(" rule", rule.name, rule.isTrial ? "trial" : "")
      line("  why", quoted(rule.why))
      line("  when", condition(rule.condition, charter))
      for exception in rule.exceptions { line("  except when", condition(exception, charter)) }
      line("  effect", effect(rule.effect, charter))
      for tag in rule.tags { line("  tag", quoted(tag)) }
      for sample in rule.catches { line("  catches", self.sample(sample, charter)) }
      for sample in rule.spares { line("  spares", self.sample(sample, charter)) }
    }
  }

  private func effect(_ effect: Rule.Effect, _ charter: CheckedCharter) -> String {
    switch effect {
    case .points(let points): "points \(points)"
    case .pointsPer(let value, let operand, let max):
      "points \(value) per \(self.operand(operand, charter)) max \(max)"
    case .floor(let level): "\(level)"
    case .label: "label"
    }
  }

  private func sample(_ sample: Sample, _ charter: CheckedCharter) -> String {
    var parts = [quoted(sample.text)]
    if let title = sample.title { parts.append("title = " + quoted(title)) }
    if let author = sample.author { parts.append("author = " + quoted(author)) }
    if let language = sample.language { parts.append("language = " + language) }
    for (fact, value) in sample.facts.sorted(by: { $0.key < $1.key }) {
      parts.append("\(charter.facts[fact].name) = \(self.value(value))")
    }
    return parts.joined(separator: ", ")
  }

  private func condition(_ condition: Condition, _ charter: CheckedCharter) -> String {
    ConditionText(charter, in: .english).text(of: condition)
  }

  private func operand(_ operand: Operand, _ charter: CheckedCharter) -> String {
    ConditionText(charter, in: .english).text(of: operand)
  }
}
