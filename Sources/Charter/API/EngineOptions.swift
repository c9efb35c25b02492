/// How the engine works. Nothing here changes a verdict, the text limit aside.
public struct EngineOptions: Sendable, Equatable {
  /// Characters (Unicode scalars) of a field that are scanned. A longer field has its head scanned, and
  /// the verdict is at least flag, since the scan is incomplete.
  public var textLimit = 20_000
  /// Lets PCRE2 make machine code for patterns.
  public var usesJIT = true
  /// Tries only the patterns of which a literal stands in the text. Off: all of them, as an oracle.
  public var usesPrefilter = true
  /// Looks for what a charter probably does not mean, too. Off: ``Compilation/diagnostics`` are the errors
  /// alone, and compiling takes far less time. For whoever runs a charter that was checked before.
  public var findsWarnings = true

  public init() {}
}

/// The version of the engine, which every record names together with that of PCRE2.
public let engineVersion = "0.1.0"
