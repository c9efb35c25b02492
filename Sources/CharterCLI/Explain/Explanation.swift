import Charter

/// One item and its charter: the answers of `charter explain`.
struct Explanation {
  let charter: CompiledCharter
  let item: Item
  let language: KeywordLanguage

  func text(_ format: ExplanationFormat) throws -> String {
    let verdict = try charter.judge(item)
    switch format {
    case .table:
      let heading = language == .french ? "À l'auteur :" : "To the author:"
      return verdict.table(of: item, in: language)
        + "\(heading) \(verdict.sentence(in: language))\n"
    case .json:
      var record: [UInt8] = []
      var format = RecordFormat()
      format.isExplained = true
      verdict.appendRecord(of: item, format: format, to: &record)
      return String(decoding: record, as: UTF8.self) + "\n"
    case .markdown:
      return verdict.markdown(of: item, in: language)
    }
  }

  /// The rules that one more part would have made fire.
  func nearRules() throws -> String {
    let near = try charter.traces(of: item).filter(\.isNear)
    let isFrench = language == .french
    guard !near.isEmpty else {
      return isFrench ? "\nAucune règle n'a failli se déclencher.\n" : "\nNo rule almost fired.\n"
    }
    let heading = isFrench ? "\nOnt failli se déclencher :\n" : "\nAlmost fired:\n"
    return heading + near.map(lines).joined()
  }

  /// One rule, whatever came of it.
  func rule(named name: String) throws -> String {
    let traces = try charter.traces(of: item)
    guard let trace = traces.first(where: { $0.rule == name }) else {
      throw UnknownRule(name: name, known: traces.map(\.rule))
    }
    let isFrench = language == .french
    let outcome =
      trace.fired
      ? (isFrench ? "s'est déclenchée" : "fired")
      : (isFrench ? "ne s'est pas déclenchée" : "did not fire")
    return "\n\(trace.rule) \(outcome)\n" + lines(trace)
  }

  private func lines(_ trace: RuleTrace) -> String {
    let colon = language == .french ? " :" : ":"
    var text = "  \(trace.article) · \(trace.rule)\(colon) \(trace.why)\n"
    for step in trace.steps {
      let indent = String(repeating: "  ", count: step.depth + 2)
      let value = step.value.map { " [\($0)]" } ?? ""
      text += "\(indent)\(step.holds ? "✓" : "✗") \(step.condition)\(value)\n"
    }
    return text
  }
}

/// `--why-not` with a name that no rule has.
struct UnknownRule: Error, CustomStringConvertible {
  let name: String
  let known: [String]

  var description: String {
    "no rule is called `\(name)`; there are: \(known.joined(separator: ", "))"
  }
}
