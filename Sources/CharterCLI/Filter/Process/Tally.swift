import Charter
import CharterSyntax

/// What a stream came to.
struct Tally: Sendable {
  private var levels = [Int](repeating: 0, count: VerdictLevel.allCases.count)
  private var faults: [LineFault.Code: Int] = [:]
  /// Of the lines that were read in full, with their ends.
  private var bytes = 0

  var hasFaults: Bool { !faults.isEmpty }

  mutating func count(_ outcome: Outcome, _ level: VerdictLevel, bytes count: Int) {
    levels[level.rawValue] &+= 1
    bytes &+= count &+ 1
    if case .faulty(let fault) = outcome { faults[fault.code, default: 0] += 1 }
  }

  mutating func add(_ other: Tally) {
    for index in levels.indices { levels[index] &+= other.levels[index] }
    faults.merge(other.faults, uniquingKeysWith: +)
    bytes &+= other.bytes
  }

  /// One line of JSON.
  func summary(lines: Int, answered: Int, elapsed: Duration, charter: String) -> String {
    let verdicts = VerdictLevel.allCases
      .map { "\"\($0.spelling(in: .english))\":\(levels[$0.rawValue])" }
    let codes = faults.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\"\($0.key.rawValue)\":\($0.value)" }
    let milliseconds = elapsed / .milliseconds(1)
    let seconds = Double(Int(milliseconds.rounded())) / 1000
    return "{\"event\":\"end\",\"lines\":\(lines),\"answered\":\(answered),"
      + "\(verdicts.joined(separator: ",")),\"faults\":{\(codes.joined(separator: ","))},"
      + "\"bytes\":\(bytes),\"seconds\":\(seconds),\"charter\":\"\(charter)\"}\n"
  }
}
