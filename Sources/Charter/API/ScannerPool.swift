internal import Synchronization

/// Scanners for callers that have none of their own: as many as calls ran at once.
final class ScannerPool: Sendable {
  private let plan: Plan
  private let idle = Mutex<[PooledScanner]>([])

  init(_ plan: Plan) { self.plan = plan }

  func take() -> PooledScanner {
    idle.withLock { $0.popLast() } ?? PooledScanner(plan)
  }

  func putBack(_ scanner: PooledScanner) {
    idle.withLock { $0.append(scanner) }
  }
}

/// A scanner in the pool, or in the hands of the one call that took it.
final class PooledScanner: @unchecked Sendable {
  private var scanner: Scanner

  fileprivate init(_ plan: Plan) { scanner = Scanner(plan) }

  func judge(_ item: Item) throws(ItemError) -> Verdict { try scanner.judge(item) }
}
