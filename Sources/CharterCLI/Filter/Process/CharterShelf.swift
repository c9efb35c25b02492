import ArgumentParser
import Charter
import CharterSyntax
import RecordIO
import Synchronization

/// The charter that lines are judged by, and the newer ones that take its place on demand.
final class CharterShelf: Sendable {
  private let path: String
  private let settings: FilterSettings
  private let header: [UInt8]
  private let log: FilterLog?
  /// The plan of the newest generation that a thread has asked for.
  private let newest: Mutex<(generation: Int, plan: FilterPlan)>

  init(
    _ path: String, _ plan: FilterPlan, _ settings: FilterSettings, header: [UInt8],
    log: FilterLog?
  ) {
    self.path = path
    self.settings = settings
    self.header = header
    self.log = log
    newest = Mutex((0, plan))
  }

  /// The plan for the lines of a generation. The thread that asks first compiles the charter; one
  /// that is no good leaves the former in place, and the log says so.
  func plan(for generation: Int) -> FilterPlan {
    newest.withLock { newest in
      guard generation > newest.generation else { return newest.plan }
      newest.generation = generation
      do throws(FilterFailure) {
        newest.plan = try FilterPlan(Self.compile(path, settings.engine), settings, header: header)
        log?.note("{\"event\":\"reload\",\"charter\":\"\(newest.plan.charter.digest)\"}\n")
      } catch {
        var line = Array("{\"event\":\"reload_failed\",\"reason\":".utf8)
        JSONWriter.append(Array(error.message.utf8).span, to: &line)
        log?.note(String(decoding: line, as: UTF8.self) + "}\n")
      }
      return newest.plan
    }
  }

  /// The charter that lines are judged by now.
  var digest: String { newest.withLock { $0.plan.charter.digest } }

  static func compile(
    _ path: String, _ options: EngineOptions
  ) throws(FilterFailure) -> CompiledCharter {
    let compilation = CharterFiles.compile(path, findsWarnings: false, options: options)
    guard !compilation.isMissing else {
      throw FilterFailure(Exit.missingInput, "cannot read the charter `\(path)`")
    }
    guard let charter = compilation.charter else {
      throw FilterFailure(
        Exit.badCharter, reason(compilation, path),
        details: CharterFiles.rendered(compilation, colored: false))
    }
    return charter
  }

  /// The first error in one line, and how many there are.
  private static func reason(_ compilation: Compilation, _ path: String) -> String {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return "`\(path)` does not compile" }
    let renderer = DiagnosticRenderer(
      files: compilation.files, language: compilation.keywords, color: false)
    let line = renderer.short(first).split(whereSeparator: \.isNewline).joined(separator: " ")
    guard errors.count > 1 else { return line }
    let count = Message("1 of \(errors.count) errors", fr: "1 erreur sur \(errors.count)")
    return line + " (\(count.text(in: compilation.keywords)))"
  }
}
