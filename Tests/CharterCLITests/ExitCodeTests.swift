import Foundation
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test(
    "options that make no sense end with 64",
    arguments: [
      ["--emit", "poem"], ["--raw", "--csv"], ["--raw", "--emit", "annotate"],
      ["--csv", "--emit", "censor"], ["--raw", "--text", "/a"], ["--csv", "--facts", "/a"],
      ["--text", "a"], ["--map", "unknown=/a"], ["--map", "text"], ["--only", "maybe"],
      ["--max-line", "0"], ["--max-line", "9999999999GiB"], ["--max-line", "1 MB"],
      ["-j", "-1"], ["--log", "nowhere"], ["--log-text"], ["--on-error", "publish"],
      ["--nonsense"],
    ])
  func usage(_ options: [String]) throws {
    let result = try FilterProcess().run(options, input: Array("{\"text\":\"a\"}\n".utf8))
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test("a missing charter or input ends with 66 and one line")
  func missing() throws {
    let filter = try FilterProcess()
    let noCharter = try filter.run([], input: [], charter: filter.folder.path("none.charter"))
    let noInput = try filter.run(["-i", filter.folder.path("none")], input: [])
    for result in [noCharter, noInput] {
      #expect(result.status == 66)
      #expect(result.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test("a charter with errors ends with 78 and one line, before anything is read")
  func badCharter() throws {
    let filter = try FilterProcess()
    let source = TestCharter.source()
      .replacingOccurrences(of: "when insults", with: "when insultes")
      .replacingOccurrences(of: "when threats", with: "when threatz")
    let bad = try filter.folder.write("bad.charter", source)
    let result = try filter.run([], input: Array("{}\n".utf8), charter: bad)
    #expect(result.status == 78)
    #expect(result.output.isEmpty)
    #expect(result.errors.count { $0 == "\n" } == 1)
    #expect(result.errors.contains("[unknown-name]"))
    #expect(result.errors.contains("bad.charter:"))
  }

  @Test("files of a charter that are no UTF-8 are refused, with the line that shows it")
  func otherEncodings() throws {
    let filter = try FilterProcess()
    let list = "nul\ncrétin\nabruti\n"
    try #require(list.data(using: .isoLatin1)).write(
      to: filter.folder.url.appending(path: "mots.txt"))
    let main = try filter.folder.write(
      "main.charter", TestCharter.source() + "\nlist talk { + \"mots.txt\" }\n")
    let inList = try filter.run([], input: [], charter: main)
    #expect(inList.status == 78)
    #expect(inList.errors.contains("mots.txt` is not text in UTF-8, as line 2 shows"))
    let document = try #require(TestCharter.source().data(using: .utf16))
    try document.write(to: filter.folder.url.appending(path: "wide.charter"))
    let wide = try filter.run([], input: [], charter: filter.folder.path("wide.charter"))
    #expect(wide.status == 78)
    #expect(wide.errors.contains("is not text in UTF-8, as line 1 shows"))
  }

  @Test(
    "a standard stream that is closed or full is an output or input that failed",
    arguments: [
      ("filter C <&-", 74), ("filter C --csv <&-", 74), ("filter C -i I --log file:L >&-", 74),
      ("check C >/dev/full", 74), ("fmt --stdout C >/dev/full", 74), ("dump C >&-", 74),
      ("explain C </", 74), ("check C 2>&-", 0), ("filter C -i I 2>&-", 0),
    ])
  func streams(_ words: String, _ status: Int32) throws {
    let filter = try FilterProcess()
    let input = try filter.folder.write("input.ndjson", "{\"text\":\"moron secret\"}\n")
    let log = filter.folder.path("log")
    let line = words.split(separator: " ").map { word in
      switch word {
      case "C": "'\(filter.charter)'"
      case "I": "'\(input)'"
      case "file:L": "'file:\(log)'"
      default: String(word)
      }
    }.joined(separator: " ")
    let command = try #require(Executable.url).path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(command)' \(line)"]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == status)
    let logged = (try? filter.folder.read("log")) ?? ""
    #expect(!logged.contains("secret"))
  }

  @Test("explain flags bytes that are no UTF-8, as filter does")
  func brokenText() throws {
    let filter = try FilterProcess()
    let command = try #require(Executable.url).path
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "printf 'hello \\377' | '\(command)' explain '\(filter.charter)'"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(output.hasPrefix("FLAG"))
  }

  @Test("unreadable lines count with --strict only")
  func strict() throws {
    let filter = try FilterProcess()
    #expect(try filter.run(input: "{}\n").status == 0)
    #expect(try filter.run("--strict", input: "{}\n").status == 65)
    #expect(try filter.run("--strict", input: "{\"text\":\"moron\"}\n").status == 0)
  }

  @Test("a file can be the input")
  func file() throws {
    let filter = try FilterProcess()
    let path = try filter.folder.write("comments", "{\"text\":\"moron\"}\n")
    let result = try filter.run("--emit", "verdicts", "--input", path, input: "")
    #expect(try result.records()[0]["verdict"] as? String == "flag")
  }
}
