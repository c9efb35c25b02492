import ArgumentParser
import Charter
import CharterSyntax
import RecordIO
import Synchronization

/// The charter that lines are judged by, and the one on trial if there is one, and the newer ones that take
/// their place on demand.
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

  /// The plan for the lines of a generation. The thread that asks first compiles the charters; one
  /// that is no good leaves the former in place, and the log says so.
  func plan(for generation: Int) -> FilterPlan {
    newest.withLock { newest in
      guard generation > newest.generation else { return newest.plan }
      newest.generation = generation
      reload(path, &newest.plan) { charter, plan throws(FilterFailure) in
        try FilterPlan(charter, settings, header: header, trial: plan.trial?.charter)
      }
      if let trialPath = settings.trialPath {
        reload(trialPath, isTrial: true, &newest.plan) { charter, plan throws(FilterFailure) in
          try FilterPlan(plan.charter, settings, header: header, trial: charter)
        }
      }
      return newest.plan
    }
  }

  /// Puts a new charter in its place in the plan, and tells the log of it.
  private func reload(
    _ path: String, isTrial: Bool = false, _ plan: inout FilterPlan,
    _ replaced: (CompiledCharter, FilterPlan) throws(FilterFailure) -> FilterPlan
  ) {
    do throws(FilterFailure) {
      let charter = try Self.compile(path, settings.engine)
      plan = try replaced(charter, plan)
      let name = isTrial ? "trial_charter" : "charter"
      log?.note("{\"event\":\"reload\",\"\(name)\":\"\(charter.digest)\"}\n")
    } catch {
      let place = isTrial ? "\"trial_charter\":true," : ""
      var line = Array("{\"event\":\"reload_failed\",\(place)\"reason\":".utf8)
      JSONWriter.append(error.message, to: &line)
      log?.note(String(decoding: line, as: UTF8.self) + "}\n")
    }
  }

  /// Those of the charters that lines are judged by now.
  var digests: (charter: String, trial: String?) {
    newest.withLock { ($0.plan.charter.digest, $0.plan.trial?.charter.digest) }
  }

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
