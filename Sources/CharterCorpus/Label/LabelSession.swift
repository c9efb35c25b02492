package import Charter

/// Comments that are labelled one after another, with a way back. Knows no terminal and no file.
package struct LabelSession: Sendable {
  private enum Step {
    case labelled(VerdictLevel)
    case skipped
  }

  /// What was taken back.
  package enum Undone: Sendable, Equatable {
    case label
    case skip
  }

  /// The numbers of the comments, in the order in which they are shown.
  private let queue: [Int]
  /// What was done with the comments before the current one.
  private var steps: [Step] = []

  package init(queue: [Int]) { self.queue = queue }

  /// The comment to label; nil at the end.
  package var current: Int? { steps.count < queue.count ? queue[steps.count] : nil }

  /// How many comments were shown, and how many there are.
  package var progress: (shown: Int, of: Int) { (steps.count, queue.count) }

  /// How many were labelled.
  package var labelled: Int {
    steps.count { if case .labelled = $0 { true } else { false } }
  }

  package mutating func label(_ level: VerdictLevel) {
    if current != nil { steps.append(.labelled(level)) }
  }

  package mutating func skip() {
    if current != nil { steps.append(.skipped) }
  }

  /// Goes back to the comment before.
  ///
  /// - Returns: what was done with it; nil at the beginning.
  package mutating func undo() -> Undone? {
    switch steps.popLast() {
    case .labelled: .label
    case .skipped: .skip
    case nil: nil
    }
  }
}

/// In which order comments are worth labelling.
package enum LabelOrder {
  /// The comments whose score is nearest to a threshold first: there a label says the most. Comments equally near
  /// stay in their order.
  ///
  /// - Parameters: scores and thresholds in tenths of a point.
  package static func nearestFirst(scores: [Int], flagAt: Int, hideAt: Int) -> [Int] {
    let distances = scores.map { min(abs($0 - flagAt), abs($0 - hideAt)) }
    return scores.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
  }
}
