/// Reads the text between the slashes of a `/regex/` entry and refuses what could not be bounded.
///
/// - Parameters:
///   - source: the regex, `\/` undone
///   - span: the entry with its slashes; diagnostics and parts get their places from it
/// - Returns: the tree, nil when anything was refused
package func parseRegex(_ source: String, at span: SourceSpan) -> (RegexNode?, [Diagnostic]) {
  var parser = RegexParser(source, at: span)
  let node = parser.parse()
  return (node, parser.log.diagnostics)
}

/// The tree of a regex that ``parseRegex(_:at:)`` has accepted.
package func parseAcceptedRegex(_ source: String) -> RegexNode? {
  var parser = RegexParser(source, at: SourceSpan(file: FileID(0), start: 0, end: 0))
  return parser.parse(isAccepted: true)
}

/// Recursive descent over PCRE2 syntax. PCRE2 has the last word on what compiles; this parser
/// exists for exact places, and for the bounds that PCRE2 does not ask for.
struct RegexParser {
  /// Thrown once a fault has been reported after which nothing more can be understood.
  struct Abandoned: Error {}

  let scalars: [Unicode.Scalar]
  /// For each scalar, and for the end, where it stands in the file.
  let offsets: [Int]
  let entry: SourceSpan
  var index = 0
  var log = DiagnosticLog()
  var groupNames: [String: SourceSpan] = [:]
  var depth = 0
  /// Whether there is a look-around.
  var hasLooks = false
  /// Between `\Q` and `\E`.
  var isQuoting = false

  static let maximumDepth = 32
  static let maximumRepeat = 64
  static let maximumPaths = 1_000
  static let maximumLength = 4_096

