import ArgumentParser
import Charter
import CharterSyntax
import FoundationEssentials

/// Charter files on disk.
enum CharterFiles {
  enum Fault: Error { case missing, outside }

  /// In bytes. The compiler allows no more for all files of a charter together.
  private static let largest = 64 << 20

  /// Compiles the charter at `path`.
  ///
  /// - Parameter findsWarnings: whether somebody will read them.
  static func compile(
    _ path: String, findsWarnings: Bool, options: EngineOptions = EngineOptions()
  ) -> Compilation {
    var options = options
    options.findsWarnings = findsWarnings
    let folder = RegularFile.realPath(parent(of: path))
    return Compilation(path: path, options: options) { try read($0, below: folder) }
  }

  /// The compiled charter, or the end of the command with the reason on standard error.
  static func compiledOrExit(_ path: String) throws -> CompiledCharter {
    try compiledWithSourcesOrExit(path).charter
  }

  /// The same, with the files that it was compiled from.
  static func compiledWithSourcesOrExit(
    _ path: String
  ) throws -> (charter: CompiledCharter, files: [SourceFile]) {
    let compilation = compile(path, findsWarnings: false)
    if let charter = compilation.charter { return (charter, compilation.files) }
    let isShort = !Terminal.isTerminal(2)
    Terminal.complain(rendered(compilation, colored: false, short: isShort))
    throw compilation.isMissing ? Exit.missingInput : Exit.badCharter
  }

  /// The text of a file. A link that leads out of the charter's folder is not followed.
  private static func read(_ path: String, below folder: String?) throws -> String {
    guard !isDescriptor(path) else { throw UnreadableSource.notAFile }
    guard let folder, let real = RegularFile.realPath(path) else { throw Fault.missing }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    guard real.hasPrefix(prefix) else { throw Fault.outside }
    return try text(of: RegularFile.read(real, limit: largest))
  }

  /// The text of a charter's file. Nothing is put in the place of what is no UTF-8: an entry that was mended so
  /// would never match, and nobody would know.
  static func text(of bytes: [UInt8]) throws -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let faulty = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw UnreadableSource.notUTF8(line: (faulty ?? 0) + 1)
  }

  /// What a shell opens for a command, as in `charter check <(…)`. It has no folder for other files.
  private static func isDescriptor(_ path: String) -> Bool {
    path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }

  /// Replaces a file at one stroke: whoever reads it sees the old text or the new one.
  static func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    try Data(text.utf8).write(to: URL(filePath: file.path), options: .atomic)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The diagnostics as people read them, in the language of the charter's keywords.
  static func rendered(_ compilation: Compilation, colored: Bool, short: Bool = false) -> String {
    let renderer = DiagnosticRenderer(
      files: compilation.files, language: compilation.keywords, color: colored)
    return compilation.diagnostics
      .map { short ? renderer.short($0) + "\n" : renderer.pretty($0) + "\n" }
      .joined()
  }
}

extension Compilation {
  /// True when the main file itself could not be read.
  var isMissing: Bool {
    files.count == 1 && files[0].text.isEmpty && diagnostics.first?.name == .missingFile
  }
}

extension CompletionKind {
  /// Names of charter files.
  static var charters: CompletionKind { .file(extensions: ["charte", "charter"]) }
}
