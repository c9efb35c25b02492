import Charter
import CharterCorpus

/// The words of a proposal in the two languages; those that it shares with a test are `common`.
struct TuneWords {
  let common: TestWords

  init(_ language: KeywordLanguage) { common = TestWords(language) }

  private func word(_ english: String, _ french: String) -> String {
    common.word(english, french)
  }

  var colon: String { common.colon }
  var rule: String { common.rule }
  var hits: String { common.hits }
  var present: String { word("now", "actuel") }
  var proposed: String { word("proposed", "proposé") }
  var inFolds: String { word("in the folds", "selon les parts") }
  var before: String { word("as it is", "tel quel") }
  var heldBack: String { word("tuned, held-back comments", "réglé, commentaires tenus à l'écart") }
  var noPoints: String { word("no rule gives points", "aucune règle ne donne de points") }

  func outcome(_ outcome: TuneReport.Outcome) -> String {
    switch outcome {
    case .proposed: word("PROPOSED", "PROPOSITION")
    case .nothingBetter, .notConfirmed: word("NOTHING BETTER", "RIEN DE MIEUX")
    }
  }

  func reason(_ outcome: TuneReport.Outcome) -> String? {
    switch outcome {
    case .proposed: nil
    case .nothingBetter:
      word(
        "no other points or thresholds are worth the change",
        "aucuns autres points ni seuils ne valent le changement")
    case .notConfirmed:
      word(
        "what is better on the comments that it was fitted to is not surely so on held-back ones",
        "ce qui est mieux sur les commentaires du réglage ne l'est pas sûrement sur ceux tenus à l'écart"
      )
    }
  }

  func threshold(_ verdict: String) -> String { word("\(verdict) at", "\(verdict) à") }

  func evidence(_ data: TuneData, folds: Int, seed: UInt64) -> String {
    let allow = common.number(data.comments[0])
    let rest = common.number(data.comments[1] + data.comments[2])
    return word(
      "\(common.commentCount(data.total)): \(allow) to be allowed, \(rest) not; \(folds) folds, seed \(seed)",
      "\(common.commentCount(data.total)) : \(allow) à publier, \(rest) non ; \(folds) parts, graine \(seed)"
    )
  }

  func shortage(allow: Int, rest: Int) -> String {
    let least = common.number(TuneData.leastComments)
    return word(
      "there are \(common.number(allow)) different comments to be allowed and \(common.number(rest)) "
        + "others; points need \(least) of each, or they would follow chance",
      "il y a \(common.number(allow)) commentaires différents à publier et \(common.number(rest)) "
        + "autres ; il en faut \(least) de chaque, sinon les points suivraient le hasard")
  }

  func moved(_ report: TuneReport) -> String {
    let (better, worse) = (common.number(report.better), common.number(report.worse))
    let chance = common.percent(report.chance)
    return word(
      "of held-back comments \(better) are judged nearer to their label, \(worse) further from it; "
        + "by chance alone: \(chance)",
      "des commentaires tenus à l'écart, \(better) sont jugés plus près de leur étiquette, "
        + "\(worse) plus loin ; par pur hasard : \(chance)")
  }

  func wronglyHidden(_ count: Int) -> String {
    word(
      "WARNING: \(common.number(count)) more innocent \(count == 1 ? "comment" : "comments") would be hidden",
      "ATTENTION : \(common.number(count)) \(count == 1 ? "commentaire innocent serait masqué" : "commentaires innocents seraient masqués") de plus"
    )
  }

  func moreHidden(_ count: Int) -> String {
    word(
      "\(common.number(count)) more comments of any label would be hidden",
      "\(common.number(count)) commentaires de plus, quelle que soit l'étiquette, seraient masqués")
  }

  func locked(_ rules: [(name: String, hits: Int)]) -> String {
    let names = rules.map { "\(TestTables.line($0.name, 60)) (\($0.hits))" }
    let least = TuneData.leastHits
    return word(
      "unchanged, since they fired in fewer than \(least) comments: ",
      "inchangées, car déclenchées dans moins de \(least) commentaires : ")
      + names.joined(separator: ", ")
  }

  func hideAtLocked(_ verdict: String) -> String {
    word(
      "`\(threshold(verdict))` unchanged: fewer than \(TuneData.leastComments) different comments have that label",
      "`\(threshold(verdict))` inchangé : moins de \(TuneData.leastComments) commentaires différents ont cette étiquette"
    )
  }

  func otherFiles(_ paths: [String]) -> String {
    let names = paths.map { TestTables.line($0, 100) }.joined(separator: ", ")
    return word(
      "also changes files that other charters may use: \(names)",
      "change aussi des fichiers que d'autres chartes peuvent utiliser : \(names)")
  }
}
