import ArgumentParser
import CharterSyntax
import FoundationEssentials

/// A charter file and the text that `fmt` makes of it.
struct FormattedCharter {
  struct Failure: Error {
    /// For people, whole lines.
    let message: String
    let code: ExitCode
  }

  let path: String
  let before: String
  let after: String

  var isChanged: Bool { !before.utf8.elementsEqual(after.utf8) }

  var diff: String {
    UnifiedDiff(from: before, to: after, oldName: path, newName: "\(path) (formatted)").text
  }

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - keywords: nil for those of the file.
  init(_ path: String, keywords: KeywordLanguage?) throws(Failure) {
    self.path = path
    before = try FormattedCharter.read(path)
    let file = SourceFile(path: path, text: before)
    let parsed = parseCharter(file, id: FileID(0))
    guard let decl = parsed.decl, !parsed.hasErrors else {
      throw FormattedCharter.refused(file, parsed)
    }
    if let keywords, keywords != decl.keywords {
      try FormattedCharter.requireFreeNames(in: decl, path)
    }
    after = printCharter(file, parsed: parsed, keywords: keywords)
    let again = parseCharter(SourceFile(path: path, text: after), id: FileID(0))
    if again.hasErrors {
      // A bug here must not cost anybody their charter.
      throw FormattedCharter.failure(
        path, "the formatted text would not parse; the file is left as it is", Exit.internalError)
    }
  }

  /// Puts the new text in the old one's place: it is written beside it and then takes its name, so
  /// that whoever reads the file sees the one or the other. Permissions stay; of a link, the file
  /// that it leads to is replaced.
  func write() throws(Failure) {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let files = FileManager.default
    do {
      guard files.isWritableFile(atPath: target.path), let status = FileStatus(target.path) else {
        throw CocoaError(.fileWriteNoPermission)
      }
      try Data(after.utf8).write(to: target, options: .atomic)
      try files.setAttributes(
        [.posixPermissions: status.permissions], ofItemAtPath: target.path)
    } catch {
      throw FormattedCharter.failure(path, "cannot be written", Exit.outputFailed)
    }
  }

  private static func read(_ path: String) throws(Failure) -> String {
    let data =
      path == "-" ? try? Data(Terminal.readAllBytes()) : FileManager.default.contents(atPath: path)
    guard let data else { throw failure(path, "cannot be read", Exit.missingInput) }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw failure(path, "is not UTF-8", Exit.badCharter)
    }
    return text
  }

  private static func refused(_ file: SourceFile, _ parsed: ParsedCharter) -> Failure {
    let language = parsed.decl?.keywords ?? (file.path.hasSuffix(".charte") ? .french : .english)
    let renderer = DiagnosticRenderer(files: [file], language: language, color: false)
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    return Failure(
      message: errors.map { renderer.pretty($0) + "\n" }.joined(),
      code: Exit.badCharter)
  }

  /// A name that is a word of the language, in either keyword language, could mean something else
  /// once the charter is translated.
  private static func requireFreeNames(in decl: CharterDecl, _ path: String) throws(Failure) {
    for item in decl.items {
      let name: String
      switch item {
      case .given(let given): name = given.name.value
      case .list(let list): name = list.name.value
      case .signal(let signal): name = signal.name.value
      default: continue
      }
      guard let taken = TakenName(name) else { continue }
      throw failure(
        path, "`\(name)` is \(taken.kind.english): rename it before the keywords change",
        Exit.badCharter)
    }
  }

  private static func failure(_ path: String, _ reason: String, _ code: ExitCode) -> Failure {
    Failure(message: "charter: \(path): \(reason)\n", code: code)
  }
}
