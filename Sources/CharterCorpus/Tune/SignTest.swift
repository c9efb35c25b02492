/// How likely it is that as many comments, or more, come out better by chance alone, if each of those that
/// change were as likely to come out worse: the exact one-sided sign test, which for a yes or no is that of
/// McNemar (Dixon, Mood: The statistical sign test, Journal of the American Statistical Association 41,
/// 1946).
///
///     p = Σ C(n, k) / 2ⁿ over k = better … n,  n = better + worse
package struct SignTest: Sendable, Equatable {
  /// 0…1; 1 if nothing changes.
  package let chance: Double

  /// Cost: linear in the counts.
  package init(better: Int, worse: Int) {
    let count = better + worse
    // Each term relative to the largest, so that 2ⁿ need not be a number.
    var (tail, all) = (0.0, 0.0)
    func add(_ term: Double, _ heads: Int) {
      all += term
      if heads >= better { tail += term }
    }
    let middle = count / 2
    add(1, middle)
    var term = 1.0
    for heads in stride(from: middle, to: count, by: 1) {
      term *= Double(count - heads) / Double(heads + 1)
      add(term, heads + 1)
    }
    term = 1
    for heads in stride(from: middle, to: 0, by: -1) {
      term *= Double(heads) / Double(count - heads + 1)
      add(term, heads - 1)
    }
    chance = tail / all
  }
}
