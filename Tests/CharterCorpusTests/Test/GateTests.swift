import Charter
import CharterCorpus
import Testing

@Suite("Gates")
struct GateTests {
  private static func gate(_ text: String) throws -> Gate { try Gate(text) }

  @Test(
    "a gate says metric, verdict, end of the interval, comparison and number",
    arguments: [
      (
        "precision(hide) >= 0.95", Gate.Metric.precision, VerdictLevel.hide, Gate.Bound.value, ">=",
        0.95
      ),
      ("recall(flag)>0.5", .recall, .flag, .value, ">", 0.5),
      ("  f1 ( flag )  <= 1", .f1, .flag, .value, "<=", 1),
      ("wrong(hide) < 2 %", .wrong, .hide, .value, "<", 0.02),
      ("low(precision(hide)) ≥ 80%", .precision, .hide, .low, ">=", 0.8),
      ("high(wrong(flag)) ≤ 0.05", .wrong, .flag, .high, "<=", 0.05),
    ])
  func reading(
    _ text: String, _ metric: Gate.Metric, _ level: VerdictLevel, _ bound: Gate.Bound,
    _ comparison: String, _ limit: Double
  ) throws {
    let gate = try Self.gate(text)
    #expect(gate.metric == metric)
    #expect(gate.level == level)
    #expect(gate.bound == bound)
    #expect(gate.comparison.rawValue == comparison)
    #expect(gate.limit == limit)
    #expect(gate.text == text)
  }

  @Test("accuracy is of no verdict", arguments: ["accuracy >= 0.9", "low(accuracy) > 90%"])
  func accuracy(_ text: String) throws {
    let gate = try Self.gate(text)
    #expect(gate.metric == .accuracy)
    #expect(gate.level == nil)
  }

  @Test(
    "what cannot be read is told in one line",
    arguments: [
      ("", "a metric is missing"),
      ("precison(hide) >= 0.9", "no metric is called `precison`; did you mean `precision`?"),
      ("zzz >= 1", "no metric is called `zzz`; there are precision, recall, f1, wrong, accuracy"),
      ("precision >= 0.9", "`(` is missing behind precision"),
      ("precision(allow) >= 0.9", "`precision` is of flag or hide, not of `allow`"),
      ("precision(hide >= 0.9", "`)` is missing behind hide"),
      ("low(accuracy >= 0.9", "`)` is missing behind the metric"),
      ("accuracy = 0.9", "a metric is compared by >=, >, <= or <"),
      ("accuracy >=", "a number such as 0.95 or 95 % stands behind the comparison"),
      ("accuracy >= -1", "a number such as 0.95 or 95 % stands behind the comparison"),
      ("accuracy >= .5", "a number such as 0.95 or 95 % stands behind the comparison"),
      ("accuracy >= 0.5.5", "a number such as 0.95 or 95 % stands behind the comparison"),
      ("accuracy >= 95", "`95` is over 1; percentages end in %"),
      ("accuracy >= 101 %", "`101` is over 1; percentages end in %"),
      ("accuracy >= 0.9 or so", "`or so` stands behind it"),
      ("accuracy >= 0.9%%", "`%` stands behind it"),
    ])
  func faults(_ text: String, _ reason: String) {
    #expect(throws: GateError(message: "gate `\(text)`: \(reason)")) { try Gate(text) }
  }

  @Test(
    "a gate is met by the figure that it names",
    arguments: [
      ("precision(hide) >= 0.625", true), ("precision(hide) > 0.625", false),
      ("precision(hide) <= 62.5%", true), ("precision(hide) < 0.625", false),
      ("recall(hide) >= 0.75", true), ("f1(flag) >= 0.84", false), ("accuracy > 76%", true),
      ("wrong(hide) <= 0.05", true), ("high(wrong(hide)) <= 0.05", false),
      ("low(recall(flag)) >= 0.8", false), ("wrong(flag) <= 0", false),
    ])
  func results(_ text: String, _ isMet: Bool) throws {
    #expect(try Self.gate(text).result(in: VerdictMatrixTests.matrix).isMet == isMet)
  }

  @Test(
    "what was not measured is missed, whichever way it is compared",
    arguments: ["precision(hide) <= 1", "recall(hide) >= 0", "wrong(flag) <= 1", "accuracy >= 0"])
  func unmeasured(_ text: String) throws {
    let result = try Self.gate(text).result(in: VerdictMatrix())
    #expect(result.value == nil)
    #expect(!result.isMet)
  }
}
