import Foundation
import Testing

@testable import CharterBench

@Suite("Commands that are measured")
struct ChildProcessTests {
  @Test(
    "the status is the exit code, or 256 and the signal",
    arguments: [("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 256 + 9)])
  func status(_ script: String, _ status: Int) throws {
    let usage = try ChildProcess("sh", "-c", script).run()
    #expect(usage.status == status)
    #expect(usage.wall > 0)
    #expect(usage.peak > 0)
  }

  @Test("arguments, environment and streams arrive as they are")
  func streams() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "charter-bench-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    var child = ChildProcess("sh", "-c", "cat; echo \"$0|$A|$HOME\"; echo error >&2", "a b'\"")
    child.output = file.path
    child.environment = ["A=é", "PATH=/usr/bin:/bin"]
    #expect(try child.run().status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == "a b'\"|é|\n")
  }

  @Test("a command that is not there is an error")
  func missing() {
    #expect(throws: ChildProcess.Failure.self) {
      try ChildProcess("no-such-command-as-this").run()
    }
  }

  @Test(
    "the head of a file is its first lines",
    arguments: [("a\nb\nc\n", 2, "a\nb\n"), ("a\nb", 2, "a\nb"), ("a\n", 5, "a\n"), ("", 1, "")])
  func head(_ text: String, _ count: Int, _ expected: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "charter-bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appending(path: "a"), folder.appending(path: "b"))
    try Data(text.utf8).write(to: source)
    let lines = try LineFile(url: source).copyHead(count, to: target)
    #expect(try String(contentsOf: target, encoding: .utf8) == expected)
    #expect(lines == expected.count { $0 == "\n" })
    #expect(try LineFile(url: source).count() == (text.count { $0 == "\n" }, text.utf8.count))
  }
}
