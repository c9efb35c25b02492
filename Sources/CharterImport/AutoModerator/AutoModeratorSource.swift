internal import CharterSyntax
internal import YAML

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
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // Rules that were copied out of a page are indented as a whole.
    let indentations = all.lazy.filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
      line.prefix { $0 == " " }.count
    }
    let indentation = indentations.min() ?? 0
    var lines: [Substring] = []
    var start = 0
    for (number, indented) in all.enumerated() {
      let line = indented.dropFirst(indentation)
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

  /// The rule as pairs of keys and values. Cost: linear in the document.
  func pairs() throws(Fault) -> [(key: String, line: Int, value: YAMLNode)] {
    guard text.utf8.count <= Self.longest else {
      throw fault(firstLine, "the rule is longer than 512 KiB", fr: "la règle dépasse 512 Kio")
    }
    let root: YAMLNode?
    do { root = try YAMLNode.document(text) } catch { throw fault(error) }
    guard let mapping = root?.mapping else {
      throw fault(
        firstLine, "not a rule: no `key: value`", fr: "pas une règle : aucune « clé: valeur »")
    }
    return mapping.map { ($0.key.scalar ?? "", offset + $0.key.line, $0.value) }
  }

  private static let longest = 512 << 10

  private func fault(_ fault: YAMLFault) -> Fault {
    switch fault {
    case .syntax(let problem, let line):
      return self.fault(
        offset + line, "not YAML: \(problem)", fr: "n'est pas du YAML : \(problem)")
    case .alias(let line):
      return self.fault(
        offset + line, "YAML aliases (`*name`) are not read: write the words out",
        fr: "les alias YAML (« *nom ») ne sont pas lus : écrire les mots")
    case .repeatedKey(let key, let line):
      let name = key.asOneLine(80)
      return self.fault(
        offset + line, "`\(name)` stands twice: write `\(name)#2` for the second",
        fr: "« \(name) » y est deux fois : écrire « \(name)#2 » pour la seconde")
    case .nestedTooDeeply(let line):
      return self.fault(
        offset + line, "nested more than \(YAMLNode.deepest) levels deep",
        fr: "imbriqué sur plus de \(YAMLNode.deepest) niveaux")
    case .secondDocument(let line):
      return self.fault(
        offset + line, "another document begins here: put `---` on a line of its own",
        fr: "un autre document commence ici : mettre « --- » seul sur sa ligne")
    }
  }

  private func fault(_ line: Int, _ english: String, fr french: String) -> Fault {
    Fault(line: line, reason: Message(english, fr: french))
  }
}

extension YAMLNode {
  /// The texts of a scalar, or of a list of scalars and of lists of them; nil if it is something else.
  var texts: [String]? {
    switch content {
    case .scalar(let text): [text]
    case .sequence(let nodes):
      nodes.reduce(into: [String]?([])) { texts, node in
        let inner = node.sequence ?? [node]
        let scalars = inner.compactMap(\.scalar)
        if scalars.count < inner.count { texts = nil } else { texts? += scalars }
      }
    case .mapping: nil
    }
  }

  /// `yes`, `true`, `on` and their contraries, as YAML 1.1 reads them.
  var truth: Bool? {
    switch scalar?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}
