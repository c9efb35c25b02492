import CharterModel
import CharterSyntax

/// Charters that stand in a test, by path.
struct CharterFiles {
  struct Missing: Error {}

  private let files: [String: String]

  init(_ files: [String: String]) { self.files = files }

  /// - Parameter items: of `main.charter`, behind its title and thresholds
  init(_ items: String) {
    self.init(["main.charter": Self.english + items])
  }

  static let english = "charter \"Main\"\nflag at 3\nhide at 6\n"
  static let french = "charte « Main »\nsignaler à 3\nmasquer à 6\n"

  func check(_ path: String = "main.charter") -> Checker.Outcome {
    Checker.check(path) { path throws(Missing) in
      guard let text = files[path] else { throw Missing() }
      return text
    }
  }
}

extension Checker.Outcome {
  /// The errors, in short.
  var errors: [String] {
    let renderer = DiagnosticRenderer(files: files, language: .english)
    return diagnostics.filter { $0.severity == .error }.map(renderer.short)
  }

  var names: [DiagnosticName] { diagnostics.map(\.name) }
}

extension CheckedCharter {
  func list(_ name: String) -> CheckedList? { lists.first { $0.name == name } }

  func entries(of name: String) -> [String] { list(name)?.entries.map(\.source) ?? [] }

  func rule(_ name: String) -> Rule? { rules.first { $0.name == name } }

  func signal(_ name: String) -> Signal? { signals.first { $0.name == name } }

  var listNames: [String] { lists.map(\.name) }
}
