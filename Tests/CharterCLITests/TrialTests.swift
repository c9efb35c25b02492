import Foundation
import Testing

@Suite("filter --trial")
struct TrialTests {
  private let filter: FilterProcess
  private let trial: String

  private static let lines = """
    {"id":1,"text":"you moron"}
    {"id":2,"text":"how silly"}
    {"id":3,"text":"moron, nitwit"}
    {"id":4,"text":"hello"}
    nonsense
    {"id":5}
    {"id":6,"text":"hello","given":{"staff":7}}

    """

  init() throws {
    filter = try FilterProcess()
    let source = TestCharter.source(points: 6).replacing("mild trial", with: "mild")
      .replacing("points 1\n", with: "points 3\n")
    trial = try filter.folder.write("trial.charter", source)
  }

  private func run(_ options: String..., input: String = lines) throws -> FilterResult {
    try filter.run(options, input: Array(input.utf8))
  }

  @Test("all other bytes are what they are without it", arguments: ["verdicts", "annotate", "tsv"])
  func bytes(_ form: String) throws {
    let plain = try run("--emit", form)
    let tried = try run("--emit", form, "--trial", trial)
    #expect(tried.status == 0 && tried.errors == "")
    #expect(tried.lines.count == 7)
    for (before, after) in zip(plain.lines, tried.lines) {
      if form == "tsv" {
        let verdict = try #require(after.split(separator: "\t").last)
        #expect(["allow", "flag", "hide"].contains(verdict))
        #expect(after == before + "\t" + verdict)
      } else {
        let start = try #require(after.range(of: ",\"trial_charter\":{"))
        let end = try #require(after.range(of: "\"}}", range: start.upperBound..<after.endIndex))
        #expect(
          after[..<start.lowerBound] + after[after.index(end.upperBound, offsetBy: -1)...] == before
        )
      }
    }
  }

  @Test("the record says the other verdict, its score and rules, and by which charter")
  func record() throws {
    let records = try run("--emit", "verdicts", "--trial", trial).records()
    let trials = try records.map { try #require($0["trial_charter"] as? [String: Any]) }
    #expect(
      trials.map { $0["verdict"] as? String }
        == ["hide", "flag", "hide", "allow", "flag", "flag", "flag"])
    #expect(trials.map { $0["score"] as? Int } == [6, 3, 9, 0, 0, 0, 0])
    #expect(trials[0]["rules"] as? [String] == ["insult"])
    #expect(trials[1]["rules"] as? [String] == ["mild"])
    #expect(trials[0]["cause"] as? String == "score")
    #expect(trials[3]["cause"] == nil)
    #expect(
      trials.map { ($0["error"] as? [String: String])?["code"] }
        == [nil, nil, nil, nil, "malformed", "no_text", "type"])
    let digest = try #require(trials[0]["charter"] as? String)
    #expect(digest.count == 12 && digest != records[0]["charter"] as? String)
  }

  @Test("the summary counts verdict by verdict what both could judge")
  func stats() throws {
    let result = try run("--emit", "pass", "--stats", "--trial", trial)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any])
    let member = try #require(summary["trial_charter"] as? [String: Any])
    let matrix = try #require(member["matrix"] as? [String: [String: Int]])
    #expect(matrix["allow"] == ["allow": 1, "flag": 1, "hide": 0])
    #expect(matrix["flag"] == ["allow": 0, "flag": 0, "hide": 1])
    #expect(matrix["hide"] == ["allow": 0, "flag": 0, "hide": 1])
    #expect(member["changed"] as? Int == 2)
    let plain = try run("--emit", "pass", "--stats")
    #expect(!plain.errors.contains("trial_charter"))
  }

  @Test("the log tells what is judged otherwise, and other lines as without it")
  func log() throws {
    let plain = filter.folder.path("plain.log")
    let tried = filter.folder.path("tried.log")
    _ = try run("--log", "file:\(plain)")
    _ = try run("--log", "file:\(tried)", "--trial", trial)
    let before = try filter.folder.read("plain.log").split(separator: "\n")
    let after = try filter.folder.read("tried.log").split(separator: "\n")
    #expect(before.count == 5 && after.count == 6)
    #expect(
      after.filter { $0.contains("trial_charter") }.map { $0.prefix(7) } == [
        "{\"n\":1,", "{\"n\":2,",
      ])
    #expect(
      after.filter { !$0.contains("trial_charter") } == before.filter { !$0.hasPrefix("{\"n\":1,") }
    )
    #expect(
      after[1].hasSuffix(
        "\"trial_charter\":{\"verdict\":\"flag\",\"score\":3,\"cause\":\"score\",\"rules\":[\"mild\"]}}"
      ))
  }

  @Test("--only changed leaves what is judged otherwise")
  func changed() throws {
    let result = try run("--emit", "verdicts", "--only", "changed", "--trial", trial)
    #expect(try result.records().map { $0["n"] as? Int } == [1, 2])
    let both = try run("--emit", "verdicts", "--only", "changed,hide", "--trial", trial)
    #expect(try both.records().map { $0["n"] as? Int } == [1, 2, 3])
  }

  @Test("a charter that asks for other facts gets them, and faults of its own")
  func facts() throws {
    let other = try filter.folder.write(
      "other.charter",
      TestCharter.source().replacing("given staff = no", with: "given staff = 0")
        .replacing("exempt when staff", with: "exempt when staff >= 1"))
    let input = "{\"text\":\"moron\",\"staff\":1}\n{\"text\":\"moron\",\"staff\":true}\n"
    let records = try run("--emit", "verdicts", "--trial", other, input: input).records()
    let errors = records.map { ($0["error"] as? [String: String])?["code"] }
    #expect(errors == ["type", nil])
    let trials = try records.map { try #require($0["trial_charter"] as? [String: Any]) }
    #expect(trials.map { $0["verdict"] as? String } == ["allow", "flag"])
    #expect(trials[0]["cause"] as? String == "exempt")
    #expect((trials[1]["error"] as? [String: String])?["code"] == "type")
  }

  @Test("a mapping may be for a fact of either charter, and of no other")
  func mappings() throws {
    let other = try filter.folder.write(
      "other.charter",
      TestCharter.source().replacing("given staff = no", with: "given staff = no given age = 9")
        .replacing("exempt when staff", with: "exempt when staff or age > 50"))
    let input = "{\"text\":\"moron\",\"years\":60}\n"
    let result = try run(
      "--emit", "verdicts", "--trial", other, "--map", "age=/years", input: input)
    #expect(result.status == 0)
    let trial = try #require(try result.records()[0]["trial_charter"] as? [String: Any])
    #expect(trial["verdict"] as? String == "allow")
    #expect(try run("--map", "age=/years", input: input).status == 64)
    #expect(try run("--trial", other, "--map", "size=/years", input: input).status == 64)
  }

  @Test("output, log and summary are the same on any number of threads")
  func threads() throws {
    let many = (0..<4000).map { index in
      let words = ["moron", "silly", "nitwit moron", "hello"][index % 4]
      return "{\"id\":\(index),\"text\":\"\(words) \(String(repeating: "y", count: 80))\"}\n"
    }.joined()
    func run(_ jobs: String) throws -> [String] {
      let log = filter.folder.path("\(jobs).log")
      let result = try filter.run(
        ["--trial", trial, "--stats", "--log", "file:\(log)", jobs], input: Array(many.utf8))
      return [
        result.text,
        try filter.folder.read("\(jobs).log").replacing(#/"seconds":[0-9.]+/#, with: ""),
      ]
    }
    let one = try run("-j1")
    #expect(one[1].contains("\"changed\":2000"))
    #expect(try run("-j2") == one)
    #expect(try run("-j5") == one)
  }

  @Test("a record stays within 32 KiB, and rules that do not fit are cut")
  func limit() throws {
    let name = String(repeating: "long-name-", count: 40)
    let rules = (0..<120).map { number in
      "rule \(name)\(number) { why \"x\" when insults points 1 catches \"moron\" spares \"Hi.\" }"
    }
    let source =
      "charter \"Long\" flag at 3 hide at 6 list insults { moron } article 1 \"A\" { "
      + rules.joined(separator: "\n") + " }"
    let long = try filter.folder.write("long.charter", source)
    let input = "{\"id\":1,\"text\":\"moron\"}\n"
    for charter in [filter.charter, long] {
      let plain = try filter.run(
        ["--emit", "verdicts"], input: Array(input.utf8), charter: charter)
      let tried = try filter.run(
        ["--emit", "verdicts", "--trial", long], input: Array(input.utf8), charter: charter)
      #expect(tried.output.count <= 32 << 10)
      let record = try #require(try tried.records().first?["trial_charter"] as? [String: Any])
      #expect(record["cut"] as? Bool == true)
      #expect(record["verdict"] as? String == "hide")
      #expect(tried.text.hasPrefix(plain.text.dropLast(2)))
    }
  }

  private static let refused: [([String], Int32)] = [
    (["--only", "changed"], 64), (["--trial", "nowhere"], 66),
    (["--trial", "T", "--emit", "pass"], 64), (["--trial", "T", "--emit", "censor"], 64),
    (["--trial", "BROKEN"], 78),
  ]

  @Test(
    "what shows nothing, or is no charter, is refused before anything is read",
    arguments: refused)
  func usage(_ options: [String], _ status: Int32) throws {
    let broken = try filter.folder.write("broken.charter", "charter \"B\" {")
    let result = try filter.run(
      options.map { $0 == "T" ? trial : $0 == "BROKEN" ? broken : $0 },
      input: Array(Self.lines.utf8))
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test("SIGHUP reloads both, and each keeps its former self if its new one is no good")
  func reload() throws {
    let log = filter.folder.path("log")
    let stream = try FilterConversation(
      filter, "--emit", "verdicts", "--trial", trial, "--log", "file:\(log)")
    let line = "{\"id\":1,\"text\":\"you moron\"}\n"
    func answer(_ isWanted: (String) throws -> Bool) throws -> String {
      for _ in 0..<10_000 {
        try stream.send(line)
        let answer = try #require(try stream.readLine())
        if try isWanted(answer) { return answer }
      }
      throw CancellationError()
    }
    let first = try answer { _ in true }
    #expect(first.contains("\"verdict\":\"flag\",\"score\":3,"))
    #expect(first.contains("\"trial_charter\":{\"verdict\":\"hide\",\"score\":6,"))

    try filter.folder.write("trial.charter", TestCharter.source(points: 4))
    try filter.folder.write("test.charter", TestCharter.source(points: 5))
    kill(stream.process.processIdentifier, SIGHUP)
    let second = try answer { $0.contains("\"trial_charter\":{\"verdict\":\"flag\",\"score\":4,") }
    #expect(second.contains("\"verdict\":\"flag\",\"score\":5,"))

    try filter.folder.write("trial.charter", "charter \"Broken\" {")
    try filter.folder.write("test.charter", TestCharter.source(points: 3))
    kill(stream.process.processIdentifier, SIGHUP)
    let third = try answer { $0.contains("\"verdict\":\"flag\",\"score\":3,") }
    #expect(third.contains("\"trial_charter\":{\"verdict\":\"flag\",\"score\":4,"))
    try stream.closeInput()
    stream.process.waitUntilExit()
    #expect(stream.process.terminationStatus == 0)
    let events = try filter.folder.read("log").split(separator: "\n")
      .filter { $0.hasPrefix("{\"event\":") }
    #expect(events.count == 4)
    #expect(events[3].hasPrefix("{\"event\":\"reload_failed\",\"trial_charter\":true,"))
  }
}
