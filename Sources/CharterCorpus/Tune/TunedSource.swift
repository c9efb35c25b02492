package import Charter
package import CharterSyntax

/// The files of a charter with other points and thresholds in them: nothing else changes, but that a file
/// that was laid out as `fmt` does stays so.
package struct TunedSource {
  /// New text by path, for files that change, in the order of the charter's files.
  package let changed: [(path: String, old: String, new: String)]

  /// - Parameter rules: of the charter, in its order.
  package init(
    _ changes: [TuneReport.Change], rules: [RuleFacts], files: [SourceFile]
  ) {
    var places = NumberPlaces(files)
    var edits: [Int: [(span: SourceSpan, text: String)]] = [:]
    for change in changes {
      let span: SourceSpan? =
        switch change.number {
        case .points(let rule): places.points(ofRuleAt: rules[rule].span)
        case .flagAt: places.threshold(.flag)
        case .hideAt: places.threshold(.hide)
        }
      guard let span else { continue }
      edits[span.file.index, default: []].append((span, change.new.description))
    }
    changed = edits.sorted { $0.key < $1.key }.map { index, edits in
      let file = files[index]
      let edited = Self.applied(edits, to: file.text)
      return (file.path, file.text, Self.laidOut(edited, like: file))
    }
  }

  private static func applied(_ edits: [(span: SourceSpan, text: String)], to text: String)
    -> String
  {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func laidOut(_ text: String, like file: SourceFile) -> String {
    func printed(_ text: String) -> String {
      let file = SourceFile(path: file.path, text: text)
      return printCharter(file, parsed: parseCharter(file, id: FileID(0)))
    }
    return printed(file.text) == file.text ? printed(text) : text
  }
}

/// Where the numbers of a charter stand in its files.
private struct NumberPlaces {
  private let files: [SourceFile]
  private var trees: [Int: CharterDecl?] = [:]

  init(_ files: [SourceFile]) { self.files = files }

  /// - Parameter span: of the rule's name.
  mutating func points(ofRuleAt span: SourceSpan) -> SourceSpan? {
    for case .article(let article) in tree(span.file.index)?.items ?? [] {
      for rule in article.rules where rule.name.span == span {
        for case .points(let points) in rule.clauses { return points.value.span }
      }
    }
    return nil
  }

  /// Thresholds are the main file's.
  mutating func threshold(_ level: VerdictLevel) -> SourceSpan? {
    for case .threshold(let threshold) in tree(0)?.items ?? [] where threshold.level == level {
      return threshold.value.span
    }
    return nil
  }

  private mutating func tree(_ index: Int) -> CharterDecl? {
    if let known = trees[index] { return known }
    let decl = parseCharter(files[index], id: FileID(index)).decl
    trees[index] = decl
    return decl
  }
}
