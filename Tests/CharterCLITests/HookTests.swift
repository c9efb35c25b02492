import Foundation
import Testing
import YAML

/// What other repositories take from this one: hooks for pre-commit, and an action.
@Suite("Hooks and action")
struct HookTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  private static func yaml(_ name: String) throws -> YAMLNode {
    let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    return try #require(try YAMLNode.document(text))
  }

  private struct Run {
    var status: Int32
    var output: String
  }

  /// Runs a script in a folder, where `charter` is first on the path.
  private func run(
    _ script: String, in folder: ScratchFolder, path: String, _ variables: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.url.path,
      "GIT_CONFIG_NOSYSTEM": "1",
    ].merging(variables) { $1 }
    try folder.write(".log", "")
    let log = try FileHandle(forWritingTo: folder.url.appendingPathComponent(".log"))
    process.standardOutput = log
    process.standardError = log
    try process.run()
    process.waitUntilExit()
    return Run(status: process.terminationStatus, output: try folder.read(".log"))
  }

  private var commandFolder: String {
    get throws { try #require(Executable.url).deletingLastPathComponent().path }
  }

  @Test("every hook runs on the files of a commit, and stops what is wrong")
  func hooks() throws {
    let hooks = try #require(try Self.yaml(".pre-commit-hooks.yaml").sequence)
    let folder = try ScratchFolder()
    try folder.write("good one.charter", TestCharter.source())
    try folder.write("bad.charter", "charter \"x\"\nflag at 3\n")
    try folder.write("c.ndjson", "{\"text\":\"You moron.\",\"verdict\":\"flag\"}\n")
    let setUp = try run(
      "git init -q . && git add -- *.charter *.ndjson", in: folder, path: try commandFolder)
    #expect(setUp.status == 0, "\(setUp.output)")
    var ids: [String] = []
    for hook in hooks {
      let id = try #require(hook["id"]?.scalar)
      ids.append(id)
      let entry = try #require(hook["entry"]?.scalar)
      let pattern = try Regex(try #require(hook["files"]?.scalar))
      #expect("a/my.charte".contains(pattern) && "x.charter".contains(pattern))
      #expect(!"x.charterx".contains(pattern) && !"README.md".contains(pattern))
      #expect(hook["language"]?.scalar == "swift")
      let takesFiles = hook["pass_filenames"]?.scalar != "false"
      let good = takesFiles ? "'good one.charter'" : "'good one.charter' c.ndjson"
      _ = try run("charter fmt 'good one.charter'", in: folder, path: try commandFolder)
      let passed = try run("\(entry) \(good)", in: folder, path: try commandFolder)
      #expect(passed.status == 0, "\(id): \(passed.output)")
      let failed = try run("\(entry) bad.charter", in: folder, path: try commandFolder)
      #expect(failed.status != 0 || id.hasPrefix("charter-fmt"), "\(id)")
    }
    #expect(ids == ["charter-check", "charter-fmt", "charter-fmt-check", "charter-test"])
  }

  private static func steps() throws -> [YAMLNode] {
    let action = try yaml("action.yml")
    #expect(action["runs"]?["using"]?.scalar == "composite")
    return try #require(action["runs"]?["steps"]?.sequence)
  }

  @Test("no script of the action holds an expression, and every one is Bash")
  func expressions() throws {
    let steps = try Self.steps()
    #expect(steps.count == 5)
    let folder = try ScratchFolder()
    for step in steps {
      let script = try #require(step["run"]?.scalar)
      #expect(!script.contains("${{"))
      #expect(step["shell"]?.scalar == "bash")
      #expect(script.hasPrefix("set -euo pipefail\n"))
      try folder.write("s.sh", script)
      #expect(try run("bash -n s.sh", in: folder, path: "/bin").status == 0)
      for (_, value) in try #require(step["env"]?.mapping) {
        let text = try #require(value.scalar)
        let words = text.split { "${} \"".contains($0) }.map(String.init)
        #expect(text.hasPrefix("${{ ") && (words.count == 1 || text.hasSuffix("/charter-diff.md")))
      }
    }
  }

  @Test("hostile inputs of the action are arguments and nothing else")
  func hostileInputs() throws {
    let folder = try ScratchFolder()
    let bin = folder.path("bin")
    try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
    for name in ["charter", "git", "gh"] {
      try folder.write(
        "bin/\(name)",
        "#!/bin/bash\nprintf '\(name)' >>\"$CALLS\"\nprintf ' <%s>' \"$@\" >>\"$CALLS\"\necho >>\"$CALLS\"\n"
      )
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(bin)/\(name)")
    }
    let variables = [
      "CHARTER": "--version $(touch pwned) `touch pwned`.charter", "STRICT": "true; touch pwned",
      "CORPUS": "a b.ndjson\n\n'; touch pwned #\n-x\n",
      "GATES": "precision(hide) >= 0.95\n$(touch pwned)",
      "BASE": "--upload-pack=touch pwned", "SUMMARY": folder.path("diff $(touch pwned).md"),
      "NUMBER": "1; touch pwned", "GH_TOKEN": "x", "GH_REPO": "a/b",
      "CALLS": folder.path("calls"), "GITHUB_STEP_SUMMARY": folder.path("summary"),
      "GITHUB_OUTPUT": folder.path("output"),
    ]
    for step in try Self.steps().dropFirst() {
      let script = try #require(step["run"]?.scalar)
      let result = try run(script, in: folder, path: bin, variables)
      #expect(result.status == 0, "\(result.output)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("pwned")))
    let charter = "<--version $(touch pwned) `touch pwned`.charter>"
    let calls = try folder.read("calls").split(separator: "\n").map(String.init)
    #expect(calls[0] == "charter <check> <--format> <github> <--> \(charter)")
    #expect(calls[1] == "charter <fmt> <--check> <--> \(charter)")
    #expect(
      calls[2]
        == "charter <test> <--format> <github> <--gate=precision(hide) >= 0.95> <--gate=$(touch pwned)> <--> \(charter) <a b.ndjson> <'; touch pwned #> <-x>"
    )
    #expect(calls[3] == "git <cat-file> <-e> <--upload-pack=touch pwned^{commit}>")
    #expect(
      calls[4]
        == "charter <diff> <--since=--upload-pack=touch pwned> <--corpus> <a b.ndjson> <--corpus> <'; touch pwned #> <--corpus> <./-x> <--format> <markdown> <--> \(charter)"
    )
    #expect(calls[5].hasPrefix("gh <pr> <comment> <1; touch pwned> "))
    #expect(calls.count == 6)
  }

  @Test("the difference to the base of a pull request is written as Markdown")
  func difference() throws {
    let folder = try ScratchFolder()
    try folder.write("my.charter", TestCharter.source())
    try folder.write("c.ndjson", "{\"text\":\"You moron.\",\"verdict\":\"flag\"}\n")
    let setUp = try run(
      """
      set -e
      git init -q .
      git add -- my.charter c.ndjson
      git -c user.name=t -c user.email=t@mail.example commit -q -m base
      git rev-parse HEAD >base
      """, in: folder, path: try commandFolder)
    #expect(setUp.status == 0, "\(setUp.output)")
    try folder.write("my.charter", TestCharter.source(points: 1))
    let script = try #require(try Self.steps()[3]["run"]?.scalar)
    let base = try folder.read("base").trimmingCharacters(in: .whitespacesAndNewlines)
    let result = try run(
      script, in: folder, path: try commandFolder,
      [
        "CHARTER": "my.charter", "CORPUS": "c.ndjson\n", "BASE": base,
        "SUMMARY": folder.path("diff.md"), "GITHUB_STEP_SUMMARY": folder.path("summary"),
        "GITHUB_OUTPUT": folder.path("output"),
      ])
    #expect(result.status == 0, "\(result.output)")
    #expect(try folder.read("diff.md").contains("You moron"))
    #expect(try folder.read("summary") == folder.read("diff.md"))
    #expect(try folder.read("output") == "file=\(folder.path("diff.md"))\n")
  }

  @Test("checking and testing work on a repository as the action calls them")
  func realRun() throws {
    let folder = try ScratchFolder()
    try folder.write("my.charter", TestCharter.source())
    try folder.write("c.ndjson", "{\"text\":\"You moron.\",\"verdict\":\"flag\"}\n")
    _ = try run("charter fmt my.charter", in: folder, path: try commandFolder)
    let steps = try Self.steps()
    for (number, gates, status) in [
      (1, "", Int32(0)), (2, "recall(flag) >= 0.9", 0), (2, "recall(flag) > 1", 1),
    ] {
      let script = try #require(steps[number]["run"]?.scalar)
      let result = try run(
        script, in: folder, path: try commandFolder,
        ["CHARTER": "my.charter", "STRICT": "false", "CORPUS": "c.ndjson\n", "GATES": gates])
      #expect(result.status == status, "\(result.output)")
    }
  }
}
