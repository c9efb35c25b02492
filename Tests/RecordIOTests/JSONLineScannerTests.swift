import RecordIO
import Testing

/// Scans a line and gives the bytes that each pointer led to, or nil where nothing was found.
private func values(_ pointers: [String], in line: String) throws -> [String?] {
  let bytes = Array(line.utf8)
  var scanner = JSONLineScanner(try MemberPaths(pointers))
  try #require(scanner.scan(bytes) == nil)
  return pointers.indices.map { slot in
    let value = scanner.value(slot)
    return value.kind == .missing ? nil : String(decoding: bytes[value.range], as: UTF8.self)
  }
}

private func fault(of line: [UInt8]) throws -> JSONLineFault? {
  var scanner = JSONLineScanner(try MemberPaths(["/text", "/a/b"], replacing: "charter"))
  return scanner.scan(line)
}

@Suite struct JSONLineScannerTests {
  @Test(
    "a line that is no object is told from one that is broken",
    arguments: [
      ("", .blank), ("  \t\r", .blank),
      ("{}", nil), (" { } ", nil), (#"{"a":1}"#, nil), (#"{"a":{},"b":[]}"#, nil),
      (#"{"a":NaN,"b":01,"c":+x}"#, nil), (#"{"a":[1,[2,{"b":[]}],{}]}"#, nil),
      ("{\"a\":\"\u{0}\u{1}\t\"}", nil), (#"{"":""}"#, nil), (#"{"a":"}{][,:"}"#, nil),
      ("[1]", .notObject), ("[]", .notObject), ("7", .notObject), (#""x""#, .notObject),
      ("null", .notObject), ("true", .notObject), (" false ", .notObject),
      ("not json", .malformed), ("nul", .malformed), ("hello", .malformed), ("{", .malformed),
      ("}", .malformed), ("]", .malformed), (",", .malformed), (":", .malformed),
      (#"{"a"}"#, .malformed), (#"{"a":}"#, .malformed), (#"{"a":1,}"#, .malformed),
      (#"{,"a":1}"#, .malformed), (#"{"a":1 "b":2}"#, .malformed), (#"{"a" 1}"#, .malformed),
      (#"{"a"::1}"#, .malformed), (#"{a:1}"#, .malformed), (#"{"a":1]"#, .malformed),
      (#"{"a":[1}"#, .malformed), (#"{"a":[1,]}"#, .malformed), (#"{"a":[,1]}"#, .malformed),
      (#"{"a":[1 2]}"#, .malformed), (#"{"a":[1:2]}"#, .malformed), (#"{"a":tru e}"#, .malformed),
      (#"{"a":1}}"#, .malformed), (#"{"a":1}{"b":2}"#, .malformed), (#"{"a":1} x"#, .malformed),
      (#"{"a":"x}"#, .malformed), (#"{"a":"x\"}"#, .malformed), (#"{"a":"x\"#, .malformed),
      (#"{"a":1"#, .malformed), (#"{"a":"#, .malformed), (#"{"a""#, .malformed),
      (#"{"a":1x"y"}"#, .malformed), (#"{1:2}"#, .malformed), (#"[1"#, .malformed),
      (#"{"a":{"b":1}"#, .malformed), (#"{"a":"b":"c"}"#, .malformed), (#"["a":1]"#, .malformed),
    ] as [(String, JSONLineFault?)])
  func faults(line: String, expected: JSONLineFault?) throws {
    #expect(try fault(of: Array(line.utf8)) == expected)
  }

  @Test(
    "the last of several members of one name counts, however it is spelled",
    arguments: [
      (#"{"text":"a"}"#, #""a""#), (#"{ "text" : 1.50 }"#, "1.50"), (#"{"x":{"text":1}}"#, nil),
      (#"{"text":1,"text":2}"#, "2"), (#"{"text":1,"te\u0078t":[3]}"#, "[3]"),
      (#"{"\u0074ext":{"a":"}"}}"#, #"{"a":"}"}"#), (#"{"text ":1,"Text":2,"tex":3}"#, nil),
      (#"{"a":[{"text":1}],"text":null}"#, "null"), (#"{"text":"\\"}"#, #""\\""#),
      (#"{"text":[]}"#, "[]"), (#"{"text":{}}"#, "{}"), (#"{"t\u0000ext":1}"#, nil),
    ] as [(String, String?)])
  func lastMember(line: String, expected: String?) throws {
    #expect(try values(["/text"], in: line) == [expected])
  }

  @Test(
    "a pointer leads through objects and arrays",
    arguments: [
      ("/a/b", #"{"a":{"b":7}}"#, "7"), ("/a/b", #"{"a":{"b":7},"a":{"c":1}}"#, nil),
      ("/a/b", #"{"a":{"b":7},"a":8}"#, nil), ("/a/b", #"{"a":{"c":{"b":7}}}"#, nil),
      ("/a/b", #"{"a":{"b":{"b":1}},"b":2}"#, #"{"b":1}"#), ("/a/b", #"{"a":[{"b":7}]}"#, nil),
      ("/a/1", #"{"a":[0,[1,2],3]}"#, "[1,2]"), ("/a/1", #"{"a":{"1":5}}"#, "5"),
      ("/a/1/b", #"{"a":[{"b":0},{"b":1},{"b":2}]}"#, "1"), ("/a/01", #"{"a":[0,1]}"#, nil),
      ("/a/2", #"{"a":[0,1]}"#, nil), ("/a/0", #"{"a":[]}"#, nil),
      ("/a/99999999999999999999", #"{"a":[0]}"#, nil), ("", #" {"a":1} "#, #"{"a":1}"#),
      ("/", #"{"":3}"#, "3"), ("/a~1b", #"{"a/b":3}"#, "3"), ("/~01", #"{"~1":3,"/":4}"#, "3"),
      ("/é", #"{"\u00e9":3}"#, "3"), ("/longer than eight", #"{"longer than eighT":1}"#, nil),
      ("/longer than eight", #"{"longer than eight":1}"#, "1"),
      ("/a/b/c/d", #"{"a":{"b":{"c":{"d":{"e":[9]}}}}}"#, #"{"e":[9]}"#),
    ] as [(String, String, String?)])
  func pointers(pointer: String, line: String, expected: String?) throws {
    #expect(try values([pointer], in: line) == [expected])
  }

  @Test("pointers that share names or are the same keep their own slots")
  func sharedNames() throws {
    let line = #"{"given":{"age":1,"team":true},"age":2,"id":"x"}"#
    let pointers = ["/age", "/given", "/given/team", "/given/age", "/age", "/none", "/id"]
    let expected = ["2", #"{"age":1,"team":true}"#, "true", "1", "2", nil, #""x""#]
    #expect(try values(pointers, in: line) == expected)
  }

  @Test("what is no JSON pointer is refused", arguments: ["a", "a/b", "/~", "/a~2", "/a~/b", "~0"])
  func invalidPointers(pointer: String) {
    #expect(throws: MemberPaths.InvalidPointer(pointer: pointer)) { try MemberPaths([pointer]) }
  }

  @Test(
    "each value is told its kind",
    arguments: [
      ("true", .true), ("false", .false), ("null", .null), ("-1", .number), ("1e5", .number),
      (#""a""#, .plainString), (#""\n""#, .escapedString), ("{}", .object), ("[]", .array),
      ("NaN", .unknown), ("truex", .unknown), ("nulll", .unknown), ("False", .unknown),
    ] as [(String, JSONValue.Kind)])
  func kinds(value: String, expected: JSONValue.Kind) throws {
    let line = Array(#"{"text":\#(value)}"#.utf8)
    var scanner = JSONLineScanner(try MemberPaths(["/text"]))
    #expect(scanner.scan(line) == nil)
    #expect(scanner.value(0).kind == expected)
  }

  @Test("nesting of any depth is read, and checked", arguments: [63, 64, 65, 10_000, 200_000])
  func deepNesting(depth: Int) throws {
    let open = String(repeating: #"{"a":["#, count: depth)
    let close = String(repeating: "]}", count: depth)
    #expect(try fault(of: Array("\(open)1\(close)".utf8)) == nil)
    #expect(try fault(of: Array("\(open)1\(close)}".utf8)) == .malformed)
    #expect(try fault(of: Array("\(open)1\(close.dropLast())".utf8)) == .malformed)
    #expect(try fault(of: Array("\(open)1}\(close.dropFirst())".utf8)) == .malformed)
  }

  @Test("a scanner forgets the line before")
  func reuse() throws {
    var scanner = JSONLineScanner(try MemberPaths(["/text"], replacing: "charter"))
    let lines = [#"{"charter":1,"text":"#, #"{"text":1,"charter":2}"#, #"{"a":1}"#].map {
      Array($0.utf8)
    }
    #expect(scanner.scan(lines[0]) == .malformed)
    #expect(scanner.scan(lines[1]) == nil)
    #expect(scanner.scan(lines[2]) == nil)
    #expect(scanner.value(0) == .missing)
    let (line, zero) = (lines[2], Array("0".utf8))
    var output: [UInt8] = []
    scanner.splice(line.span, name: "charter", value: zero.span, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == #"{"a":1,"charter":0}"#)
  }

  @Test(
    "a line that is built like the one before is read like any other",
    arguments: [
      #"{"a":2,"text":"y"}"#, #"{"a":"x,\"","text":"\u0041"}"#, #"{"a":[],"text":"y"}"#,
      #"{"a":{"text":1},"text":"y"}"#, #"{"a":1,"text":"y"} "#, #"{"a":1,"text":"y","b":3}"#,
      #"{"a":1,"text":"y"}}"#, #"{"a":1,"text":"y"#, #"{"a":1,"text":}"#, #"{"a":,"text":"y"}"#,
      #"{"a":1 ,"text":"y"}"#, #"{"A":1,"text":"y"}"#, #"{"text":"y","a":1}"#, #"{"a":1}"#,
      #"{"a":1,"text":"y","text":"z"}"#, #"{"a":1,"text":"y","charter":2}"#, "[1]", "", "{}",
      #"{"a":1,"text":"}"#, #"{"a":12345678901234567890,"text":"}"}"#, #"{"a":1,"text":"y"},"#,
    ])
  func alike(line: String) throws {
    let paths = try MemberPaths(["/a", "/text", "/a/text", "/b"], replacing: "charter")
    for first in [
      #"{"a":1,"text":"x"}"#, #"{"a":1,"text":"x","b":2}"#, #"{ "a" : 1 , "text":"x"}"#,
    ] {
      var fresh = JSONLineScanner(paths)
      var used = JSONLineScanner(paths)
      #expect(used.scan(first) == nil)
      #expect(used.scan(first) == nil)
      let fault = fresh.scan(line)
      #expect(used.scan(line) == fault)
      guard fault == nil else { continue }
      let slots = 0..<4
      #expect(slots.map { used.value($0) } == slots.map { fresh.value($0) })
      var (left, right): ([UInt8], [UInt8]) = ([], [])
      used.splice(Array(line.utf8).span, name: "charter", value: [0x30].span, into: &left)
      fresh.splice(Array(line.utf8).span, name: "charter", value: [0x30].span, into: &right)
      #expect(left == right)
    }
  }
}
