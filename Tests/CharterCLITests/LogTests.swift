import Foundation
import Testing

@Suite("The log")
struct LogTests {
  private let input = """
    {"id":"a","text":"hello"}
    {"id":"b","text":"you moron"}
    nonsense

    """

  @Test("what is not allowed is logged, without the text")
  func lines() throws {
    let filter = try FilterProcess()
    let result = try filter.run("--log", "file:\(filter.folder.path("log"))", input: input)
    #expect(result.errors == "")
    #expect(
      try filter.folder.read("log") == """
        {"n":2,"id":"b","verdict":"flag","score":3,"rules":["insult"]}
        {"n":3,"id":null,"verdict":"flag","score":0,"rules":[],"error":"malformed"}

        """)
  }

  @Test("the text is logged on request")
  func text() throws {
    let filter = try FilterProcess()
    let result = try filter.run("--log", "fd:2", "--log-text", input: input)
    #expect(result.errors.contains(#""rules":["insult"],"text":"you moron"}"#))
    #expect(!result.errors.contains("hello"))
  }

  @Test("the summary adds up", arguments: [["--log", "stderr"], []])
  func summary(_ log: [String]) throws {
    let result = try FilterProcess().run(
      ["--stats", "-j", "2", "--emit", "verdicts"] + log, input: Array(input.utf8))
    let last = try #require(result.errors.split(separator: "\n").last)
    #expect(result.errors.split(separator: "\n").count == (log.isEmpty ? 1 : 3))
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    #expect(summary["lines"] as? Int == 3)
    #expect(summary["answered"] as? Int == 3)
    #expect(summary["allow"] as? Int == 1)
    #expect(summary["flag"] as? Int == 2)
    #expect(summary["faults"] as? [String: Int] == ["malformed": 1])
    #expect(summary["bytes"] as? Int == input.utf8.count)
  }
}
