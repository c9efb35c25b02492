import Charter
import CharterSyntax

/// What a stream came to.
struct Tally: Sendable {
  private var levels = [Int](repeating: 0, count: VerdictLevel.allCases.count)
  private var faults: [LineFault.Code: Int] = [:]
  /// Of the lines that were read in full, with their ends.
  private var bytes = 0
  /// Verdict × verdict of the charter on trial, of the lines that both could judge.
  private var transitions = [Int](repeating: 0, count: 9)

  var hasFaults: Bool { !faults.isEmpty }

  mutating func count(_ outcome: Outcome, _ level: VerdictLevel, bytes count: Int) {
    levels[level.rawValue] &+= 1
    bytes &+= count &+ 1
    if case .faulty(let fault) = outcome { faults[fault.code, default: 0] += 1 }
  }

  /// The same for a line of which nothing is to be said.
  mutating func countCalm(bytes count: Int) {
    levels[VerdictLevel.allow.rawValue] &+= 1
    bytes &+= count &+ 1
  }

  mutating func count(_ trial: TrialAnswer, beside outcome: Outcome, _ level: VerdictLevel) {
    if case .faulty = outcome { return }
    if case .faulty = trial.outcome { return }
    transitions[level.rawValue * 3 + trial.level.rawValue] &+= 1
  }

  mutating func add(_ other: Tally) {
    for index in transitions.indices { transitions[index] &+= other.transitions[index] }
    for index in levels.indices { levels[index] &+= other.levels[index] }
    faults.merge(other.faults, uniquingKeysWith: +)
    bytes &+= other.bytes
  }

  /// One line of JSON.
  ///
  /// - Parameter trial: the digest of the charter on trial, if there is one.
  func summary(
    lines: Int, answered: Int, elapsed: Duration, charter: String, trial: String?
  ) -> String {
    let verdicts = VerdictLevel.allCases
      .map { "\"\($0.spelling(in: .english))\":\(levels[$0.rawValue])" }
    let codes = faults.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\"\($0.key.rawValue)\":\($0.value)" }
    let milliseconds = elapsed / .milliseconds(1)
    let seconds = Double(Int(milliseconds.rounded())) / 1000
    return "{\"event\":\"end\",\"lines\":\(lines),\"answered\":\(answered),"
      + "\(verdicts.joined(separator: ",")),\"faults\":{\(codes.joined(separator: ","))},"
      + "\"bytes\":\(bytes),\"seconds\":\(seconds),\"charter\":\"\(charter)\""
      + (trial.map(matrix) ?? "") + "}\n"
  }

  /// By the verdict, then by that of the charter on trial.
  private func matrix(trial digest: String) -> String {
    let levels = VerdictLevel.allCases
    let rows = levels.map { level in
      let cells = levels.map {
        "\"\($0.name)\":\(transitions[level.rawValue * 3 + $0.rawValue])"
      }
      return "\"\(level.name)\":{\(cells.joined(separator: ","))}"
    }
    let changed = transitions.indices.reduce(0) { $0 + ($1 % 4 == 0 ? 0 : transitions[$1]) }
    return ",\"trial_charter\":{\"charter\":\"\(digest)\",\"changed\":\(changed),"
      + "\"matrix\":{\(rows.joined(separator: ","))}}"
  }
}
