import Charter
import CharterCorpus

/// The words of a test's report in the two languages.
struct TestWords {
  let isFrench: Bool

  init(_ language: KeywordLanguage) { isFrench = language == .french }

  func word(_ english: String, _ french: String) -> String { isFrench ? french : english }

  func counted(
    _ count: Int, _ english: (String, String), _ french: (String, String)
  ) -> String {
    let isOne = count == 1 || count == 0 && isFrench
    let noun = isFrench ? (isOne ? french.0 : french.1) : (isOne ? english.0 : english.1)
    return "\(number(count)) \(noun)"
  }

  // MARK: Headings

  var passed: String { word("PASSED", "RÉUSSI") }
  var failed: String { word("FAILED", "ÉCHEC") }
  var colon: String { word(":", " :") }
  var precision: String { word("precision", "précision") }
  var recall: String { word("recall", "rappel") }
  var accuracy: String { word("judged as labelled", "jugés comme prévu") }
  var wronglyHidden: String { word("wrongly hidden", "masqués à tort") }
  var matrix: String { word("expected ↓ given →", "attendu ↓ donné →") }
  var verdicts: String { word("verdicts", "verdicts") }
  var all: String { word("all", "tous") }
  var rule: String { word("rule", "règle") }
  var hits: String { word("hits", "touche") }
  var good: String { word("good", "à raison") }
  var wrong: String { word("wrong", "à tort") }
  var sole: String { word("decides", "décide") }
  var harm: String { word("does harm", "nuit") }
  var points: String { word("points", "points") }
  var changes: String { word("would change", "changerait") }
  var better: String { word("better", "en mieux") }
  var rightly: String { word("rightly", "à juste titre") }
  var worse: String { word("worse", "en pire") }
  var score: String { word("score", "score") }
  var list: String { word("list", "liste") }
  var entry: String { word("entry", "entrée") }
  var place: String { word("where", "où") }
  var comments: String { word("comments", "commentaires") }
  var gates: String { word("gates", "seuils exigés") }
  var missing: String { word("(without)", "(sans)") }
  var notMeasured: String { word("not measured", "pas mesuré") }
  var expected: String { word("expected", "attendu") }
  var given: String { word("given", "donné") }
  var quality: String { word("how well", "qualité") }

  var rulesTitle: String {
    word("rules, those that do the most damage first", "règles, les plus nuisibles d'abord")
  }
  var trialsTitle: String {
    word("rules on trial: what they would change", "règles à l'essai : ce qu'elles changeraient")
  }
  var sweepTitle: String {
    word("if the threshold were elsewhere", "si le seuil était ailleurs")
  }
  var failedCasesTitle: String { word("cases that do not hold", "cas qui ne tiennent pas") }
  var misjudgedTitle: String {
    word("not judged as labelled", "jugés autrement que prévu")
  }
  var samplesTitle: String {
    word("examples of the charter that do not hold", "exemples de la charte qui ne tiennent pas")
  }
  var faultsTitle: String { word("lines that cannot be read", "lignes illisibles") }
  var histogramTitle: String {
    word("scores, by what is expected", "scores, selon ce qui est attendu")
  }
  var noHideLabel: String {
    word(
      "no comment is labelled hide: go by “wrongly hidden”",
      "aucun commentaire n'est marqué à masquer : se fier à « masqués à tort »")
  }

  func sliceTitle(_ member: String) -> String {
    word("by \(member), the worst first", "par \(member), le pire d'abord")
  }

  // MARK: Counts

  func commentCount(_ count: Int) -> String {
    counted(count, ("comment", "comments"), ("commentaire", "commentaires"))
  }

  func size(comments: Int, corpora: Int) -> String {
    isFrench
      ? "\(commentCount(comments)) dans \(counted(corpora, ("", ""), ("fichier", "fichiers")))"
      : "\(commentCount(comments)) in \(counted(corpora, ("file", "files"), ("", "")))"
  }

  func samples(_ held: Int, of count: Int) -> String {
    if held < count {
      return word("\(held) of \(count) examples hold", "\(held) exemples tenus sur \(count)")
    }
    return isFrench
      ? counted(count, ("", ""), ("exemple tenu", "exemples tenus"))
      : counted(count, ("example holds", "examples hold"), ("", ""))
  }

  func neverFired(_ count: Int) -> String {
    counted(count, ("rule never fired", "rules never fired"), ("règle muette", "règles muettes"))
  }

