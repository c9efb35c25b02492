internal import CharterSyntax

/// A regex written for Python, Ruby or Rust, as the language accepts it.
///
/// Flags for small and capital letters are dropped, since lists compare without case, letters are folded as
/// texts are, and endless repetitions get an end.
struct RegexTranslation {
  /// Between slashes, with `/` as `\/`.
  private(set) var written = ""
  private(set) var notes: [Message] = []
  /// A text that it finds; nil if none could be made.
  private(set) var sample: String?

  /// How often `+` and `*` repeat at most; the first that is bounded enough is taken.
  private static let limits = [40, 30, 15, 8, 4, 2]
  private static let longest = 2_000

  /// - Parameters:
  ///   - isExact: letters stay as they are.
  ///   - prefix, suffix: stand before and after it, once it is in parentheses.
  /// - Returns: nil if it cannot be translated; `fault` says why.
  init?(
    _ pattern: String, isExact: Bool, prefix: String = "", suffix: String = "",
    fault: inout Message?
  ) {
    guard pattern.unicodeScalars.count <= Self.longest else {
      fault = Message("the regex is too long", fr: "l'expression régulière est trop longue")
      return nil
    }
    var scanner = RegexScanner(pattern, folds: !isExact)
    scanner.scan()
    notes = scanner.notes
    var accepted: (String, RegexNode)?
    for limit in Self.limits {
      let core = scanner.text(limit: limit)
      let needsGroup = !(prefix.isEmpty && suffix.isEmpty) && scanner.hasAlternatives
      let source = prefix + (needsGroup ? "(?:\(core))" : core) + suffix
      let (node, faults) = parseRegex(source, at: SourceSpan(file: FileID(0), start: 0, end: 0))
      if let node {
        accepted = (source, node)
        if scanner.hasEndless { notes.append(Self.bounded(limit)) }
        break
      }
      fault = faults.last?.title
      if !scanner.hasEndless { break }
    }
    guard let (source, node) = accepted else { return nil }
    fault = nil
    written = Self.delimited(source)
    sample = RegexSample(node).text
  }

  private static func bounded(_ limit: Int) -> Message {
    Message(
      "`+` and `*` repeat \(limit) times at most",
      fr: "« + » et « * » se répètent au plus \(limit) fois")
  }

  /// On one line, between slashes.
  private static func delimited(_ source: String) -> String {
    var result = "/"
    var isEscaped = false
    for scalar in source.unicodeScalars {
      switch scalar {
      case "/" where !isEscaped: result += "\\/"
      case "\n": result += isEscaped ? "n" : "\\n"
      case "\r": result += isEscaped ? "r" : "\\r"
      default: result.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return result + "/"
  }
}
