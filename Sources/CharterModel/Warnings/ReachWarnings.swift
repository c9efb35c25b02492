internal import CharterSyntax

/// Verdicts and points that no comment can bring about.
extension Warnings {
  mutating func checkReach() {
    let highest = highestScore
    let floors = charter.rules.compactMap { rule -> VerdictLevel? in
      if case .floor(let level) = rule.effect, !rule.isTrial { level } else { nil }
    }
    let floor = floors.max() ?? .allow
    if highest < charter.hideAt && floor < .hide {
      report(unreachable(.hide, threshold: charter.hideAt, highest: highest))
    }
    if highest < charter.flagAt && floor < .flag {
      report(unreachable(.flag, threshold: charter.flagAt, highest: highest))
    }
    if highest < charter.flagAt { reportIdlePoints(highest) }
    reportLoneNegatives()
  }

  /// The most that all articles together can give, in tenths.
  private var highestScore: Int {
    charter.articles.reduce(0) { sum, article in
      let points = charter.rules[article.rules].reduce(0) { $0 + max(0, $1.highestPoints) }
      return sum + article.clamp(points)
    }
  }

  private func unreachable(_ level: VerdictLevel, threshold: Int, highest: Int) -> Diagnostic {
    let english = level.spelling(in: .english)
    let french = level.spelling(in: .french)
    let (limit, most) = (tenths(threshold), tenths(highest))
    return Diagnostic(
      .unreachableVerdict,
      Message(
        "no comment can reach `\(english)`", fr: "aucun commentaire ne peut atteindre `\(french)`"),
      at: charter.titleSpan,
      notes: [
        Message(
          "the highest possible score is \(most); `\(english) at` says \(limit), and no rule has the action `\(english)`",
          fr:
            "le score le plus haut possible est \(most) ; le seuil est \(limit), et aucune règle n'a l'action `\(french)`"
        )
      ])
  }

  private mutating func reportIdlePoints(_ highest: Int) {
    for rule in charter.rules where rule.highestPoints > 0 && !rule.isTrial {
      report(
        Diagnostic(
          .idlePoints,
          Message(
            "the points of `\(rule.name)` change no verdict",
            fr: "les points de `\(rule.name)` ne changent aucun verdict"),
          at: rule.span,
          notes: [
            Message(
              "the highest possible score is \(tenths(highest)), and flagging begins at \(tenths(charter.flagAt))",
              fr:
                "le score le plus haut possible est \(tenths(highest)), et le signalement commence à \(tenths(charter.flagAt))"
            )
          ]))
    }
  }

  private mutating func reportLoneNegatives() {
    for article in charter.articles {
      let rules = charter.rules[article.rules].filter { !$0.isTrial }
      guard !rules.contains(where: { $0.highestPoints > 0 }) else { continue }
      for rule in rules {
        guard case .points(let points) = rule.effect, points < 0 else { continue }
        report(
          Diagnostic(
            .loneNegativeRule,
            Message(
              "`\(rule.name)` has nothing to take points from",
              fr: "`\(rule.name)` n'a pas de points à retirer"),
            at: rule.span,
            notes: [
              Message(
                "points below zero count only within their own article, and article \(article.number) gives none",
                fr:
                  "des points négatifs ne comptent que dans leur article, et l'article \(article.number) n'en donne pas"
              )
            ]))
      }
    }
  }

  private func tenths(_ value: Int) -> String {
    value % 10 == 0 ? "\(value / 10)" : "\(value / 10).\(value % 10)"
  }
}

extension Rule {
  /// The most points that the rule can give, in tenths; 0 on trial.
  fileprivate var highestPoints: Int {
    if isTrial { return 0 }
    switch effect {
    case .points(let points): return points
    case .pointsPer(_, _, let max): return max
    case .floor, .label: return 0
    }
  }
}
