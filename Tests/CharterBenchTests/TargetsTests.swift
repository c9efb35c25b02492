import Testing

@testable import CharterBench

@Suite("Limits")
struct TargetsTests {
  private static func result(
    _ role: Contestant.Role, wall: Double, cpu: Double, peak: Int = 0
  ) -> Result {
    Result(
      Contestant(
        role: role, name: "x", stream: .init(path: "x", comments: 1000, bytes: 1_000_000),
        child: ChildProcess("true")),
      runs: [ChildProcess.Usage(wall: wall, cpu: cpu, peak: peak, status: 0)])
  }

  private static func filter(
    _ rules: Int, _ threads: Int = 1, wall: Double, cpu: Double, peak: Int = 0
  ) -> Result {
    result(
      .filter(rules: rules, threads: threads, emission: "verdicts"), wall: wall, cpu: cpu,
      peak: peak)
  }

  private static let startUps = StartUps(
    generated: [(10, 0.001), (10_000, 0.25)], shipped: [("a.charter", 0.019)])

  private static func rows(_ results: [Result]) -> [String: Targets.Row] {
    let rows = Targets(Rounds(results), startUps).rows
    return Dictionary(rows.map { ($0.text, $0) }) { first, _ in first }
  }

  @Test("a limit is met or missed by the ratio it is about")
  func ratios() throws {
    let rows = Self.rows([
      Self.filter(1000, wall: 9, cpu: 0.75), Self.result(.ripgrep(1000), wall: 1, cpu: 1),
      Self.filter(10_000, wall: 9, cpu: 0.6), Self.result(.ripgrep(10_000), wall: 1, cpu: 1),
      Self.filter(1000, 2, wall: 6, cpu: 9),
      Self.filter(10_000, 2, wall: 8, cpu: 9, peak: 81_000_000),
    ])
    let expected: [(String, String, Bool?)] = [
      ("time at 1000 rules against ripgrep's", "0.75", true),
      ("time at 10000 rules against ripgrep's", "0.60", false),
      ("speed of 2 threads against 1, 1000 rules", "1.50", true),
      ("speed of 2 threads against 1, 10000 rules", "1.13", false),
      ("memory at 10000 rules, 2 threads", "81.0 MB", false),
      ("start-up, a.charter", "19.0 ms", true),
      ("start-up, 10000 rules", "250.0 ms", false),
      ("time at 10000 rules against 10", "–", nil),
    ]
    for (text, measured, isMet) in expected {
      let row = try #require(rows[text], "\(text)")
      #expect(row.measured == measured)
      #expect(row.isMet == isMet)
    }
  }

  @Test("growth is that of the repeated streams over the single ones")
  func growth() throws {
    let rows = Self.rows([
      Self.result(.ruleWords(1, isRepeated: false), wall: 1, cpu: 1),
      Self.result(.ruleWords(1, isRepeated: true), wall: 1, cpu: 2),
      Self.result(.ruleWords(16, isRepeated: false), wall: 1, cpu: 5),
      Self.result(.ruleWords(16, isRepeated: true), wall: 1, cpu: 7),
    ])
    let row = try #require(rows["time a byte in texts of 16 kB of rule words against 1 kB"])
    #expect(row.measured == "2.00")
    #expect(row.isMet == false)
  }

  @Test("figures are medians, and speeds those of the stream")
  func medians() {
    var result = Self.result(.copy, wall: 4, cpu: 1)
    result.append(ChildProcess.Usage(wall: 1, cpu: 3, peak: 7, status: 0))
    #expect(result.wall == 2.5)
    result.append(ChildProcess.Usage(wall: 2, cpu: 9, peak: 5, status: 0))
    #expect((result.wall, result.cpu, result.peak) == (2, 3, 7))
    #expect((result.fastest, result.slowest) == (1, 4))
    #expect(result.commentsPerSecond == 500)
    #expect(result.megabytesPerSecond == 0.5)
  }
}
