package import Charter

/// Two charters that are compared on the same comments. Shared between threads.
package struct DiffPlan: Sendable {
  /// A rule as the one charter has it, and as the other does; its name makes it the same.
  package struct RulePair: Sendable {
    package let name: String
    /// Nil if the charter has no such rule.
    package let old: RuleFacts?
    package let new: RuleFacts?
  }

  package let old: CompiledCharter
  package let new: CompiledCharter
  /// Those of the new charter, in its order, then those that it has no longer.
  package let rules: [RulePair]

  /// Of each rule of the old charter its place in `rules`. The new charter's have their own.
  let pairOfOld: [Int]

  package init(old: CompiledCharter, new: CompiledCharter) {
    self.old = old
    self.new = new
    let olds = old.ruleFacts
    let news = new.ruleFacts
    let oldOfName = Dictionary(olds.map { ($0.name, $0) }) { first, _ in first }
    let pairOfName = Dictionary(news.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var rules = news.map { RulePair(name: $0.name, old: oldOfName[$0.name], new: $0) }
    pairOfOld = olds.map { rule in
      if let pair = pairOfName[rule.name] { return pair }
      rules.append(RulePair(name: rule.name, old: rule, new: nil))
      return rules.count - 1
    }
    self.rules = rules
  }

  /// Whether one item serves both charters: they ask a host for the same.
  package var sharesItems: Bool { old.asksTheSame(as: new) }
}
