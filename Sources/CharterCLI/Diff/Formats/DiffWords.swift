import Charter
import CharterCorpus
import CharterSyntax

/// The words of a comparison in the two languages; those that it shares with a test are `common`.
struct DiffWords {
  let common: TestWords
  let language: KeywordLanguage

  init(_ language: KeywordLanguage) {
    self.language = language
    common = TestWords(language)
  }

  private func word(_ english: String, _ french: String) -> String {
    common.word(english, french)
  }

  // MARK: Headings

  var colon: String { common.colon }
  var old: String { word("old", "avant") }
  var new: String { word("new", "après") }
  var transitions: String { word("old ↓ new →", "avant ↓ après →") }
  var rule: String { common.rule }
  var fires: String { word("now fires", "se déclenche") }
  var silent: String { word("no longer", "ne le fait plus") }
  var otherPoints: String { word("other points", "autres points") }
  var changes: String { word("verdicts", "verdicts") }
  var alone: String { word("by itself", "à elle seule") }
  var better: String { word("better", "en mieux") }
  var worse: String { word("worse", "en pire") }
  var entry: String { common.entry }
  var list: String { common.list }
  var newEntry: String { word("hits", "touche") }
  var goneEntry: String { word("no longer hits", "ne touche plus") }
  var comments: String { common.comments }
  var before: String { word("before", "avant") }
  var after: String { word("after", "après") }
  var gone: String { word("(gone)", "(retirée)") }
  var added: String { word("(new)", "(nouvelle)") }

  var rulesTitle: String {
    word("which rules did it: comments", "quelles règles en sont la cause : commentaires")
  }
  var entriesTitle: String {
    word("which entries did it: comments", "quelles entrées en sont la cause : commentaires")
  }
  var unchanged: String { word("UNCHANGED", "INCHANGÉ") }
  var changed: String { word("CHANGED", "CHANGÉ") }
  var sameDigest: String {
    word(
      "both charters have the same digest: they judge alike",
      "les deux chartes ont la même empreinte : elles jugent pareil")
  }

  // MARK: Counts

  func verdicts(_ changed: Int, of total: Int) -> String {
    let comments = common.commentCount(total)
    return word(
      "\(common.number(changed)) of \(comments) judged otherwise",
      "\(common.number(changed)) sur \(comments) jugés autrement")
  }

  func directions(_ report: DiffReport) -> String {
    let stricter = common.number(report.stricter)
    let looser = common.number(report.looser)
    let hidden = common.number(report.newlyHidden)
    return word(
      "\(stricter) more severely, \(looser) less severely; \(hidden) newly hidden",
      "\(stricter) plus sévèrement, \(looser) moins sévèrement ; \(hidden) nouvellement masqués")
  }

  func otherReasons(_ count: Int) -> String {
    let comments = common.commentCount(count)
    return word(
      "\(comments) with the same verdict for other reasons",
      "\(comments) de même verdict pour d'autres raisons")
  }

  func labelled(_ report: DiffReport) -> String {
    let better = common.number(report.better)
    let worse = common.number(report.worse)
    let labelled = common.number(report.labelled)
    return word(
      "\(better) better, \(worse) worse, by the labels of \(labelled)",
      "\(better) en mieux, \(worse) en pire, selon les étiquettes de \(labelled)")
  }

  func brokenSamples(_ count: Int, of name: String) -> String {
    common.counted(
      count, ("example of \(name) does not hold", "examples of \(name) do not hold"),
      ("exemple de \(name) ne tient pas", "exemples de \(name) ne tiennent pas"))
  }

  func more(_ count: Int) -> String { common.more(count) }

  /// For a text that may not be longer.
  func cut(_ count: Int) -> String {
    word(
      "and \(common.number(count)) more that would not fit here",
      "et \(common.number(count)) de plus, qui ne tiennent pas ici")
  }

  func outcome(_ outcome: ChangedComment.Outcome, isLabelled: Bool) -> String {
    switch outcome {
    case .worse: word("worse", "en pire")
    case .neither: word("as far off as before", "aussi loin qu'avant")
    case .unlabelled: isLabelled ? word("not labelled", "sans étiquette") : changed
    case .better: word("better", "en mieux")
    }
  }

  // MARK: Sentences

  func change(
    from old: String, _ oldScore: Points, to new: String, _ newScore: Points, expected: String?
  ) -> String {
    let score = oldScore == newScore ? "\(newScore)" : "\(oldScore) → \(newScore)"
    let change = "\(old) → \(new) (score \(score))"
    return expected.map { change + word(", expected \($0)", ", attendu \($0)") } ?? change
  }

  func difference(_ difference: RuleDifference, rule: String) -> String {
    let old = effect(difference.old)
    let new = effect(difference.new)
    return switch difference.kind {
    case .fires: "+ \(rule) \(new)"
    case .silent: "− \(rule) \(old)"
    case .points: "± \(rule) \(old) → \(new)"
    }
  }

  /// Of a hit of a rule that fires in both charters.
  func sign(_ side: RuleDifference.Hit.Side) -> String {
    switch side {
    case .new: "+ "
    case .old: "− "
    case .both: ""
    }
  }

  /// Points, or what a rule with `flag` or `hide` says.
  private func effect(_ effect: RuleDifference.Effect?) -> String {
    guard let effect else { return "–" }
    return effect.floor > .allow
      ? effect.floor.spelling(in: language) : effect.points.description
  }

  func cause(_ cause: ChangedComment.Cause) -> String {
    switch cause {
    case .exemption: word("± who is exempt", "± qui est dispensé")
    case .thresholds: word("± thresholds", "± seuils")
    case .caps: word("± the cap of an article", "± le plafond d'un article")
    }
  }

  func problem(_ problem: DiffResult.Problem) -> String {
    switch problem {
    case .faults(let count): common.problem(.faults(count))
    case .nothingMeasured: common.problem(.nothingMeasured)
    case .empty(let path): word("`\(path)` holds no comment", "`\(path)` n'a aucun commentaire")
    case .gate(let gate, let count): "--fail-on \(gate.rawValue)\(colon) \(common.number(count))"
    }
  }
}
