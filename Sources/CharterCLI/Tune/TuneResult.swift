import Charter
import CharterCorpus
import CharterSyntax

/// What tuning has found, with the files that it was about.
struct TuneResult {
  let settings: TuneSettings
  let charter: CompiledCharter
  let data: TuneData
  let free: TuneFreedom
  let report: TuneReport
  let source: TunedSource
  let words: TuneWords

  /// What is proposed, as `git diff` writes it; empty if nothing is.
  var patch: String {
    source.changed.map { path, old, new in
      UnifiedDiff(
        from: old, to: new, oldName: Self.name(path, side: "a"), newName: Self.name(path, side: "b")
      ).text
    }.joined()
  }

  /// Rules that keep their points since they fired too seldom, with how often they did.
  var locked: [(name: String, hits: Int)] {
    free.locked.map { (charter.ruleFacts[$0].name, data.hits[$0]) }
  }

  /// Files besides the charter's own that would change.
  var otherFiles: [String] {
    source.changed.map(\.path).filter { $0 != settings.charterPath }
  }

  /// What a number is of: a rule, or a threshold.
  func name(_ number: TuneNumber) -> String {
    switch number {
    case .points(let rule): charter.ruleFacts[rule].name
    case .flagAt: words.threshold(charter.name(of: .flag))
    case .hideAt: words.threshold(charter.name(of: .hide))
    }
  }

  /// Comments that a number has to do with; nil for thresholds.
  func hits(_ number: TuneNumber) -> Int? {
    if case .points(let rule) = number { data.hits[rule] } else { nil }
  }

  /// A path below `a` or `b`, as git writes it: quoted where it holds what would end the line, and with a tab
  /// behind it where it holds a blank.
  private static func name(_ path: String, side: String) -> String {
    let whole = side + (path.hasPrefix("/") ? "" : "/") + path
    let special = whole.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
    guard special else { return whole.contains(" ") ? whole + "\t" : whole }
    var quoted = "\""
    for scalar in whole.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
