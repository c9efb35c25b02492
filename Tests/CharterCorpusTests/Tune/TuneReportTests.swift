import Charter
import CharterCorpus
import Testing

@Suite("What tuning proposes")
struct TuneReportTests {
  private func f1(_ matrix: VerdictMatrix) throws -> Double {
    try #require(matrix.detection(of: .flag).f1.value)
  }

  @Test(
    "with shuffled points, at least 95 % of the original's F1 come back on held-back comments",
    arguments: [
      [1, 6, 2, 3, 4, 3, 2, -3, 1, 3], [6, 1, 1, 4, 3, 2, 3, -2, 3, 2],
      [2, 2, 1, 3, 6, 3, 4, -1, 3, 1], [1, 1, 1, 1, 1, 1, 1, -1, 1, 1],
      [6, 6, 6, 6, 6, 6, 6, -6, 6, 6],
    ])
  func shuffled(_ points: [Int]) throws {
    let comments = try TunedCorpus.comments(2000, seed: 7)
    let original = try TunedCorpus.report(comments, points: TunedCorpus.points)
    let (report, _, _) = try TunedCorpus.report(comments, points: points)
    let best = try f1(original.report.before)
    #expect(try f1(report.before) < 0.95 * best, "the shuffled points are no worse")
    #expect(report.outcome == .proposed)
    #expect(try f1(report.heldBack) >= 0.95 * best)
    #expect(report.heldBack.total == 2000)
  }

  @Test("points that made the labels are left alone")
  func original() throws {
    let comments = try TunedCorpus.comments(2000, seed: 7)
    let (report, _, present) = try TunedCorpus.report(comments, points: TunedCorpus.points)
    #expect(report.outcome != .proposed)
    #expect(report.proposed == present)
    #expect(report.changes.isEmpty)
    #expect(report.fitted == report.before)
  }

  @Test("what careless labels seem to say is not followed", arguments: [1, 2, 3])
  func chance(_ seed: UInt64) throws {
    let comments = try TunedCorpus.comments(1200, seed: seed, noise: 20)
    let (report, _, present) = try TunedCorpus.report(comments, points: TunedCorpus.points)
    #expect(report.outcome != .proposed)
    #expect(report.proposed == present)
  }

  @Test("signs stay, points are over 0, and thresholds stay in order")
  func signs() throws {
    let comments = try TunedCorpus.comments(1200, seed: 11, noise: 30)
    for points in [[1, 6, 2, 3, 4, 3, 2, -3, 1, 3], [6, 6, 6, 6, 6, 6, 6, -6, 6, 6]] {
      let (report, _, present) = try TunedCorpus.report(comments, points: points)
      #expect(report.outcome == .proposed)
      for (old, new) in zip(present.rules, report.proposed.rules) {
        let (old, new) = (try #require(old), try #require(new))
        #expect(old.value.signum() == new.value.signum() && new.value != 0)
        #expect(new.cap.map { new.value <= $0 } ?? true)
        #expect((old.cap, old.article) == (new.cap, new.article))
      }
      #expect(0 < report.proposed.flagAt && report.proposed.flagAt < report.proposed.hideAt)
    }
  }

  @Test("what was seen fewer than 20 times keeps its points, also where others would be better")
  func locked() throws {
    let all = try TunedCorpus.comments(2000, seed: 7)
    // All but 19 of the comments with r2, which should have four times its points.
    var seen = 0
    let comments = all.filter { comment in
      guard comment.pattern.rules.contains(where: { $0.rule == 2 }) else { return true }
      seen += 1
      return seen < TuneData.leastHits
    }
    let points = [1, 6, 1, 3, 4, 3, 2, -3, 1, 3]
    let (report, data, present) = try TunedCorpus.report(comments, points: points)
    #expect(data.hits[2] == 19)
    #expect(TuneFreedom(data, present).locked == [2])
    #expect(report.proposed.rules[2]?.value == 10)
    #expect(report.outcome == .proposed)
  }

  @Test("an example that would no longer hold keeps the points away")
  func examples() throws {
    let comments = try TunedCorpus.comments(2000, seed: 7)
    let points = [1, 3, 4, 2, 2, 1, 1, -2, 6, 3]
    let free = try TunedCorpus.report(comments, points: points)
    #expect(try #require(free.report.proposed.rules[0]).value >= 25)
    // With the rule's word alone the charter says allow, and someone has written that down.
    let example = TunePattern(
      expected: .allow, least: .allow, rules: [ScoredRule(rule: 0, units: 0)], isBinding: true)
    let bound = try TunedCorpus.report(comments, points: points, examples: [example])
    #expect(example.verdict(bound.report.proposed) == .allow)
    #expect(bound.report.fitted.total == 2000)
  }

  @Test("the same comments in any order give the same proposal, to the last digit")
  func order() throws {
    let comments = try TunedCorpus.comments(1500, seed: 3)
    let points = [1, 6, 2, 3, 4, 3, 2, -3, 1, 3]
    let one = try TunedCorpus.report(comments, points: points)
    let other = try TunedCorpus.report(comments.reversed(), points: points)
    #expect(one.report.proposed == other.report.proposed)
    #expect(one.report.heldBack == other.report.heldBack)
    #expect(
      one.report.changes.map(\.inFolds) == other.report.changes.map(\.inFolds))
  }

  @Test("hiding more innocent comments is told")
  func harm() throws {
    let comments = try TunedCorpus.comments(2000, seed: 7, noise: 12)
    let (report, _, _) = try TunedCorpus.report(
      comments, points: [1, 1, 1, 1, 1, 1, 1, -1, 1, 1])
    func hidden(_ matrix: VerdictMatrix) -> Int { matrix[expected: .allow, given: .hide] }
    #expect(report.outcome == .proposed)
    #expect(max(hidden(report.fitted), hidden(report.heldBack)) > hidden(report.before))
    #expect(report.moreWronglyHidden > 0)
    #expect(report.moreHidden > 0)
  }
}
