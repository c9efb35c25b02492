internal import CharterModel
internal import CharterSyntax
internal import Threads

/// Tries what a charter promises: every `catches`, `spares` and `example`.
struct Proof: ~Copyable {
  private let plan: Plan
  private var scan: Scan
  private var verdict: Verdict

  private init(_ plan: Plan) {
    // A pattern meets a few samples here: making machine code of it would take longer than it saves.
    var options = plan.options
    options.usesJIT = false
    self.plan = Plan(plan, options: options)
    scan = Scan(self.plan)
    verdict = Verdict(plan)
  }

  /// A diagnostic for each promise that the charter does not keep, in the order of the charter. Where there are
  /// many, two threads share the rules.
  static func failures(of plan: Plan) -> [Diagnostic] {
    let rules = plan.charter.rules
    let promises = rules.reduce(plan.charter.examples.count) { $0 + $1.sampleCount }
    if promises == 0 { return [] }
    let middle = promises < fewestToShare ? rules.count : half(of: rules, promises / 2)
    let rest = SideWork(onThread: middle < rules.count) {
      Proof(plan).failures(middle..<rules.count, ofExamples: true)
    }
    return middle == rules.count
      ? Proof(plan).failures(0..<middle, ofExamples: true)
      : Proof(plan).failures(0..<middle, ofExamples: false) + rest.finish()
  }

  /// Fewer samples are through before a thread has started.
  private static let fewestToShare = 64

  /// How many rules, from the first one on, have so many samples.
  private static func half(of rules: [Rule], _ samples: Int) -> Int {
    var left = samples
    return rules.firstIndex { rule in
      left -= rule.sampleCount
      return left <= 0
    } ?? rules.count
  }

  private consuming func failures(_ rules: Range<Int>, ofExamples: Bool) -> [Diagnostic] {
    var failures: [Diagnostic] = []
    for number in rules {
      let rule = plan.charter.rules[number]
      for sample in rule.catches where !fires(Int32(number), on: sample) {
        failures.append(misses(rule, sample))
      }
      for sample in rule.spares where fires(Int32(number), on: sample) {
        failures.append(hits(rule, Int32(number), sample))
      }
    }
    if !ofExamples { return failures }
    for example in plan.charter.examples {
      judge(example.sample, ignoringExemption: false)
      if verdict.level != example.expected { failures.append(differs(example)) }
    }
    return failures
  }

  /// `catches` and `spares` ask about the rule alone: nobody is exempt, and trial rules count.
  private mutating func fires(_ rule: Int32, on sample: Sample) -> Bool {
    judge(sample, ignoringExemption: true)
    return verdict.firings.contains { $0.rule == rule }
  }

  private mutating func judge(_ sample: Sample, ignoringExemption: Bool) {
    do {
      try scan.judge(plan.item(of: sample), into: &verdict, ignoringExemption: ignoringExemption)
    } catch {
      preconditionFailure("checking lets no binding of the wrong type through")
    }
  }

  /// Where a sample of a used file fails, it is mostly because the main file has replaced a list of it.
  private func replacements(_ sample: Sample) -> [Message] {
    guard sample.span.file.index != 0 else { return [] }
    let names = plan.charter.lists
      .filter { $0.isReplacement && $0.span.file.index == 0 }.prefix(8)
      .map { "`\($0.name)`" }.joined(separator: ", ")
    if names.isEmpty { return [] }
    return [
      Message(
        "your file replaces \(names): if the rule is to follow, write it anew as well, with samples of your own, or `drop` it",
        fr:
          "votre fichier remplace \(names) : si la règle doit suivre, la récrire aussi, avec vos propres essais, ou la `retirer`"
      )
    ]
  }

  private func misses(_ rule: Rule, _ sample: Sample) -> Diagnostic {
    Diagnostic(
      .failingCatches,
      Message(
        "rule `\(rule.name)` does not catch this",
        fr: "la règle `\(rule.name)` n'attrape pas ceci"),
      at: sample.span,
      also: [
        .init(
          rule.conditionSpan,
          Message("this condition does not hold", fr: "cette condition n'est pas remplie"))
      ], notes: replacements(sample))
  }

  /// Points at the entries that hit, as far as a reader follows; else at the condition.
  private func hits(_ rule: Rule, _ number: Int32, _ sample: Sample) -> Diagnostic {
    let reason = verdict.firings.first { $0.rule == number }
    let hits = reason.map { verdict.evidence[$0.evidence] } ?? []
    var entries: [Entry] = []
    var places: [String] = []
    for hit in hits {
      let entry = hit.pattern < 0 ? nil : plan.entry(ofPattern: Int(hit.pattern))
      let place = "`\(entry?.source ?? plan.name(ofSource: hit.source))`"
      if places.contains(place) { continue }
      places.append(place)
      if let entry { entries.append(entry) }
    }
    let labels = entries.prefix(3).map {
      Diagnostic.Label($0.span, Message("this entry hits", fr: "cette entrée touche"))
    }
    let condition = Diagnostic.Label(
      rule.conditionSpan, Message("this condition holds", fr: "cette condition est remplie"))
    return Diagnostic(
      .failingSpares,
      Message(
        "rule `\(rule.name)` does not spare this",
        fr: "la règle `\(rule.name)` n'épargne pas ceci"),
      at: sample.span, also: labels.isEmpty ? [condition] : labels,
      notes: (places.isEmpty
        ? []
        : [
          Message(
            "because of \(places.joined(separator: ", "))",
            fr: "à cause de \(places.joined(separator: ", "))")
        ]) + replacements(sample))
  }

  private func differs(_ example: Example) -> Diagnostic {
    let keywords = plan.charter.keywords
    let fired = verdict.reasons(trial: false).map { "\($0.rule) (\($0.points))" }
    let sum = fired.isEmpty ? "–" : fired.joined(separator: ", ")
    return Diagnostic(
      .failingExample,
      Message(
        "the verdict is \(verdict.level.spelling(in: keywords)), not \(example.expected.spelling(in: keywords))",
        fr:
          "le verdict est \(verdict.level.spelling(in: keywords)), et non \(example.expected.spelling(in: keywords))"
      ),
      at: example.sample.span,
      label: Message("score \(verdict.score)", fr: "score : \(verdict.score)"),
      notes: [
        Message("rules that fired: \(sum)", fr: "règles déclenchées : \(sum)")
      ])
  }
}

extension Plan {
  /// A sample as the item that it describes.
  func item(of sample: Sample) -> Item {
    var item = Item(text: sample.text, title: sample.title, author: sample.author)
    item.language = sample.language.flatMap { LanguageCode($0) }
    for (index, value) in sample.facts { item.facts[charter.facts[index].name] = value }
    return item
  }
}

extension Rule {
  fileprivate var sampleCount: Int { catches.count + spares.count }
}
