import CharterCorpus
import Synchronization

/// Where the workers of all corpora leave what they have measured.
final class TestBasket: Sendable {
  struct Contents: Sendable {
    var tally: TestTally
    /// Labelled records of each corpus, judged or not.
    var records: [Int]
    var faults: [CorpusFault] = []
    /// Records that did not come out as expected, as lines of JSON.
    var failures: [(place: CasePlace, line: [UInt8])] = []
  }

  private let state: Mutex<Contents>

  init(_ plan: TestPlan, corpora: Int) {
    state = Mutex(Contents(tally: TestTally(plan), records: Array(repeating: 0, count: corpora)))
  }

  func add(_ part: Contents) {
    state.withLock { all in
      all.tally.add(part.tally)
      for index in all.records.indices { all.records[index] += part.records[index] }
      all.faults += part.faults
      all.failures += part.failures
    }
  }

  /// All of it, in the order of the corpora.
  var sorted: Contents {
    var all = state.withLock { $0 }
    all.tally.sort()
    all.faults.sort { $0.place < $1.place }
    all.failures.sort { $0.place < $1.place }
    return all
  }
}

/// A record that cannot be used.
struct CorpusFault: Sendable, Equatable {
  let place: CasePlace
  let message: String
}
