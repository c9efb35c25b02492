import Charter
import Testing

@Suite("Usage")
struct UsageTests {
  @Test(
    "what no verb understands ends with 64 and says so on standard error",
    arguments: [
      ["filter", "--nope"], ["filter"], ["check"], ["check", "--format", "poem", "a.charter"],
      ["check", "--verbose", "a.charter"], ["check", "--sweep", "--format", "sarif", "a.charter"],
      ["explain", "--format", "json", "--near", "a.charter", "x"],
      ["fmt", "--keywords", "de", "a"],
      ["bench", "a.charter"], ["bench", "--corpus", "a"],
      ["bench", "a.charter", "--corpus", "a", "--passes", "0"],
      ["--nope"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try CommandProcess().run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Error: "))
  }

  @Test(
    "an unknown verb gets the nearest one, or all of them",
    arguments: [
      ("chek", "no command is called `chek`; did you mean `check`?"),
      ("Filter", "no command is called `Filter`; did you mean `filter`?"),
      ("expalin", "no command is called `expalin`; did you mean `explain`?"),
      ("moderate", "no command is called `moderate`; there are: filter, check, explain"),
      ("", "no command is called ``; there are: filter, check, explain"),
    ])
  func unknown(_ verb: String, _ message: String) throws {
    let result = try CommandProcess().run([verb, "a.charter"])
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("charter: \(message)"))
    #expect(result.errors.hasSuffix("\n"))
  }

  @Test("help, the version and the completions go to standard output and end with 0")
  func help() throws {
    let command = try CommandProcess()
    for arguments in [
      ["--help"], [], ["help", "filter"], ["filter", "--help"], ["--version"],
      ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"],
      ["--generate-completion-script", "fish"],
    ] {
      let result = try command.run(arguments)
      #expect(result.status == 0, "\(arguments)")
      #expect(result.output.contains("charter"), "\(arguments)")
      #expect(result.errors == "", "\(arguments)")
    }
  }

  @Test(
    "what a verb's own parser refuses, the whole command answers",
    arguments: [
      (["filter", "a.charter", "--help"], "USAGE: charter filter [<options>] <charter>"),
      (["filter", "a.charter", "--nope"], "Usage: charter filter [<options>] <charter>"),
      (["check", "--format", "poem"], "Usage: charter check"),
      (["filter", "a.charter", "--version"], "charter \(engineVersion)"),
      (["filter", "--generate-completion-script", "bash"], "_charter_filter()"),
    ])
  func wholeCommand(_ arguments: [String], _ answer: String) throws {
    let result = try CommandProcess().run(arguments)
    #expect((result.output + result.errors).contains(answer))
  }
}
