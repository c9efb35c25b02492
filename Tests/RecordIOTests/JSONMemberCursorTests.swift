import RecordIO
import Testing

@Suite struct JSONMemberCursorTests {
  private func members(of object: String) throws -> [String] {
    let line = Array(#" {"x":0,"given":\#(object) ,"y":[9]}"#.utf8)
    var scanner = JSONLineScanner(try MemberPaths(["/given"]))
    try #require(scanner.scan(line) == nil)
    var cursor = JSONMemberCursor(scanner.value(0))
    var result: [String] = []
    while let member = cursor.next(in: line) {
      let name = String(decoding: line[member.name.range], as: UTF8.self)
      result.append("\(name)=\(String(decoding: line[member.value.range], as: UTF8.self))")
    }
    return result
  }

  @Test(
    "members and elements come in the order of the line, scalars have none",
    arguments: [
      ("{}", []), ("[]", []), ("{ }", []), ("[ ]", []), ("7", []), (#""a,b""#, []), ("null", []),
      (#"{"a":1}"#, [#""a"=1"#]), (#"{ "a" : 1 , "b":"}" }"#, [#""a"=1"#, #""b"="}""#]),
      (#"{"a":1,"a":{"b":[1,"]"]},"c":[]}"#, [#""a"=1"#, #""a"={"b":[1,"]"]}"#, #""c"=[]"#]),
      (#"{"\"":"\\"}"#, [#""\""="\\""#]),
      (
        #"["a", "b\"" ,1,[2,[3]],{"k":4}]"#, [#"="a""#, #"="b\"""#, "=1", "=[2,[3]]", #"={"k":4}"#]
      ),
      ("[[[[]]],true]", ["=[[[]]]", "=true"]),
    ] as [(String, [String])])
  func table(value: String, expected: [String]) throws {
    #expect(try members(of: value) == expected)
  }

  @Test("a line without the member has no members to walk over")
  func missing() throws {
    var cursor = JSONMemberCursor(.missing)
    #expect(cursor.next(in: Array("[1]".utf8)) == nil)
  }
}
