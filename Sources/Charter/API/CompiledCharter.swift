public import CharterModel
public import CharterSyntax

/// A charter ready to judge: checked, its built-in samples proved, lowered to flat tables.
/// Never changes, and is shared freely between threads.
public struct CompiledCharter: Sendable {
  let plan: Plan
  private let scanners: ScannerPool

  init(_ plan: Plan) {
    self.plan = plan
    scanners = ScannerPool(plan)
  }

  public var title: String { plan.charter.title }
  public var version: Int? { plan.charter.version }
  /// First 12 hex digits of SHA-256 over the canonical print of the charter with its lists. Two charters
  /// with the same digest judge alike.
  public var digest: String { plan.digest }
  public var keywordLanguage: KeywordLanguage { plan.charter.keywords }
  /// The facts that the charter asks, with their defaults, in the order of declaration.
  public var facts: [(name: String, defaultValue: FactValue)] {
    plan.charter.facts.map { ($0.name, $0.value) }
  }

  /// Whether any rule asks for the author's name: items may go without it otherwise.
  package var readsAuthor: Bool { plan.needs.isAuthorNeeded }

  /// Whether both charters ask for the same facts and fields: then one item serves both.
  package func asksTheSame(as other: CompiledCharter) -> Bool {
    readsAuthor == other.readsAuthor
      && facts.elementsEqual(other.facts) {
        $0.name == $1.name && $0.defaultValue == $1.defaultValue
      }
  }

  /// What the charter calls a verdict: its own name, or the word of its keyword language.
  public func name(of level: VerdictLevel) -> String {
    plan.charter.verdictNames?[level.rawValue] ?? level.spelling(in: plan.charter.keywords)
  }

  /// A scanner for one thread. Cost: memory in the size of the charter; patterns are compiled when a
  /// text first needs them.
  public func makeScanner() -> Scanner { Scanner(plan) }

  /// One that can be asked for its hits: see ``Scanner/forEachHitEntry(_:)``.
  package func makeScanner(keepingHits keepsHits: Bool) -> Scanner {
    Scanner(plan, keepsHits: keepsHits)
  }

  /// Judges one item; safe from any task. Whoever judges many on one thread makes a ``Scanner``.
  public func judge(_ item: Item) throws(ItemError) -> Verdict {
    let scanner = scanners.take()
    defer { scanners.putBack(scanner) }
    return try scanner.judge(item)
  }
}

/// What came of compiling a charter.
public struct Compilation: Sendable {
  /// Nil when there was an error among the diagnostics.
  public let charter: CompiledCharter?
  /// The same, and also a charter of which only samples fail: for those who test it.
  package let unprovenCharter: CompiledCharter?
  /// Errors and warnings, by place; without ``EngineOptions/findsWarnings`` errors alone.
  public let diagnostics: [Diagnostic]
  /// The files that spans point into; the main file is the first.
  public let files: [SourceFile]
  public let keywords: KeywordLanguage

  /// Compiles the charter at `path`. Files are read through `read` alone: the charter's own, and those
  /// that it names, which lie in its folder or below. Every `catches`, `spares` and `example` is tried.
  public init(path: String, options: EngineOptions = EngineOptions(), read: @escaping SourceReader)
  {
    let outcome = Checker.check(path, findsWarnings: options.findsWarnings, read: read)
    files = outcome.files
    keywords = outcome.keywords
    guard let checked = outcome.charter else {
      charter = nil
      unprovenCharter = nil
      diagnostics = outcome.diagnostics
      return
    }
    let plan = Compiler.plan(for: checked, options: options)
    let failures = Proof.failures(of: plan)
    let found = outcome.found + (options.findsWarnings ? plan.slowEntries : []) + failures
    diagnostics = outcome.accepted.settle(found, isComplete: true)
    let compiled = CompiledCharter(plan)
    unprovenCharter = compiled
    charter = failures.isEmpty ? compiled : nil
  }

  /// Compiles a charter that stands in a string and uses no other file.
  public init(source: String, path: String = "charter", options: EngineOptions = EngineOptions()) {
    struct NoSuchFile: Error {}
    self.init(path: path, options: options) { name in
      guard name == path else { throw NoSuchFile() }
      return source
    }
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension CompiledCharter {
  /// How much there is of a charter, for people.
  public var size: (rules: Int, entries: Int, samples: Int) {
    let rules = plan.charter.rules
    let samples = rules.reduce(plan.charter.examples.count) {
      $0 + $1.catches.count + $1.spares.count
    }
    return (rules.count, plan.charter.lists.reduce(0) { $0 + $1.entries.count }, samples)
  }
}
