import Foundation
import Testing

@Suite("charter tune")
struct TuneCommandTests {
  private let command: CommandProcess
  private let charter: String
  private let corpus: String

  init() throws {
    command = try CommandProcess()
    charter = try command.folder.write("c.charter", TunedFiles.charter)
    corpus = try command.folder.write("c.ndjson", TunedFiles.corpus(900))
  }

  private func run(_ options: String...) throws -> CommandResult {
    try command.run(["tune", charter, corpus] + options)
  }

  private func json(_ result: CommandResult) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func f1(_ report: [String: Any], _ figures: String) throws -> Double {
    let figures = try #require(report[figures] as? [String: Any])
    let flag = try #require(figures["flag"] as? [String: Any])
    return try #require((flag["f1"] as? [String: Any])?["value"] as? Double)
  }

  /// Runs a program in the folder of the charter.
  private func shell(_ arguments: [String], input: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = command.folder.url
    try command.folder.write("patch.in", input)
    process.standardInput = try FileHandle(
      forReadingFrom: command.folder.url.appendingPathComponent("patch.in"))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("it proposes points, and writes nothing")
  func proposal() throws {
    let result = try run()
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output.hasPrefix("PROPOSED  \(charter)\n"))
    #expect(result.output.contains("rare (0)"))
    #expect(try command.folder.read("c.charter") == TunedFiles.charter)
    let report = try json(run("--format", "json"))
    #expect(try f1(report, "before") < 0.8)
    #expect(try f1(report, "heldBack") > 0.95)
    let locked = try #require(report["locked"] as? [[String: Any]])
    #expect(locked.map { $0["rule"] as? String } == ["rare"])
    let changes = try #require(report["changes"] as? [[String: Any]])
    #expect(!changes.contains { $0["rule"] as? String == "tried" })
    #expect(changes.allSatisfy { ($0["inFolds"] as? [Double])?.count == 5 })
  }

