import Charter
import Foundation
import Testing

/// The charters of the project, and the labelled cases beside them.
@Suite("Corpus")
struct CorpusTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: URL) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }
  }

  private static func charters(in folder: URL) -> [String] {
    files(in: folder).filter { $0.pathExtension.hasPrefix("chart") }.map(\.path)
  }

  static func compilation(_ path: String) throws -> CompiledCharter {
    let compilation = Compilation(path: path) { try String(contentsOfFile: $0, encoding: .utf8) }
    let renderer = DiagnosticRenderer(files: compilation.files, language: .english)
    let errors = compilation.diagnostics.filter { $0.severity == .error }.map(renderer.pretty)
    return try #require(compilation.charter, "\(errors.joined(separator: "\n"))")
  }

  @Test(
    "every case of a policy gets its verdict, from the rules it names",
    arguments: charters(in: root.appending(path: "Policies")))
  func policies(_ path: String) throws {
    let charter = try Self.compilation(path)
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let cases = try Self.files(in: Self.root.appending(path: "Corpus/\(name)"))
      .flatMap(LabelledCase.read)
    #expect(!cases.isEmpty)
    #expect(Set(cases.map(\.id)).count == cases.count)
    for row in cases {
      let verdict = try charter.judge(row.item)
      let rules = verdict.reasons.map(\.rule)
      if verdict.level == row.verdict && (row.rules == nil || row.rules == rules) { continue }
      Issue.record(
        """
        \(name)/\(row.id): \(row.text) — \(row.why)
        expected \(row.verdict) by \(row.rules.map { "\($0)" } ?? "any rules"), not \(verdict.level) by \(rules)
        \(verdict.table(of: row.item, in: .english))
        """)
    }
  }

  private static let shared = charters(
    in: root.deletingLastPathComponent().appending(path: "shared/charters"))

  @Test(
    "the three charters of the language's page compile",
    .enabled(if: !shared.isEmpty, "no ../shared/charters"),
    arguments: shared)
  func sharedCharters(_ path: String) throws {
    _ = try Self.compilation(path)
  }

  @Test("there are policies to try")
  func somePolicies() {
    #expect(Self.charters(in: Self.root.appending(path: "Policies")).count >= 4)
  }
}

/// A line of a corpus.
private struct LabelledCase {
  let id, text, why: String
  let item: Item
  let verdict: VerdictLevel
  let rules: [String]?

  static func read(_ file: URL) throws -> [LabelledCase] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let row = (object as? [String: Any]).flatMap { LabelledCase($0) }
      return try #require(row, "\(line)")
    }
  }

  private init?(_ object: [String: Any]) {
    guard let id = object["id"] as? String, let text = object["text"] as? String,
      let why = object["why"] as? String, let name = object["verdict"] as? String,
      let verdict = VerdictLevel.allCases.first(where: { "\($0)" == name })
    else { return nil }
    self.id = id
    self.text = text
    self.why = why
    self.verdict = verdict
    rules = object["rules"] as? [String]
    let facts = (object["given"] as? [String: Any] ?? [:]).compactMapValues(FactValue.init(json:))
    item = Item(
      text: text, title: object["title"] as? String, author: object["author"] as? String,
      language: (object["lang"] as? String).flatMap { LanguageCode($0) }, facts: facts)
  }
}

extension FactValue {
  fileprivate init?(json: Any) {
    switch json {
    case let number as NSNumber where isTruth(number): self = .truth(number.boolValue)
    case let number as NSNumber:
      self = .number(thousandths: Int((number.doubleValue * 1000).rounded()))
    case let word as String: self = .word(word)
    case let words as [String]: self = .words(Set(words))
    default: return nil
    }
  }
}

/// Foundation keeps yes and no as numbers of one byte.
private func isTruth(_ number: NSNumber) -> Bool {
  unsafe String(cString: number.objCType) == "c"
}
