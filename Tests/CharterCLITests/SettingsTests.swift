import Testing

@testable import CharterCLI

@Suite("Option values")
struct SettingsTests {
  @Test(
    "a number of bytes has a unit or none",
    arguments: [
      ("1MiB", 1 << 20), ("512KiB", 512 << 10), ("2GiB", 2 << 30), ("65536", 65536), ("7B", 7),
      ("0", nil), ("-1", nil), ("", nil), ("KiB", nil), ("1MB", nil), ("1.5MiB", nil),
      ("9223372036854775807GiB", nil), ("300000GiB", nil),
    ])
  func byteCount(_ text: String, _ bytes: Int?) {
    #expect(ByteCount(argument: text)?.bytes == bytes)
  }

  @Test(
    "a log goes to a file or a descriptor",
    arguments: [
      ("stderr", LogTarget.descriptor(2)), ("fd:3", .descriptor(3)), ("file:/a:b", .file("/a:b")),
      ("file:", nil), ("fd:0", nil), ("fd:x", nil), ("stdout", nil), ("", nil),
    ])
  func logTarget(_ text: String, _ target: LogTarget?) {
    #expect(LogTarget(argument: text) == target)
  }

  @Test(
    "a mapping has a name and a pointer",
    arguments: [
      ("text=/a/b", "text", "/a/b"), ("équipe=/x=y", "équipe", "/x=y"), ("a=", "a", ""),
    ])
  func mapping(_ text: String, _ name: String, _ pointer: String) {
    #expect(MemberMapping(argument: text) == MemberMapping(name: name, pointer: pointer))
  }

  @Test("what names nothing is no mapping", arguments: ["text", "=/a", ""])
  func noMapping(_ text: String) {
    #expect(MemberMapping(argument: text) == nil)
  }

  @Test(
    "a selection names verdicts and tags", arguments: ["", "flag,", "tag:", "FLAG", "flag hide"])
  func noSelection(_ text: String) {
    #expect(Selection(argument: text) == nil)
  }
}
