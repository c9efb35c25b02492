import Foundation
import Testing

@Suite("charter test --watch")
struct TestWatchTests {
  @Test("runs again when a file changes, faults and all")
  func again() throws {
    let folder = try ScratchFolder()
    let charter = try folder.write("c.charter", TestedFiles.charter)
    let corpus = try folder.write("c.ndjson", TestedFiles.corpus)
    let process = Process()
    let command: URL = try #require(Executable.url, "the command is not built")
    process.executableURL = command
    process.arguments = ["test", charter, corpus, "--watch"]
    for name in ["out", "err"] { try folder.write(name, "") }
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "err"))
    try process.run()
    // Children inherit the signals that the threads of a test block; this one cannot be.
    defer { kill(process.processIdentifier, SIGKILL) }
    try Self.wait { try folder.read("out").contains("5 comments in 1 file") }
    try folder.write("c.ndjson", "{\"text\":\"moron\",\"verdict\":\"allow\",\"why\":\"x\"}\n")
    try Self.wait { try folder.read("out").contains("1 case does not hold") }
    try folder.write("c.charter", "charter \"x\"")
    try Self.wait { try !folder.read("err").isEmpty }
    try folder.write("c.charter", TestedFiles.charter.replacing("moron(s), ", with: ""))
    try Self.wait { try folder.read("out").contains("2 examples do not hold") }
    #expect(process.isRunning)
  }

  /// Looks again and again, for half a minute at most.
  private static func wait(_ isTrue: () throws -> Bool) throws {
    for _ in 0..<600 {
      if try isTrue() { return }
      usleep(50_000)
    }
    Issue.record("it does not come")
  }
}