  init(_ source: String, at span: SourceSpan) {
    entry = span
    scalars = Array(source.unicodeScalars)
    var offset = min(span.start + 1, span.end)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      // A slash inside a regex is always written `\/`.
      offsets.append(min(offset, span.end))
      offset += scalar.utf8Length + (scalar == "/" ? 1 : 0)
    }
    offsets.append(min(offset, span.end))
    self.offsets = offsets
  }

  /// - Parameter isAccepted: whether it was found to be within the bounds before.
  mutating func parse(isAccepted: Bool = false) -> RegexNode? {
    do {
      let node = try parseAlternation()
      if peek() == ")" {
        report(.regexFault(.strayParenthesis, at: here(1)))
        return nil
      }
      if !isAccepted { check(node) }
      return log.diagnostics.isEmpty ? node : nil
    } catch {
      return nil
    }
  }

  // MARK: Structure

  mutating func parseAlternation() throws(Abandoned) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegexParser.maximumDepth else { throw fault(.tooDeep, at: here(1)) }
    let start = index
    var branches = [try parseSequence()]
    while peek() == "|", !isQuoting {
      index += 1
      branches.append(try parseSequence())
    }
    return branches.count == 1 ? branches[0] : node(.alternation(branches), from: start)
  }

  private mutating func parseSequence() throws(Abandoned) -> RegexNode {
    let start = index
    var nodes: [RegexNode] = []
    while let next = peek() {
      if !isQuoting, next == "|" || next == ")" { break }
      if skipQuotingMark() || skipComment() { continue }
      let atom = try parseAtom()
      nodes.append(try parseQuantifiers(of: atom))
    }
    return nodes.count == 1 ? nodes[0] : node(.sequence(nodes), from: start)
  }

  /// `\Q` and `\E` stand for nothing themselves.
  mutating func skipQuotingMark() -> Bool {
    guard peek() == "\\", let letter = peek(1), letter == "E" || letter == "Q" && !isQuoting else {
      return false
    }
    isQuoting = letter == "Q"
    index += 2
    return true
  }

  private mutating func skipComment() -> Bool {
    guard !isQuoting, starts(with: "(?#") else { return false }
    guard let end = scalars[index...].firstIndex(of: ")") else { return false }
    index = end + 1
    return true
  }

  private mutating func parseAtom() throws(Abandoned) -> RegexNode {
    let start = index
    guard let scalar = peek() else { return node(.sequence([]), from: start) }
    if isQuoting {
      index += 1
      return node(.literal(scalar), from: start)
    }
    switch scalar {
    case "(": return try parseGroup()
    case "[": return try parseClass()
    case "\\": return try parseEscape()
    case "*", "+", "?": throw fault(.nothingToRepeat, at: here(1))
    case "{" where braceQuantifier() != nil: throw fault(.nothingToRepeat, at: here(1))
    case ".":
      index += 1
      return node(.any, from: start)
    case "^", "$":
      index += 1
      return node(.assertion(scalar), from: start)
    default:
      index += 1
      return node(.literal(scalar), from: start)
    }
  }

  // MARK: Quantifiers

  private mutating func parseQuantifiers(of atom: RegexNode) throws(Abandoned) -> RegexNode {
    guard !isQuoting || skipQuotingMark(), let bounds = try takeBounds() else { return atom }
    switch atom.kind {
    case .assertion, .look: throw fault(.nothingToRepeat, at: bounds.span)
    default: break
    }
    var mode = RegexNode.Mode.greedy
    if let next = peek(), next == "?" || next == "+" {
      mode = next == "?" ? .lazy : .possessive
      index += 1
    }
    if let next = peek(), next == "*" || next == "+" || next == "?" {
      throw fault(.nothingToRepeat, at: here(1))
    }
    if let max = bounds.max, max < bounds.min {
      throw fault(.quantifierOrder, at: bounds.span)
    }
    let most = RegexParser.maximumRepeat
    if bounds.max ?? .max > most || bounds.min > most {
      report(.unboundedRegex(at: bounds.span, min: bounds.min, max: bounds.max))
    }
    let min = Swift.min(bounds.min, most)
    let max = Swift.max(min, Swift.min(bounds.max ?? most, most))
    let span = SourceSpan(file: entry.file, start: atom.span.start, end: offsets[index])
    return RegexNode(kind: .repetition(atom, min: min, max: max, mode), span: span)
  }

  private struct Bounds {
    var min: Int
    /// Nil for no upper bound.
    var max: Int?
    var span: SourceSpan
  }

  private mutating func takeBounds() throws(Abandoned) -> Bounds? {
    guard let next = peek() else { return nil }
    switch next {
    case "*", "+", "?":
      defer { index += 1 }
      return Bounds(min: next == "+" ? 1 : 0, max: next == "?" ? 1 : nil, span: here(1))
    case "{":
      guard let bounds = braceQuantifier() else { return nil }
      let span = here(bounds.length)
      guard bounds.isPlain else { throw fault(.looseQuantifier, at: span) }
      index += bounds.length
      return Bounds(min: bounds.min, max: bounds.max, span: span)
    default: return nil
    }
  }

  /// `{n}`, `{n,}`, `{n,m}` at the index; anything else in braces is text. `{,m}` and blanks inside
  /// are text to older versions of PCRE2 and a quantifier to newer ones: not plain, so refused.
  private func braceQuantifier() -> (min: Int, max: Int?, length: Int, isPlain: Bool)? {
    guard peek() == "{", let close = scalars[index...].prefix(40).firstIndex(of: "}") else {
      return nil
    }
    let inside = scalars[(index + 1)..<close]
    let digits = inside.filter { $0 != " " && $0 != "\t" }
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.contains(where: { $0 != "," }),
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    let numbers = parts.map { part in
      part.reduce(0) { Swift.min(100_000, $0 * 10 + Int($1.value - 0x30)) }
    }
    let hasMinimum = !parts[0].isEmpty
    let max = parts.count == 1 ? numbers[0] : parts[1].isEmpty ? nil : numbers[1]
    return (
      numbers[0], max, close + 1 - index, hasMinimum && digits.count == inside.count
    )
  }

  // MARK: Scalars and places

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  func starts(with text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  /// The place of the next `count` scalars.
  func here(_ count: Int) -> SourceSpan { span(index, index + count) }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    let last = offsets.count - 1
    return SourceSpan(
      file: entry.file, start: offsets[min(start, last)], end: offsets[min(end, last)])
  }

  func node(_ kind: RegexNode.Kind, from start: Int) -> RegexNode {
    RegexNode(kind: kind, span: span(start, index))
  }

  mutating func report(_ diagnostic: Diagnostic) { log.report(diagnostic) }

  mutating func fault(_ fault: RegexFault, at span: SourceSpan) -> Abandoned {
    report(.regexFault(fault, at: span))
    return Abandoned()
  }
}

extension Diagnostic {
  /// `+` is mended to `{1,40}`, `*` to `{0,40}`.
  fileprivate static func unboundedRegex(at span: SourceSpan, min: Int, max: Int?) -> Diagnostic {
    let limit = RegexParser.maximumRepeat
    let low = Swift.min(min, limit)
    let bounded = "{\(low),\(max == nil && low <= 40 ? 40 : limit)}"
    let actual = max.map { Message("repeats up to \($0) times", fr: "répète jusqu'à \($0) fois") }
    return Diagnostic(
      .regexUnbounded,
      Message(
        "a quantifier repeats at most \(limit) times",
        fr: "un quantificateur répète au plus \(limit) fois"),
      at: span,
      label: actual ?? Message("repeats without end", fr: "répète sans fin"),
      fix: .init(
        Message("write `\(bounded)`", fr: "écrire `\(bounded)`"), [.init(span, bounded)]))
  }
}
