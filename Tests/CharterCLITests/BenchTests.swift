import Foundation
import Testing

@Suite("charter bench")
struct BenchTests {
  private static let charter = """
    charter "Bench"
    language fr, en
    flag at 2
    hide at 4
    given staff = no
    exempt when staff
    list insults disguised { abruti(e)(s), crétin(e)(s), pauvre type, moron(s) except { abruti fini } }
    list addressees { toi, t'es, you, you're }
    list parts inside { spam }
    list places { /\\brue \\w{3,20}\\b/, du ... marché, merci* }
    article 1 "Respect" {
      rule insult { why "An insult." when insults near addressees points 4 }
      rule word { why "A word." when insults or parts points 2 }
      rule place { why "A place." when places points 1 }
      rule link { why "A link." when links or words > 40 points 1 }
    }
    """

  private let command: CommandProcess
  private let path: String

  init() throws {
    command = try CommandProcess()
    path = try command.folder.write("bench.charter", Self.charter)
  }

  private static let demo = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/demo/comments.ndjson").path

  private func bench(_ corpus: String, _ options: String...) throws -> CommandResult {
    try command.run(["bench", path, "--corpus", corpus, "--passes", "1"] + options)
  }

  private func record(_ corpus: String) throws -> [String: Any] {
    let result = try bench(corpus, "--format", "json")
    #expect(result.errors == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("step counts of the demo are these, on every run")
  func steps() throws {
    let expected = [
      "comments": 31, "textBytes": 2166, "candidates": 8, "certainMatches": 4, "pcre2Calls": 1,
      "pcre2Bytes": 82, "pcre2Matches": 1, "readings": 2, "rules": 40, "hits": 13, "allow": 29,
      "flag": 0, "hide": 2,
    ]
    for _ in 0..<2 {
      #expect(try record(Self.demo)["steps"] as? [String: Int] == expected)
    }
  }

  @Test("each part of a count is one that the corpus shows")
  func smallSteps() throws {
    let corpus = try command.folder.write(
      "corpus",
      """
      {"text":"You moron, and m0ron.","lang":"en"}
      {"text":"rue Haute","title":"spammer"}
      {"text":"moron","given":{"staff":true}}
      {"text":"Quiet."}
      {"text":7}
      nothing

      """)
    let record = try record(corpus)
    #expect(record["faults"] as? Int == 2)
    let steps = try #require(record["steps"] as? [String: Int])
    #expect(steps["comments"] == 4)
    #expect(steps["textBytes"] == 21 + 9 + 7 + 5 + 6)
    #expect(steps["allow"] == 2)
    #expect(steps["flag"] == 1)
    #expect(steps["hide"] == 1)
    // you, moron, m0ron; rue haute, spam.
    #expect(steps["hits"] == 5)
    #expect(try #require(steps["readings"]) >= 1)
    #expect(try #require(steps["pcre2Matches"]) >= 2)
    let entries = try #require(record["entries"] as? [[String: Any]])
    let regex = try #require(entries.first { $0["list"] as? String == "places" })
    #expect(regex["entry"] as? String == "/\\brue \\w{3,20}\\b/")
    #expect(regex["place"] as? String == "\(path):10")
    #expect(regex["candidates"] as? Int == 1)
    #expect(regex["hits"] as? Int == 1)
    // Asked once, where its word begins.
    #expect(regex["pcre2Calls"] as? Int == 1)
    #expect(regex["pcre2Bytes"] as? Int == 9)
  }

  @Test("a regex is looked for near its words, however long the text is")
  func longTexts() throws {
    let text = String(repeating: "abc ", count: 2000)
    let corpus = try command.folder.write(
      "corpus", "{\"text\":\"\(text)rue haute \(text)rue basse \(text)\"}\n")
    let entries = try #require(record(corpus)["entries"] as? [[String: Any]])
    let regex = try #require(entries.first { $0["list"] as? String == "places" })
    #expect(regex["hits"] as? Int == 2)
    #expect(try #require(regex["pcre2Bytes"] as? Int) < 1000)
  }

  @Test("the record has speeds, latencies in order, and shares of all stages")
  func measures() throws {
    let record = try record(Self.demo)
    for name in ["commentsPerSecond", "textMegabytesPerSecond", "compileMilliseconds"] {
      #expect(try #require(record[name] as? Double) > 0)
    }
    let latency = try #require(record["latencyMicroseconds"] as? [String: Double])
    let (p50, p99, max) = (latency["p50"] ?? -1, latency["p99"] ?? -1, latency["max"] ?? -1)
    #expect(0 < p50 && p50 <= p99)
    // The histogram keeps three digits.
    #expect(p99 <= max * 1.001)
    let stages = try #require(record["stages"] as? [[String: Any]])
    #expect(stages.count == 8)
    let shares = stages.compactMap { $0["share"] as? Double }.reduce(0, +)
    #expect(abs(shares - 1) < 0.001)
  }

  @Test("people get tables, in the terminal or in Markdown")
  func tables() throws {
    let pretty = try bench(Self.demo)
    #expect(pretty.status == 0)
    for line in [
      "\(path) on \(Self.demo): 31 comments, 2,166 bytes of text\n", "where the time goes\n",
      "  PCRE2 confirmation ", "the dearest entries\n", "  comments           31\n",
    ] {
      #expect(pretty.output.contains(line), "\(line)\n\(pretty.output)")
    }
    let markdown = try bench(Self.demo, "--format", "markdown")
    for line in [
      "\n**where the time goes**\n\n| stage | ns a comment | share |\n| --- | ---: | ---: |\n",
      "\n| comments | 31 |\n", "| /\\\\brue \\\\w{3,20}\\\\b/ | places |",
    ] {
      #expect(markdown.output.contains(line), "\(line)\n\(markdown.output)")
    }
  }

  @Test(
    "what cannot be measured ends with a line and the exit code of its cause",
    arguments: [
      ("none", Int32(66), "cannot read"), (".", 66, "cannot read"),
      ("empty", 1, "holds no comment"), ("blank", 1, "holds no comment"),
    ])
  func failures(_ name: String, _ status: Int32, _ message: String) throws {
    try command.folder.write("empty", "")
    try command.folder.write("blank", "\n{}\n[1]\n")
    let result = try bench(command.folder.path(name))
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("charter: "))
    #expect(result.errors.contains(message))
    #expect(result.errors.count { $0 == "\n" } == 1)
  }

  @Test("a charter that is missing or wrong ends as with the other verbs")
  func charters() throws {
    let bad = try command.folder.write("bad.charter", "charter \"x\"\nflag at two\n")
    for (path, status) in [(command.folder.path("none.charter"), Int32(66)), (bad, 78)] {
      let result = try command.run("bench", path, "--corpus", Self.demo)
      #expect(result.status == status)
      #expect(result.output == "")
      #expect(!result.errors.isEmpty)
    }
  }

  @Test("--copy copies, on any number of threads", arguments: ["1", "3"])
  func copy(_ jobs: String) throws {
    let result = try command.run("bench", "--copy", "-j", jobs, "--corpus", Self.demo)
    #expect(result.status == 0)
    #expect(try result.output == String(contentsOfFile: Self.demo, encoding: .utf8))
  }

  @Test("--reference tries every entry and gives the same records")
  func reference() throws {
    let fast = try command.run("filter", path, "-i", Self.demo)
    #expect(try command.run("filter", path, "-i", Self.demo, "--reference").output == fast.output)
    #expect(fast.output.contains("\"verdict\":\"hide\""))
  }
}
