import ArgumentParser
import Foundation

/// `CharterBench compare`: rounds of the command and its neighbors, and a page about them.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures charter beside ripgrep, pcre2grep and plain copying.",
    discussion: """
      Writes the report to standard output and to --report. A limit that is missed is told and changes \
      no exit code; a command that cannot run ends everything.
      """)

  @Argument(help: "Folder that `generate` wrote to.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The command to measure.", valueName: "path"))
  var charter = ".build/release/charter"

  @Option(help: "How often everybody runs.")
  var rounds = 5

  @Option(help: ArgumentHelp("Charters that ship.", valueName: "paths"))
  var policies: [String] = []

  @Option(help: ArgumentHelp("Folder that a page named by the date goes to.", valueName: "folder"))
  var report: String?

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds is at least 1") }
  }

  func run() throws {
    let files = try BenchFiles(URL(filePath: folder, directoryHint: .isDirectory))
    let contestants = Contestants(files, charter: charter, policies: policies)
    // Before the rounds: shared machines slow down who has kept them busy for minutes, and a start is short.
    let startUps = try StartUps(files, charter: charter, policies: policies)
    let results = try Rounds(contestants, count: rounds) { round in
      FileHandle.standardError.write(Data("round \(round) of \(rounds)\n".utf8))
    }
    let page = ComparisonReport(
      rounds: results, startUps: startUps, targets: Targets(results, startUps), files: files,
      machine: Machine(charter: charter), date: Machine.today
    ).text
    print(page, terminator: "")
    if let report {
      let url = URL(filePath: report, directoryHint: .isDirectory)
      try Data(page.utf8).write(to: url.appending(path: "\(Machine.today).md"))
    }
  }
}
