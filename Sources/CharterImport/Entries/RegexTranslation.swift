internal import CharterSyntax
internal import Normalization

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

/// Rewrites the signs of a regex one after another, without building a tree. Linear.
private struct RegexScanner {
  private let scalars: [Unicode.Scalar]
  private let folds: Bool
  private var at = 0
  /// Text, and between two parts a quantifier without end: its least number.
  private var parts: [String] = [""]
  private var leasts: [(least: Int, greed: String)] = []
  private(set) var notes: [Message] = []
  private(set) var hasAlternatives = false

  init(_ pattern: String, folds: Bool) {
    scalars = Array(RegexScanner.trimmed(pattern).unicodeScalars)
    self.folds = folds
  }

  var hasEndless: Bool { !leasts.isEmpty }

  func text(limit: Int) -> String {
    var text = parts[0]
    for (index, quantifier) in leasts.enumerated() {
      let most = max(limit, quantifier.least)
      text += "{\(quantifier.least),\(most)}\(quantifier.greed)\(parts[index + 1])"
    }
    return text
  }

  mutating func scan() {
    while at < scalars.count {
      let scalar = scalars[at]
      switch scalar {
      case "\\": scanEscape(inClass: false)
      case "[": scanClass()
      case "(": scanGroup()
      case "|":
        hasAlternatives = true
        append("|")
        at += 1
      case "*", "+": endless(scalar == "+" ? 1 : 0, length: 1)
      case "{": scanBraces()
      default:
        append(folded(scalar))
        at += 1
      }
    }
  }

  /// What may stand before and after a match says nothing.
  private static func trimmed(_ pattern: String) -> String {
    var text = pattern[...]
    while text.hasPrefix("(?i)") { text = text.dropFirst(4) }
    for head in ["^.*?", "^.*", ".*?", ".*"] where text.hasPrefix(head) && text.count > head.count {
      text = text.dropFirst(head.count)
      break
    }
    for tail in [".*?$", ".*$", ".*?", ".*"] where text.hasSuffix(tail) && text.count > tail.count {
      let rest = text.dropLast(tail.count)
      if rest.last != "\\" { text = rest }
      break
    }
    // `.*a|b.*`: there the ends belong to alternatives.
    return text.contains("|") ? Self.unflagged(pattern) : String(text)
  }

  private static func unflagged(_ pattern: String) -> String {
    var text = pattern[...]
    while text.hasPrefix("(?i)") { text = text.dropFirst(4) }
    return String(text)
  }

  private mutating func append(_ text: String) { parts[parts.count - 1] += text }

  private mutating func endless(_ least: Int, length: Int) {
    at += length
    var greed = ""
    if at < scalars.count, scalars[at] == "?" || scalars[at] == "+" {
      greed = String(scalars[at])
      at += 1
    }
    leasts.append((least, greed))
    parts.append("")
  }

  /// `{n,}`; everything else in braces stays.
  private mutating func scanBraces() {
    var end = at + 1
    var digits = ""
    while end < scalars.count, "0"..."9" ~= scalars[end], digits.count < 6 {
      digits.unicodeScalars.append(scalars[end])
      end += 1
    }
    let isEndless =
      !digits.isEmpty && end + 1 < scalars.count && scalars[end] == "," && scalars[end + 1] == "}"
    if isEndless {
      endless(Int(digits) ?? 0, length: end + 2 - at)
    } else {
      append("{")
      at += 1
    }
  }

  /// `(?P<name>` and `(?<name>` group and no more.
  private mutating func scanGroup() {
    let rest = scalars[at...].prefix(64)
    let isNamed =
      rest.starts(with: "(?P<".unicodeScalars)
      || rest.starts(with: "(?<".unicodeScalars) && !rest.starts(with: "(?<=".unicodeScalars)
        && !rest.starts(with: "(?<!".unicodeScalars)
    if isNamed, let close = rest.firstIndex(of: ">") {
      append("(?:")
      at = close + 1
    } else if rest.starts(with: "(?i:".unicodeScalars) {
      append("(?:")
      at += 4
    } else {
      append("(")
      at += 1
    }
  }

  private mutating func scanClass() {
    append("[")
    at += 1
    if at < scalars.count, scalars[at] == "^" { take() }
    if at < scalars.count, scalars[at] == "]" { take() }
    while at < scalars.count, scalars[at] != "]" {
      switch scalars[at] {
      case "\\": scanEscape(inClass: true)
      case "[" where at + 1 < scalars.count && scalars[at + 1] == ":":
        // `[:alpha:]`
        repeat { take() } while at < scalars.count && scalars[at] != "]"
        if at < scalars.count { take() }
      case let scalar:
        let text = folded(scalar)
        append(text.unicodeScalars.count == 1 ? text : String(scalar))
        at += 1
      }
    }
    if at < scalars.count { take() }
  }

  private mutating func take() {
    append(String(scalars[at]))
    at += 1
  }

  /// Letters behind a backslash are signs; code points are the characters that they stand for.
  private mutating func scanEscape(inClass: Bool) {
    guard at + 1 < scalars.count else { return take() }
    let letter = scalars[at + 1]
    let digits: Int? = letter == "x" ? 2 : letter == "u" ? 4 : letter == "U" ? 8 : nil
    if let digits, let value = hexadecimal(at + 2, digits), let scalar = Unicode.Scalar(value) {
      append(RegexLiteral.escaped(folded(scalar)))
      at += 2 + digits
    } else if letter == "Z" || letter == "h" && inClass {
      append(letter == "Z" ? "\\z" : " ")
      at += 2
    } else if letter.isASCII {
      append("\\" + String(letter))
      at += 2
    } else {
      append(folded(letter))
      at += 2
    }
  }

  private func hexadecimal(_ start: Int, _ count: Int) -> UInt32? {
    guard start + count <= scalars.count else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<start + count])
    return UInt32(text, radix: 16)
  }

  private func folded(_ scalar: Unicode.Scalar) -> String {
    guard folds, scalar.properties.isAlphabetic else { return String(scalar) }
    let text = View.fold(String(scalar), kind: .plain)
    return text.isEmpty ? String(scalar) : text
  }
}

/// A text as a regex that finds it and nothing else.
enum RegexLiteral {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !(scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == " ") {
        result += scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : "\\" + String(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
