import Charter
import Foundation
import Testing

/// The record as hosts read it (CONTRACT O2–O4).
@Suite("Records")
struct RecordTests {
  static let source = #"""
    charte "Registre"
    langue fr
    signaler à 3
    masquer à 6
    donnée équipe = non
    dispenser si équipe
    liste insultes déguisé { connard(s), "« l'Autre »" }
    liste piques { nul }
    article 1 "Respect" max 4 {
      règle insulte { motif « Une "insulte". » si insultes points 5 étiquette "à-relire" étiquette "b\u{7}" }
      règle pique { motif "Une pique\nsans plus" si piques ou liens points 0.5 }
    }
    article 2 "Essais" {
      règle courriel essai { motif "Un courriel" si courriels signaler }
      règle cache { motif "Caché" si piques dans titre masquer }
    }
    """#

  /// The record without its end, which names the charter and the engine.
  private func body(_ record: [UInt8], _ charter: CompiledCharter) throws -> String {
    let text = String(decoding: record, as: UTF8.self)
    let end = #","charter":"\#(charter.digest)","engine":"charter \#(engineVersion), pcre2 "#
    let range = try #require(text.range(of: end), "\(text)")
    #expect(text[range.upperBound...].firstMatch(of: /^[0-9.]+"}$/) != nil)
    return String(text[..<range.lowerBound])
  }

  static let goldens: [(item: Item, isExplained: Bool, json: String)] = [
    (
      Item(text: "Bonjour"), false,
      #"{"id":7,"n":3,"verdict":"allow","score":0,"tags":[],"reasons":[],"trial":[],"incomplete":[]"#
    ),
    (
      Item(text: "con", facts: ["équipe": .truth(true)]), false,
      #"{"id":7,"n":3,"verdict":"allow","score":0,"cause":"exempt","tags":[],"reasons":[],"trial":[],"#
        + #""incomplete":[]"#
    ),
    (
      Item(text: "Né c0nnards « l’Autre » nul"), false,
      #"{"id":7,"n":3,"verdict":"flag","score":4,"cause":"score","tags":["à-relire","b\u0007"],"reasons":["#
        + #"{"rule":"insulte","article":1,"why":"Une \"insulte\".","points":5,"hits":["#
        + #"{"list":"insultes","entry":"connard(s)","field":"text","start":4,"end":12,"as":"connards","tricks":["leet"]},"#
        + #"{"list":"insultes","entry":"\"« l'Autre »\"","field":"text","start":13,"end":28}]},"#
        + #"{"rule":"pique","article":1,"why":"Une pique\nsans plus","points":0.5,"hits":["#
        + #"{"list":"piques","entry":"nul","field":"text","start":29,"end":32}]}],"trial":[],"incomplete":[]"#
    ),
    (
      Item(text: "à a@mail.example", title: "nul"), true,
      #"{"id":7,"n":3,"verdict":"hide","score":0.5,"cause":"rule","tags":[],"articles":["#
        + #"{"article":1,"title":"Respect","points":0.5,"counted":0.5},"#
        + #"{"article":2,"title":"Essais","points":0,"counted":0}],"#
        + #""reasons":[{"rule":"pique","article":1,"why":"Une pique\nsans plus","points":0.5,"decisive":false,"hits":["#
        + #"{"list":"piques","entry":"nul","field":"title","start":0,"end":3}]},"#
        + #"{"rule":"cache","article":2,"why":"Caché","points":0,"action":"hide","decisive":true,"hits":["#
        + #"{"list":"piques","entry":"nul","field":"title","start":0,"end":3}]}],"#
        + #""trial":[{"rule":"courriel","article":2,"why":"Un courriel","points":0,"action":"flag","hits":["#
        + #"{"list":"courriels","entry":null,"field":"text","start":3,"end":17}]}],"incomplete":[]"#
    ),
  ]

  @Test("golden records", arguments: goldens.indices)
  func golden(_ index: Int) throws {
    let (item, isExplained, json) = Self.goldens[index]
    let charter = try compiled(Self.source)
    var format = RecordFormat()
    format.isExplained = isExplained
    let record = try charter.judge(item).record(of: item, id: "7", line: 3, format: format)
    #expect(try body(record, charter) == json)
    #expect(try parsed(record)["verdict"] is String)
  }

  @Test("the record of a line without a verdict")
  func fault() throws {
    let charter = try compiled(Self.source)
    var record: [UInt8] = []
    let fault = LineFault(.tooLong, "over \"1 MiB\"\u{2028}")
    charter.appendRecord(of: fault, verdict: .flag, line: 9, to: &record)
    #expect(
      try body(record, charter)
        == #"{"id":null,"n":9,"verdict":"flag","score":0,"error":{"code":"too_long","msg":"#
        + #""over \"1 MiB\"\u2028"},"tags":[],"reasons":[],"trial":[],"incomplete":[]"#)
    _ = try parsed(record)
  }

  @Test(
    "offsets count bytes, UTF-16 units or scalars",
    arguments: [
      (RecordFormat.Offsets.utf8, 8, 15), (.utf16, 5, 12), (.scalars, 4, 11),
    ])
  func offsets(_ unit: RecordFormat.Offsets, _ start: Int, _ end: Int) throws {
    let item = Item(text: "é🙂a connard")
    var format = RecordFormat()
    format.offsets = unit
    let record = try compiled(Self.source).judge(item).record(of: item, format: format)
    let hit = try firstHit(record)
    #expect(hit["start"] as? Int == start)
    #expect(hit["end"] as? Int == end)
  }

  @Test("nothing in an entry, a tag, a title or a text leaves a raw control character or line end")
  func controls() throws {
    let source = #"""
      charter "\u{1}\u{2028}"
      flag at 1
      hide at 2
      list odd { "a\u{85}b", "x\"\\y", "u\u{2029}v", "tab\u{9}bed" }
      article 1 "\u{0}\u{7F}\u{2028}" { rule r { why "\u{85}\u{2029}\"\\\n\u{1F}" when odd points 1 tag "\u{2028}\u{8}" } }
      """#
    let item = Item(text: "a\u{85}b x\"\\y u\u{2029}v tab\tbed \u{0}")
    var format = RecordFormat()
    format.isExplained = true
    let record = try judge(source, item).record(of: item, format: format)
    #expect(record.allSatisfy { $0 >= 0x20 })
    let text = String(decoding: record, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) })
    let reason = try #require((try parsed(record)["reasons"] as? [[String: Any]])?.first)
    #expect(reason["why"] as? String == "\u{85}\u{2029}\"\\\n\u{1F}")
    #expect((reason["hits"] as? [Any])?.isEmpty == false)
  }

  @Test("a record stays under its limit and says what it cut")
  func limit() throws {
    let rules = (0..<40).map {
      "rule r\($0) { why \"\(String(repeating: "w", count: 300))\" when rude points 1 tag \"t\($0)\" }"
    }
    let source = """
      charter "Long"
      flag at 1
      hide at 2
      list rude { con, nul }
      article 1 "A" { \(rules.joined(separator: "\n")) }
      """
    let charter = try compiled(source)
    for count in [1, 3, 10, 100, 3000] {
      let item = Item(text: String(repeating: "con nul ", count: count))
      let verdict = try charter.judge(item)
      for isExplained in [false, true] {
        var format = RecordFormat()
        format.isExplained = isExplained
        let id = "\"" + String(repeating: "i", count: 4000) + "\""
        let record = verdict.record(of: item, id: id, line: .max, format: format)
        #expect(record.count <= 32 << 10)
        let object = try parsed(record)
        #expect((object["id"] as? String)?.count == 4000)
        #expect((object["cut"] as? Bool ?? false) == (count > 1))
        #expect((object["tags"] as? [String])?.count == 40)
        #expect(object["engine"] is String)
      }
    }
  }

  @Test(
    "an id is written as it came, and left out when it is huge",
    arguments: [
      ("1.50", "1.50"), ("\"a\\u0000\"", "\"a\\u0000\""), ("true", "true"),
      ("\"" + String(repeating: "x", count: 40_000) + "\"", "null"), ("", "null"),
    ])
  func ids(_ id: String, _ written: String) throws {
    let item = Item(text: "nul")
    let record = try judge(Self.source, item).record(of: item, id: id)
    #expect(String(decoding: record, as: UTF8.self).hasPrefix("{\"id\":\(written),\"verdict\""))
    _ = try parsed(record)
  }

  @Test("records are appended")
  func appending() throws {
    let item = Item(text: "nul")
    let verdict = try judge(Self.source, item)
    var output = Array("before".utf8)
    verdict.appendRecord(of: item, to: &output)
    #expect(output == Array("before".utf8) + verdict.record(of: item))
  }

  @Test("the names of what made a scan incomplete")
  func incomplete() throws {
    var options = EngineOptions()
    options.textLimit = 3
    let item = Item(text: "nul!")
    let record = try judge(Self.source, "nul!", options: options).record(of: item)
    #expect(try parsed(record)["incomplete"] as? [String] == ["too_long"])
    #expect(try parsed(record)["cause"] as? String == "incomplete")
  }

  private func judge(_ source: String, _ item: Item) throws -> Verdict {
    try compiled(source).judge(item)
  }

  private func judge(_ source: String, _ text: String, options: EngineOptions) throws -> Verdict {
    try compiled(source, options: options).judge(Item(text: text))
  }

  private func parsed(_ record: [UInt8]) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any]
    return try #require(object)
  }

  private func firstHit(_ record: [UInt8]) throws -> [String: Any] {
    let reason = (try parsed(record)["reasons"] as? [[String: Any]])?.first
    return try #require((reason?["hits"] as? [[String: Any]])?.first)
  }
}
