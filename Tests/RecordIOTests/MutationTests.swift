import RecordIO
import Testing

@Suite struct MutationTests {
  private static let seeds = [
    #"{"id":"c1","text":"Caf\u00e9 \ud83d\ude00 \"x\" 10,50 €","given":{"age":12.5,"tags":["a","b"]}}"#,
    #"{"charter":{"verdict":"flag"},"text":"x","charter":1,"a":[[],{"b":[1,2,{"c":null}]}],"n":-1.5e+3}"#,
    #"  {  "te\u0078t" : "a" , "author":"b\\","lang":"fr" , "given" : { } }  "#,
  ]

  @Test("no mutation of a line makes any part of the reading trap or write outside the line")
  func hostileLines() throws {
    var random = SplitMix(seed: 42)
    let pointers = ["/text", "/id", "/given", "/given/age", "/a/1/b", "/n"]
    var scanner = JSONLineScanner(try MemberPaths(pointers, replacing: "charter"))
    var csv = CSVRecordScanner()
    let zero: [UInt8] = [0x30]
    var objects = 0
    for round in 0..<60_000 {
      let line = mutated(Array(Self.seeds[round % Self.seeds.count].utf8), &random)
      csv.scan(line.span)
      var text: [UInt8] = []
      for field in 0..<csv.count { csv.appendField(field, of: line.span, to: &text) }
      guard scanner.scan(line) == nil else { continue }
      objects += 1
      for slot in pointers.indices { read(scanner.value(slot), line, &text) }
      #expect(String(validating: text, as: UTF8.self) != nil)
      var output: [UInt8] = []
      scanner.splice(line.span, name: "charter", value: zero.span, into: &output)
      #expect(scanner.scan(output) == nil, "\(String(decoding: line, as: UTF8.self))")
    }
    // Some mutations must leave an object, or the half above would go untested.
    #expect(objects > 5_000)
  }

  private func read(_ value: JSONValue, _ line: [UInt8], _ text: inout [UInt8]) {
    JSONString.append(value, of: line.span, to: &text)
    JSONWriter.append(value, of: line.span, to: &text)
    _ = JSONNumber.thousandths(line.span.extracting(value.range))
    var cursor = JSONMemberCursor(value)
    while let member = cursor.next(in: line) {
      JSONString.append(member.name, of: line.span, to: &text)
      JSONString.append(member.value, of: line.span, to: &text)
    }
  }

  private func mutated(_ line: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    let signs = Array(#"{}[],:"\ ut0e-"#.utf8) + [0x00, 0x80, 0xC3, 0xED, 0xF0, 0xFF, 0x0D]
    var line = line
    for _ in 0..<Int.random(in: 1...3, using: &random) where !line.isEmpty {
      let at = Int.random(in: 0..<line.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: line[at] = signs.randomElement(using: &random)!
      case 1: line.insert(signs.randomElement(using: &random)!, at: at)
      case 2: line.remove(at: at)
      case 3: line.removeSubrange(at...)
      default:
        let other = Int.random(in: 0..<line.count, using: &random)
        line.insert(contentsOf: line[min(at, other)..<max(at, other)], at: at)
      }
    }
    return line
  }
}
