internal import CharterSyntax
internal import Yams

/// A file of AutoModerator rules, cut into its documents. Each is read apart, so that one that is no YAML
/// costs the others nothing.
struct AutoModeratorSource {
  struct Document {
    /// The line before its first, so that a line of the document is added to it.
    let offset: Int
    let text: String
  }

  private(set) var documents: [Document] = []

  init(_ text: String) {
    var lines: [Substring] = []
    var start = 0
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if Self.separates(line) {
        append(lines, offset: start)
        lines = []
        start = number + 1
      } else {
        lines.append(line)
      }
    }
    append(lines, offset: start)
  }

  /// `---` at the beginning of a line ends a document wherever it stands.
  private static func separates(_ line: Substring) -> Bool {
    guard line.hasPrefix("---") else { return false }
    let rest = line.dropFirst(3).drop { $0 == "-" || $0 == " " || $0 == "\t" }
    return rest.isEmpty || rest.first == "#"
  }

  private mutating func append(_ lines: [Substring], offset: Int) {
    let hasContent = lines.contains { line in
      let content = line.drop { $0 == " " || $0 == "\t" }
      return !content.isEmpty && content.first != "#"
    }
    guard hasContent else { return }
    documents.append(Document(offset: offset, text: lines.joined(separator: "\n") + "\n"))
  }
}

extension AutoModeratorSource.Document {
  struct Fault: Error {
    let line: Int
    let reason: Message
  }

  /// The first line with content.
  var firstLine: Int {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }
    let index = lines.firstIndex { line in
      let content = line.drop { $0 == " " || $0 == "\t" }
      return !content.isEmpty && content.first != "#"
    }
    return offset + (index ?? 0) + 1
  }

  /// The rule as pairs of keys and values.
  ///
  /// What could grow beyond its text (aliases) is refused before it is read; how deep it is nested libYAML
  /// limits to a thousand levels. Cost: linear in the document.
  func pairs() throws(Fault) -> [(key: String, line: Int, value: Node)] {
    guard text.utf8.count <= Self.longest else {
      throw fault(firstLine, "the rule is longer than 512 KiB", fr: "la règle dépasse 512 Kio")
    }
    if let line = lineOfAlias {
      throw fault(
        line, "YAML aliases (`*name`) are not read: write the words out",
        fr: "les alias YAML (« *nom ») ne sont pas lus : écrire les mots")
    }
    let root: Node?
    do {
      root = try Parser(yaml: text, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw fault(firstLine, "not YAML", fr: "n'est pas du YAML")
    }
    guard case .mapping(let mapping)? = root else {
      throw fault(
        firstLine, "not a rule: no `key: value`", fr: "pas une règle : aucune « clé: valeur »")
    }
    return mapping.map { key, value in
      (key.scalar?.string ?? "", line(of: key), value)
    }
  }

  func line(of node: Node) -> Int { offset + (node.mark?.line ?? 1) }

  private static let longest = 512 << 10

  /// The line of the first thing that looks like `*name`, if something looks like `&name` too. May take text for
  /// an alias, and never an alias for text.
  private var lineOfAlias: Int? {
    var (alias, hasAnchor) = (Int?.none, false)
    var line = offset + 1
    var (before, mark): (UInt8, UInt8) = (0x0A, 0x0A)
    for byte in text.utf8 {
      if Self.startsName(byte), Self.mayPrecedeNode(before) {
        if mark == UInt8(ascii: "*"), alias == nil { alias = line }
        if mark == UInt8(ascii: "&") { hasAnchor = true }
      }
      if byte == 0x0A { line += 1 }
      (before, mark) = (mark, byte)
    }
    return hasAnchor ? alias : nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func mayPrecedeNode(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let line = offset + max(1, mark.line)
      return fault(line, "not YAML: \(problem)", fr: "n'est pas du YAML : \(problem)")
    case .reader(let problem, _, _, _):
      return fault(firstLine, "not YAML: \(problem)", fr: "n'est pas du YAML : \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.joined(separator: ", ").asOneLine(80)
      return fault(
        offset + context.mark.line,
        "`\(names)` stands twice: write `\(names)#2` for the second",
        fr: "« \(names) » y est deux fois : écrire « \(names)#2 » pour la seconde")
    default: return fault(firstLine, "not YAML", fr: "n'est pas du YAML")
    }
  }

  private func fault(_ line: Int, _ english: String, fr french: String) -> Fault {
    Fault(line: line, reason: Message(english, fr: french))
  }
}

extension Node {
  /// The texts of a scalar, or of a list of scalars; nil if it is something else.
  var texts: [String]? {
    switch self {
    case .scalar(let scalar): [scalar.string]
    case .sequence(let nodes):
      nodes.reduce(into: [String]?([])) { texts, node in
        switch node {
        case .scalar(let scalar): texts?.append(scalar.string)
        case .sequence(let inner):
          let scalars = inner.map { $0.scalar?.string }
          if scalars.contains(nil) { texts = nil } else { texts? += scalars.compactMap(\.self) }
        default: texts = nil
        }
      }
    default: nil
    }
  }

  /// `yes`, `true`, `on` and their contraries, as YAML 1.1 reads them.
  var truth: Bool? {
    switch scalar?.string.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}
