import RecordIO
import Testing

private func spliced(_ line: [UInt8], value: String = "[1]") throws -> [UInt8] {
  var scanner = JSONLineScanner(try MemberPaths(["/text"], replacing: "charter"))
  try #require(scanner.scan(line) == nil)
  let value = Array(value.utf8)
  var output: [UInt8] = []
  scanner.splice(line.span, name: "charter", value: value.span, into: &output)
  return output
}

/// The same by another way: cuts an object into its members at the top-level commas, drops those
/// that are named `charter`, and puts the pieces together again.
private func reference(_ line: String, value: String) -> String {
  let text = Array(line)
  let (open, close) = (text.firstIndex(of: "{")!, text.lastIndex(of: "}")!)
  var result = String(text[...open])
  var hasKept = false
  let members = topLevelMembers(text[(open + 1)..<close])
  for (index, member) in members.enumerated() {
    let bare = member.trimmed
    let isLast = index == members.count - 1
    if bare.hasPrefix(#""charter""#) || bare.hasPrefix(#""ch\u0061rter""#) {
      if !hasKept { result += member.prefix { $0.isWhitespace } }
      if hasKept || isLast {
        result += String(member.reversed().prefix { $0.isWhitespace }.reversed())
      }
    } else {
      if hasKept { result += "," }
      result += member
      hasKept = hasKept || !bare.isEmpty
    }
  }
  return result + (hasKept ? "," : "") + #""charter":"# + value + String(text[close...])
}

private func topLevelMembers(_ body: ArraySlice<Character>) -> [String] {
  var members = [""]
  var (depth, isInString, isEscaped) = (0, false, false)
  for character in body {
    if isInString {
      if !isEscaped, character == "\"" { isInString = false }
      isEscaped = !isEscaped && character == "\\"
    } else if character == "\"" {
      isInString = true
    } else if "{[".contains(character) {
      depth += 1
    } else if "}]".contains(character) {
      depth -= 1
    } else if character == ",", depth == 0 {
      members.append("")
      continue
    }
    members[members.count - 1].append(character)
  }
  return members
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

@Suite struct SpliceTests {
  @Test(
    "a new member comes before the last brace, and an old one goes with its comma",
    arguments: [
      ("{}", #"{"charter":[1]}"#),
      ("{ }", #"{ "charter":[1]}"#),
      (#"{"a":1}"#, #"{"a":1,"charter":[1]}"#),
      (#" { "a" : 1.0e0 } "#, #" { "a" : 1.0e0 ,"charter":[1]} "#),
      (#"{"charter":{"x":"}"}}"#, #"{"charter":[1]}"#),
      (#"{"charter":1,"a":2}"#, #"{"a":2,"charter":[1]}"#),
      (#"{"a":1,"charter":2,"b":3}"#, #"{"a":1,"b":3,"charter":[1]}"#),
      (#"{"a":1,"charter":2}"#, #"{"a":1,"charter":[1]}"#),
      (#"{"charter":1,"charter":2}"#, #"{"charter":[1]}"#),
      (#"{"charter":1,"a":0,"charter":2,"charter":3}"#, #"{"a":0,"charter":[1]}"#),
      (#"{"ch\u0061rter":1,"a":2}"#, #"{"a":2,"charter":[1]}"#),
      (#"{"a":{"charter":1}}"#, #"{"a":{"charter":1},"charter":[1]}"#),
      (#"{"a":1, "charter" : [1,2] , "b":3}"#, #"{"a":1 , "b":3,"charter":[1]}"#),
      (#"{"charterx":1,"xcharter":2}"#, #"{"charterx":1,"xcharter":2,"charter":[1]}"#),
    ])
  func table(line: String, expected: String) throws {
    #expect(String(decoding: try spliced(Array(line.utf8)), as: UTF8.self) == expected)
    #expect(reference(line, value: "[1]") == expected)
  }

  @Test("random objects come out as a second way of writing them says")
  func randomObjects() throws {
    var random = SplitMix(seed: 7)
    let names = [#""charter""#, #""ch\u0061rter""#, #""a""#, #""text""#, #""b,}""#, #""""#]
    let values = ["1", #""}{,\"""#, "[1,{}]", #"{"charter":[2]}"#, "null", #""é""#, "-0.50e+3"]
    let spaces = ["", "", " ", "\t "]
    for _ in 0..<3_000 {
      var members: [String] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let parts = [
          spaces.randomElement(using: &random)!, names.randomElement(using: &random)!,
          spaces.randomElement(using: &random)!, ":", spaces.randomElement(using: &random)!,
          values.randomElement(using: &random)!, spaces.randomElement(using: &random)!,
        ]
        members.append(parts.joined())
      }
      let line = "{" + members.joined(separator: ",") + "}"
      let output = String(decoding: try spliced(Array(line.utf8)), as: UTF8.self)
      #expect(output == reference(line, value: "[1]"), "\(line)")
      var scanner = JSONLineScanner(try MemberPaths([], replacing: "charter"))
      #expect(scanner.scan(output) == nil, "\(output)")
    }
  }

  @Test("bytes that are not UTF-8 pass through a splice")
  func invalidBytes() throws {
    let line = Array(#"{"a":""#.utf8) + [0xFF, 0x00, 0xC3] + Array(#""}"#.utf8)
    #expect(try spliced(line) == line.dropLast() + Array(#","charter":[1]}"#.utf8))
  }
}
