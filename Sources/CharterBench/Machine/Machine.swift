import Foundation

/// Where a measurement was made, without what would tell whose machine it is.
struct Machine {
  let rows: [(String, String)]

  /// - Parameter charter: the command that was measured.
  init(charter: String) {
    rows = [
      ("CPU", "\(ProcessInfo.processInfo.activeProcessorCount) × \(Self.processor)"),
      ("kernel", Self.kernel),
      ("Swift", Self.firstLine("swift", "--version")),
      ("ripgrep", Self.firstLine("rg", "--version")),
      ("PCRE2", Self.firstLine("pcre2grep", "--version")),
      ("charter", Self.firstLine(charter, "--version") + ", commit " + Self.commit),
    ].map { ($0.0, $0.1.isEmpty ? "unknown" : $0.1) }
  }

  /// `YYYY-MM-DD`, UTC.
  static var today: String { String(Date().ISO8601Format().prefix(10)) }

  private static var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    return model?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? "unknown"
  }

  /// Its version, without what distributions and hosts add to it.
  private static var kernel: String {
    let release = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
    return String(release.prefix { $0.isNumber || $0 == "." })
  }

  private static var commit: String {
    let commit = firstLine("git", "rev-parse", "--short", "HEAD")
    let isChanged = !firstLine("git", "status", "--porcelain", "--untracked-files=no").isEmpty
    return commit + (isChanged ? " with changes" : "")
  }

  /// The first line that a command writes; empty if there is none.
  private static func firstLine(_ arguments: String...) -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "charter-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    var child = ChildProcess(arguments)
    child.output = file.path
    guard let usage = try? child.run(), usage.status == 0 else { return "" }
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }
}
