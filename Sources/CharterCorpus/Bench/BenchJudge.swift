internal import Charter
internal import CharterSyntax

/// One thread that judges: the scanner, and the memory that records are written to.
struct BenchJudge: ~Copyable {
  private var scanner: Scanner
  private let charter: CompiledCharter
  private var output: [UInt8] = []

  init(_ charter: CompiledCharter) {
    self.charter = charter
    scanner = charter.makeScanner()
  }

  /// Judges an item and writes its record over the last one.
  ///
  /// - Returns: nil if the item's facts are not those of the charter.
  @discardableResult mutating func judge(_ item: borrowing Item) -> VerdictLevel? {
    guard let verdict = try? scanner.judge(item) else { return nil }
    output.removeAll(keepingCapacity: true)
    verdict.appendRecord(of: item, line: 1, to: &output)
    return verdict.level
  }

  /// Judges all items once, so that patterns are compiled and memory is there.
  ///
  /// - Returns: the items that can be judged, and what they hold.
  mutating func warmUp(_ items: [Item]) -> (items: [Item], steps: BenchRun.Steps) {
    var steps = BenchRun.Steps()
    let accepted = items.filter { item in
      guard let level = judge(item) else { return false }
      steps.comments += 1
      steps.levels[level.rawValue] += 1
      for field in Field.allCases { steps.textBytes += item.bytes(of: field).count }
      return true
    }
    return (accepted, steps)
  }

  /// Judges all items under a profile.
  mutating func profile(_ items: [Item]) -> ScanProfile {
    let profile = ScanProfile(charter)
    scanner.profile = profile
    defer { scanner.profile = nil }
    for index in items.indices {
      _ = judge(items[index])
    }
    profile.enter(.facts)
    return profile
  }
}