  func idleEntries(_ count: Int, of all: Int) -> String {
    word(
      "\(number(count)) of \(number(all)) entries stand in no comment",
      "\(number(count)) entrées sur \(number(all)) ne sont dans aucun commentaire")
  }

  func more(_ count: Int) -> String {
    word("and \(number(count)) more (--verbose)", "et \(number(count)) de plus (--verbose)")
  }

  func comparison(_ comparison: BaselineComparison) -> String {
    let (better, worse) = (comparison.better.count, comparison.worse.count)
    return word(
      "since the baseline: \(better) better, \(worse) worse, \(comparison.new) new, "
        + "\(comparison.gone) gone",
      "depuis la référence : \(better) en mieux, \(worse) en pire, "
        + "\(comparison.new) nouveau\(comparison.new > 1 ? "x" : ""), "
        + "\(comparison.gone) disparu\(comparison.gone > 1 ? "s" : "")")
  }

  func problem(_ problem: TestResult.Problem) -> String {
    switch problem {
    case .faults(let count):
      counted(
        count, ("line cannot be read", "lines cannot be read"),
        ("ligne illisible", "lignes illisibles"))
    case .nothingMeasured: word("nothing was measured", "rien n'a été mesuré")
    case .empty(let path):
      word("`\(path)` holds no labelled comment", "`\(path)` n'a aucun commentaire étiqueté")
    case .samples(let count):
      counted(
        count, ("example does not hold", "examples do not hold"),
        ("exemple ne tient pas", "exemples ne tiennent pas"))
    case .cases(let count):
      counted(
        count, ("case does not hold", "cases do not hold"),
        ("cas ne tient pas", "cas ne tiennent pas"))
    case .gates(let count):
      counted(
        count, ("gate is missed", "gates are missed"),
        ("seuil exigé manqué", "seuils exigés manqués"))
    }
  }

  /// `file:line`, or `file, record N` for CSV.
  func place(_ place: CasePlace, in corpora: [String]) -> String {
    let path = corpora[place.corpus]
    return CorpusFormat(path: path) == .columns
      ? record(path, place.number) : "\(path):\(place.number)"
  }

  private func record(_ path: String, _ number: Int) -> String {
    word("\(path), record \(number)", "\(path), enregistrement \(number)")
  }

  func differs(_ expected: String, _ given: String, score: Points) -> String {
    word(
      "expected \(expected), given \(given) (score \(score))",
      "attendu \(expected), donné \(given) (score \(score))")
  }

  func rules(_ fired: [String], expected: [String]?) -> String {
    let rules = fired.isEmpty ? "–" : fired.joined(separator: ", ")
    guard let expected else { return word("rules: ", "règles : ") + rules }
    let wanted = expected.isEmpty ? "–" : expected.joined(separator: ", ")
    return word("rules: \(rules); expected: \(wanted)", "règles : \(rules) ; attendues : \(wanted)")
  }

  func detection(of level: String, isHighest: Bool) -> String {
    isHighest ? level : word("\(level) or more", "\(level) ou plus")
  }

  // MARK: Figures

  func number(_ count: Int) -> String {
    isFrench ? count.grouped.split(separator: ",").joined(separator: "\u{202F}") : count.grouped
  }

  /// In tenths of a percent, with the interval: `95.0% (76.4–99.1)`.
  func percent(_ figure: Figure) -> String {
    guard let value = figure.value, let low = figure.low, let high = figure.high else { return "–" }
    return "\(percent(value)) (\(tenths(low))–\(tenths(high)))"
  }

  /// The same with what was counted behind it.
  func counted(_ figure: Figure) -> String {
    "\(percent(figure)), \(number(figure.part)) \(word("of", "sur")) \(number(figure.whole))"
  }

  /// The interval and what was counted: `76.4–99.1, 19 of 20`.
  func interval(_ figure: Figure) -> String {
    guard let low = figure.low, let high = figure.high else { return notMeasured }
    let count = "\(number(figure.part)) \(word("of", "sur")) \(number(figure.whole))"
    return "\(tenths(low))–\(tenths(high)), \(count)"
  }

  func percent(_ value: Double?) -> String {
    guard let value else { return "–" }
    return tenths(value) + word("%", " %")
  }

  private func tenths(_ value: Double) -> String {
    let text = (value * 100).text(1)
    return isFrench ? text.split(separator: ".").joined(separator: ",") : text
  }
}