  @Test(
    "the patch applies to the very file, and changes numbers alone", arguments: ["pretty", "patch"])
  func patch(_ format: String) throws {
    let result = try run("--format", format)
    let target = command.folder.path("copy.charter")
    try command.folder.write("copy.charter", TunedFiles.charter)
    #expect(try shell(["patch", "-s", target], input: result.output) == 0)
    let tuned = try command.folder.read("copy.charter")
    #expect(tuned != TunedFiles.charter)
    let numbers = #/-?[0-9]+(\.[0-9])?/#
    #expect(
      tuned.replacing(numbers, with: "N") == TunedFiles.charter.replacing(numbers, with: "N"))
    #expect(try command.run("check", target).status == 0)
    // What was laid out stays so.
    let isFormatted = try command.run("fmt", "--check", charter).status
    #expect(try command.run("fmt", "--check", target).status == isFormatted)
    // On its own proposal there is nothing to propose.
    let again = try command.run(["tune", target, corpus])
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("NOTHING BETTER"))
    #expect(!again.output.contains("@@"))
  }

  @Test("git applies the report as it is", .enabled(if: GitRepository.isThere))
  func git() throws {
    let repository = try GitRepository()
    try repository.commit([
      "my policies/c.charter": "use", "my policies/tuned.charter": TunedFiles.charter,
      "corpus.ndjson": TunedFiles.corpus(900),
    ])
    let path = "my policies/tuned.charter"
    let result = try repository.charter(["tune", path, "corpus.ndjson"])
    #expect(result.status == 0)
    try repository.write("tune.patch", result.output)
    try repository.git("apply", "--check", "tune.patch")
    try repository.git("apply", "tune.patch")
    #expect(try repository.folder.read(path) != TunedFiles.charter)
    let changed = try repository.charter([
      "diff", "--since", "HEAD", path, "--corpus", "corpus.ndjson", "--fail-on", "net-worse",
    ])
    #expect(changed.status == 0)
    #expect(changed.output.hasPrefix("CHANGED"))
  }

  @Test("points in files that the charter uses are patched there, which is told")
  func usedFiles() throws {
    let parts = TunedFiles.charter.split(separator: "# What people", maxSplits: 1)
    let rules = parts[1].split(separator: "example", maxSplits: 1)
    try command.folder.write("base.charter", "charter \"Base\"\n# What people" + rules[0])
    let main = try command.folder.write(
      "main.charter", parts[0] + "use \"base.charter\"\nexample" + rules[1])
    let result = try command.run(["tune", main, corpus])
    #expect(result.status == 0)
    #expect(result.output.contains("+++ b\(command.folder.path("base.charter"))\n"))
    #expect(result.output.contains("also changes files that other charters may use: "))
  }

  @Test("thin evidence is refused with the reason, and nothing is printed")
  func thin() throws {
    let few = try command.folder.write("few.ndjson", TunedFiles.corpus(300))
    let result = try command.run(["tune", charter, few])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("different comments to be allowed and"))
    #expect(result.errors.contains("points need 200 of each"))
    let copies = try command.folder.write(
      "copies.ndjson", String(repeating: TunedFiles.corpus(100), count: 20))
    #expect(try command.run(["tune", charter, copies]).status == 1)
    let empty = try command.folder.write("empty.ndjson", "")
    let nothing = try command.run(["tune", charter, corpus, empty])
    #expect(nothing.status == 1)
    #expect(nothing.errors.contains("`\(empty)` holds no labelled comment"))
    let bare = try command.folder.write(
      "bare.charter",
      "charter \"B\" flag at 1 hide at 2\nlist rude { moron } article 1 \"A\" { "
        + "rule r { why \"x\" when rude hide catches \"moron\" spares \"Hi.\" } }")
    let pointless = try command.run(["tune", bare, corpus])
    #expect(pointless.status == 1)
    #expect(pointless.errors.contains("no rule gives points"))
  }

  @Test("wrong usage, missing files, broken charters and unreadable lines have their codes")
  func codes() throws {
    #expect(try command.run(["tune", charter]).status == 64)
    #expect(try run("--folds", "1").status == 64)
    #expect(try run("--folds", "21").status == 64)
    #expect(try run("--seed", "-1").status == 64)
    #expect(try command.run(["tune", charter, "nowhere.ndjson"]).status == 66)
    #expect(try command.run(["tune", "nowhere.charter", corpus]).status == 66)
    let broken = try command.folder.write("broken.charter", "charter \"B\" {")
    #expect(try command.run(["tune", broken, corpus]).status == 78)
    let untrue = try command.folder.write(
      "false.charter", TunedFiles.charter + "example hide \"hello\"\n")
    #expect(try command.run(["tune", untrue, corpus]).status == 78)
    let bad = try command.folder.write(
      "bad.ndjson", TunedFiles.corpus(900) + "nonsense\n{\"text\":\"x\"}\n")
    let unread = try command.run(["tune", charter, bad])
    #expect(unread.status == 65)
    #expect(unread.output == "")
    #expect(unread.errors.contains("bad.ndjson:901: the line is not JSON"))
    #expect(unread.errors.contains("bad.ndjson:902: there is neither `verdict` nor `label`"))
    let text = try command.folder.write("c.txt", "hello\n")
    #expect(try command.run(["tune", charter, text]).status == 64)
  }

  @Test("output is the same on any number of threads, and in any order of the comments")
  func deterministic() throws {
    let one = try run("--format", "json", "-j1").output
    #expect(try run("--format", "json", "-j4").output == one)
    let reversed = TunedFiles.corpus(900).split(separator: "\n").reversed()
      .map { $0 + "\n" }.joined()
    try command.folder.write("c.ndjson", reversed)
    #expect(try run("--format", "json").output == one)
    let seeds = try ["2", "3"].map { try run("--format", "json", "--seed", $0).output }
    #expect(seeds.allSatisfy { $0 != one })
  }

  @Test("a file that is not UTF-8 gets no patch, one with other line ends gets one that applies")
  func bytes() throws {
    let path = command.folder.path("c.charter")
    let latin = Data(TunedFiles.charter.utf8) + Data([0x23, 0x20, 0xE9, 0x0A])
    try latin.write(to: URL(filePath: path))
    let refused = try run("--format", "patch")
    #expect(refused.status == 78)
    #expect(refused.output == "")
    #expect(refused.errors.contains("`\(path)` is not text in UTF-8"))

    let lines = TunedFiles.charter.replacing("\n", with: "\r\n")
    try command.folder.write("c.charter", lines)
    let result = try run("--format", "patch")
    #expect(result.status == 0)
    #expect(try shell(["patch", "-s", "--binary", path], input: result.output) == 0)
    let tuned = try command.folder.read("c.charter")
    #expect(
      tuned != lines && tuned.split(separator: "\r\n").count == lines.split(separator: "\r\n").count
    )
  }

  @Test("the report speaks the language that is asked for")
  func french() throws {
    #expect(try run("--language", "fr").output.hasPrefix("PROPOSITION  "))
  }
}
