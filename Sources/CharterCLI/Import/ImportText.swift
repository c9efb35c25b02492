import Charter
import CharterImport

/// What became of the rules of a source, for people.
struct ImportText {
  private let imported: ImportedCharter
  private let settings: ImportSettings
  private let isVerbose: Bool
  private let output: String?

  private var isFrench: Bool { settings.language == .french }

  init(_ imported: ImportedCharter, _ settings: ImportSettings, isVerbose: Bool, output: String?) {
    self.imported = imported
    self.settings = settings
    self.isVerbose = isVerbose
    self.output = output
  }

  var text: String {
    var text = isVerbose || imported.sources.count <= Self.fewRules ? "" : exactLines
    for source in imported.sources {
      let isShown = isVerbose || imported.sources.count <= Self.fewRules || !source.notes.isEmpty
      if isShown { text += line(of: source) }
    }
    return text + summary + next
  }

  /// So many are named one by one.
  private static let fewRules = 40

  private func line(of source: SourceRule) -> String {
    let name = source.fidelity.name.text(in: settings.language)
    var text = "\(settings.path):\(source.line): \(name)\(isFrench ? " :" : ":") \(source.text)\n"
    for note in source.notes { text += "    \(note.text(in: settings.language))\n" }
    return text
  }

  /// The lines of exact rules in ranges, not one by one.
  private var exactLines: String {
    let lines = imported.sources.filter { $0.fidelity == .exact && $0.notes.isEmpty }.map(\.line)
    guard !lines.isEmpty else { return "" }
    var ranges: [ClosedRange<Int>] = []
    for line in lines {
      if let last = ranges.last, line <= last.upperBound + 1, line >= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound...line
      } else {
        ranges.append(line...line)
      }
    }
    let texts = ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    let name = Fidelity.exact.name.text(in: settings.language)
    return "\(settings.path): \(name)\(isFrench ? " :" : ":") \(isFrench ? "lignes" : "lines") "
      + texts.joined(separator: ", ") + "\n"
  }

  private var summary: String {
    let counts = Fidelity.allCases.map(imported.count)
    let rules = imported.ruleCount
    let all = imported.sources.count
    if isFrench {
      return "\(all) lu\(all > 1 ? "s" : "") : \(counts[0]) exacte\(plural(counts[0])), "
        + "\(counts[1]) approchée\(plural(counts[1])), \(counts[2]) non reprise\(plural(counts[2])) ; "
        + "la charte a \(rules) règle\(plural(rules))\n"
    }
    return "\(all) read: \(counts[0]) exact, \(counts[1]) approximate, \(counts[2]) unsupported; "
      + "the charter has \(rules) rule\(rules == 1 ? "" : "s")\n"
  }

  private func plural(_ count: Int) -> String { count > 1 ? "s" : "" }

  private var next: String {
    guard let output, imported.ruleCount > 0 else { return "" }
    return isFrench
      ? "La suite : charter check \(output)\n" : "Next: charter check \(output)\n"
  }
}
