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
