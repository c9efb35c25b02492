import ArgumentParser
import CharterCorpus
import Foundation

/// `CharterBench instructions`: what callgrind counts, which is the same on every run, and so shows in a
/// review what a change costs.
struct CountInstructions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instructions",
    abstract: "Counts the instructions of starting and of judging a comment.",
    discussion: """
      Runs the command under valgrind over 1, 1,000 and 4,000 comments; a comment costs the difference \
      of the last two divided by 3,000.
      """)

  @Argument(help: "Folder that `generate --comments 4000` wrote to.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("The command to measure.", valueName: "path"))
  var charter = ".build/release/charter"

  @Option(help: ArgumentHelp("Charters that ship.", valueName: "paths"))
  var policies: [String] = []

  @Option(help: ArgumentHelp("File that the page goes to.", valueName: "file"))
  var report: String?

  private static let few = 1000
  private static let many = 4000

  func run() throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    let streams = try [1, Self.few, Self.many].map { try Self.head($0, in: folder) }
    let charters =
      CharterSource.sizes.map { size in
        ("\(size) rules", folder.appending(path: "charter\(size).charter").path)
      } + policies.map { ($0, $0) }
    let rows = try charters.map { name, path in
      let counts = try streams.map { try count(path, over: $0, in: folder) }
      let each = Double(counts[2] - counts[1]) / Double(Self.many - Self.few)
      return [name, each.text(), (Double(counts[0]) / 1e6).text(2)]
    }
    let page = page(rows)
    print(page, terminator: "")
    if let report { try Data(page.utf8).write(to: URL(filePath: report)) }
  }

  private func page(_ rows: [[String]]) -> String {
    let machine = Machine(charter: charter).rows.filter {
      ["CPU", "Swift", "PCRE2"].contains($0.0)
    }
    let table = MarkdownTable(
      ["charter", "instructions a comment", "to the first verdict, millions"], rows)
    return """
      # Instructions

      What callgrind counts for `charter filter --emit verdicts` on one thread, over generated comments of seed
      42 (`make instructions`). It counts the same on every run of the same binary; other compilers and
      libraries count otherwise.

      \(table.text)
      \(machine.map { "\($0.0): \($0.1)" }.joined(separator: " · "))

      """
  }

  private static func head(_ count: Int, in folder: URL) throws -> String {
    let url = folder.appending(path: "first\(count).ndjson")
    let lines = LineFile(url: folder.appending(path: "comments.ndjson"))
    guard try lines.copyHead(count, to: url) == count else {
      throw ChildProcess.Failure(description: "there are fewer than \(count) comments")
    }
    return url.path
  }

  /// Instructions of a whole run.
  private func count(_ charterPath: String, over stream: String, in folder: URL) throws -> Int {
    let log = folder.appending(path: "callgrind.log")
    var child = ChildProcess(
      "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", charter, "filter",
      charterPath, "-i", stream, "--emit", "verdicts")
    child.errors = log.path
    // Nothing that differs from person to person: the size of the environment moves the stack, and
    // Swift draws a seed for its hash tables unless it is told not to.
    child.environment = ["PATH=/usr/bin:/bin", "SWIFT_DETERMINISTIC_HASHING=1"]
    let usage = try child.run()
    let text = try String(contentsOf: log, encoding: .utf8)
    guard usage.status == 0,
      let line = text.split(separator: "\n").last(where: { $0.contains("Collected : ") }),
      let count = line.split(separator: " ").last.flatMap({ Int($0) })
    else {
      throw ChildProcess.Failure(
        description: "valgrind ended with \(usage.status) on \(charterPath)")
    }
    return count
  }
}
