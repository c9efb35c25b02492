import Charter
import CharterSyntax

/// Random charters judge random texts twice: with everything that makes the engine fast, and with PCRE2
/// alone, interpreted, each entry tried on each text. The records must be the same bytes.
struct AgreementRun: Sendable {
  /// Pairs of charter and text.
  let pairs: Int
  /// Of the first charter; the others follow.
  let seed: Int
  let threads: Int

  private static let textsForEach = 200

  /// What came of it.
  struct Outcome: Sendable {
    var pairs = 0
    var hits = 0
    var charters = 0
    /// The charter and the text of the first disagreement of each thread.
    var disagreements: [String] = []

    static func + (left: Outcome, right: Outcome) -> Outcome {
      Outcome(
        pairs: left.pairs + right.pairs, hits: left.hits + right.hits,
        charters: left.charters + right.charters,
        disagreements: left.disagreements + right.disagreements)
    }
  }

  func run() async -> Outcome {
    let share = (pairs + threads - 1) / threads
    return await withTaskGroup(of: Outcome.self) { group in
      for thread in 0..<threads {
        group.addTask {
          var outcome = Outcome()
          // A few random charters are refused; were all of them, this would not end.
          for number in 0..<(share / 50 + 10)
          where outcome.pairs < share && outcome.disagreements.isEmpty {
            Self.judge(seed: UInt64(seed + number * threads + thread), into: &outcome)
          }
          return outcome
        }
      }
      return await group.reduce(Outcome(), +)
    }
  }

  private static func judge(seed: UInt64, into outcome: inout Outcome) {
    let source = RandomCharter.source(seed: seed)
    var options = EngineOptions()
    options.findsWarnings = false
    guard let fast = Compilation(source: source, options: options).charter else { return }
    options.usesPrefilter = false
    options.usesJIT = false
    guard let reference = Compilation(source: source, options: options).charter else { return }
    outcome.charters += 1
    var scanner = fast.makeScanner()
    var other = reference.makeScanner()
    var texts = RandomText(seed: seed)
    for _ in 0..<textsForEach {
      let item = texts.item()
      guard let found = try? scanner.judge(item), let expected = try? other.judge(item) else {
        outcome.disagreements.append("an item was refused\n\(source)")
        return
      }
      outcome.pairs += 1
      outcome.hits += found.reasons.reduce(0) { $0 + $1.hits.count }
      let (record, other) = (record(found, item), record(expected, item))
      if record != other {
        let text = Field.allCases
          .map { "\($0): " + String(decoding: item.bytes(of: $0), as: UTF8.self).debugDescription }
          .joined(separator: "\n")
        outcome.disagreements.append("seed \(seed)\n\(text)\n\(record)\n\(other)\n\(source)")
        return
      }
    }
  }

  private static func record(_ verdict: Verdict, _ item: Item) -> String {
    var format = RecordFormat()
    format.isExplained = true
    var bytes: [UInt8] = []
    verdict.appendRecord(of: item, format: format, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
