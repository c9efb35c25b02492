internal import CharterModel
internal import Detection
internal import RecordIO
internal import Synchronization

/// What a charter means, in twelve hex digits.
enum Digest {
  /// First 12 hex digits of SHA-256 (FIPS 180-4) over the canonical print.
  static func of(_ charter: CheckedCharter) -> String {
    var hash = SHA256()
    charter.writeCanonicalPrint { hash.add($0) }
    return hash.finish().prefix(6).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count < 2 ? "0" + hex : hex
    }.joined()
  }
}

/// The digest of a charter that is lowered meanwhile. It waits for nothing else, so that of large charters it is
/// computed on a thread of its own.
struct PendingDigest {
  private let work: Work
  private let thread: WorkerThread?

  init(of charter: CheckedCharter) {
    let work = Work(charter)
    self.work = work
    thread = charter.entryCount >= Self.fewestEntries ? WorkerThread { work.run() } : nil
  }

  /// Waits until it is there. To be called once.
  func finish() -> String {
    guard let thread else { return Digest.of(work.charter) }
    thread.join()
    return work.digest
  }

  /// Charters of fewer entries are through before a thread has started.
  private static let fewestEntries = 500

  private final class Work: Sendable {
    let charter: CheckedCharter
    private let result = Mutex("")

    init(_ charter: CheckedCharter) { self.charter = charter }

    func run() {
      let digest = Digest.of(charter)
      result.withLock { $0 = digest }
    }

    var digest: String { result.withLock { $0 } }
  }
}
