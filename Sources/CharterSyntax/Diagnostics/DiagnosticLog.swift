/// The diagnostics of one run, in the order in which they were found.
/// The same fault at the same place is kept once, however often a parser comes by.
struct DiagnosticLog {
  private struct Key: Hashable {
    let name: DiagnosticName
    let span: SourceSpan
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []
  /// While skipping what follows a fault, and while looking ahead, nothing is written down.
  var isQuiet = false

  mutating func report(_ diagnostic: Diagnostic) {
    guard !isQuiet else { return }
    guard seen.insert(Key(name: diagnostic.name, span: diagnostic.span)).inserted else { return }
    diagnostics.append(diagnostic)
  }
}
