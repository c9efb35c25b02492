/// What a comparison must not find.
package enum DiffGate: String, Sendable, CaseIterable {
  /// A verdict that changes.
  case any
  /// A comment that is judged more severely, or less.
  case stricter, looser
  /// A comment that is hidden and was not.
  case hide
  /// A labelled comment that is judged further from its label.
  case worse
  /// More labelled comments judged worse than better.
  case netWorse = "net-worse"

  /// Without labels it would always be met.
  package var needsLabels: Bool { self == .worse || self == .netWorse }

  /// How many comments are too many; 0: the gate is met.
  package func excess(in report: DiffReport) -> Int {
    switch self {
    case .any: report.changed
    case .stricter: report.stricter
    case .looser: report.looser
    case .hide: report.newlyHidden
    case .worse: report.worse
    case .netWorse: max(0, report.worse - report.better)
    }
  }
}
