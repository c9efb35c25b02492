import Charter
import CharterCorpus
import Foundation
import Testing

@testable import CharterCLI

@Suite("charter label")
struct LabelTests {
  let command: CommandProcess
  private static let screen = LabelScreen(isFrench: false, isColored: false)

  init() throws { command = try CommandProcess() }

  private static let comments = """
    {"id":1,"text":"hello"}
    {"id":2,"text":"you moron","x":[1]}

    {"id":3,"text":"known","verdict":"allow"}
    {"id":4,"text":"moron moron"}
    {"id":1,"text":"hello"}

    """

  private func begun(
    _ text: String = comments, _ name: String = "c.ndjson", charter: CompiledCharter? = nil
  ) throws -> Labelling {
    let path = try command.folder.write(name, text)
    return try Labelling(
      path, output: command.folder.path("out.ndjson"), charter, showsOpinion: charter != nil,
      screen: Self.screen)
  }

  private func output() throws -> String { try command.folder.read("out.ndjson") }

  @Test("a label is in the file at once, and undo takes it out again")
  func journal() throws {
    var labelling = try begun()
    let seen1 = labelling.known
    #expect(seen1 == 1)
    let first = try labelling.apply(.label(.hide))
    #expect(first == "hide")
    #expect(try output() == "{\"id\":1,\"text\":\"hello\",\"verdict\":\"hide\"}\n")
    let seen2 = try labelling.apply(.skip)
    #expect(seen2 == "skipped")
    let seen3 = try labelling.apply(.label(.flag))
    #expect(seen3 == "flag")
    #expect(try output().split(separator: "\n").count == 2)
    let seen4 = try labelling.apply(.undo)
    #expect(seen4 == "undone")
    let seen5 = try labelling.apply(.undo)
    #expect(seen5 == "undone")
    #expect(try output().split(separator: "\n").count == 1)
    let seen6 = try labelling.apply(.undo)
    #expect(seen6 == "undone")
    #expect(try output() == "")
    let seen7 = try labelling.apply(.undo)
    #expect(seen7 == nil)
    let seen8 = try labelling.apply(.quit)
    #expect(seen8 == nil)
  }

  @Test("labelling goes on where it stopped, and asks twice for what stands twice")
  func resuming() throws {
    try labelTwo()
    var labelling = try begun()
    let seen9 = labelling.known
    #expect(seen9 == 3)
    let seen10 = labelling.screenText(last: nil)
    #expect(seen10?.contains("moron moron") == true)
    _ = try labelling.apply(.label(.flag))
    _ = try labelling.apply(.label(.allow))
    let seen11 = labelling.isFinished
    #expect(seen11)
    let seen12 = labelling.screenText(last: nil)
    #expect(seen12 == nil)
    #expect(try output().contains("\"x\":[1],\"verdict\":\"flag\"}"))
  }

  private func labelTwo() throws {
    var labelling = try begun()
    _ = try labelling.apply(.label(.allow))
    _ = try labelling.apply(.label(.flag))
  }

  @Test("half a line that a crash has left is cut off")
  func torn() throws {
    try command.folder.write(
      "out.ndjson", "{\"id\":1,\"text\":\"hello\",\"verdict\":\"hide\"}\n{\"id\":2,\"te")
    var labelling = try begun()
    let seen13 = labelling.known
    #expect(seen13 == 2)
    _ = try labelling.apply(.label(.flag))
    #expect(try output().split(separator: "\n").count == 2)
    #expect(try output().hasSuffix("\"x\":[1],\"verdict\":\"flag\"}\n"))
  }

  @Test("two cannot label into one file at once")
  func lock() throws {
    let first = try begun()
    #expect(throws: FilterFailure.self) { _ = try self.begun() }
    let isEmpty = first.isEmpty
    #expect(!isEmpty)
  }

  @Test("with a charter, the comments nearest to a threshold come first")
  func order() throws {
    let charter = try #require(Compilation(source: TestCharter.source()).charter)
    let labelling = try begun(charter: charter)
    let screen = labelling.screenText(last: nil)
    let text = try #require(screen)
    #expect(text.contains("you moron"))
    #expect(text.contains("flag · 3 · insult"))
  }

  @Test("CSV becomes JSON lines")
  func columns() throws {
    var table = try begun("id,text,title,lang\n7,\"a \"\"b\"\"\",T,fr\n", "c.csv")
    _ = try table.apply(.label(.allow))
    #expect(
      try output()
        == #"{"id":"7","title":"T","text":"a \"b\"","lang":"fr","verdict":"allow"}"# + "\n")
  }

  @Test("plain text becomes JSON lines")
  func plain() throws {
    var plain = try begun("a \"b\"\r\nc\n", "c.txt")
    _ = try plain.apply(.label(.flag))
    #expect(try output().hasSuffix(#"{"text":"a \"b\"","verdict":"flag"}"# + "\n"))
  }

  @Test("a comment commands no terminal")
  func escaping() throws {
    let labelling = try begun(
      "{\"id\":\"\\u001b]0;x\\u0007\",\"title\":\"\\u009b31m\",\"text\":\"a\\u001b[2J\\u202eb\\u2066\\r\\nc\\u0000\\td\"}\n"
    )
    let screen = labelling.screenText(last: nil)
    let text = try #require(screen)
    let controls = text.unicodeScalars.filter {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
    }
    // Clearing the screen at first, and the ends of lines.
    #expect(controls.filter { $0 == "\u{1B}" }.count == 2)
    #expect(controls.allSatisfy { $0 == "\u{1B}" || $0 == "\r" || $0 == "\n" })
    #expect(text.contains("\r\nc"))
  }

  @Test(
    "keys mean what the screen says, in both languages",
    arguments: [
      ("p", true, LabelKey.label(.allow)), ("S", true, .label(.flag)), ("m", true, .label(.hide)),
      ("a", false, .label(.allow)), ("f", false, .label(.flag)), ("h", false, .label(.hide)),
      ("3", true, .label(.hide)), (" ", true, .skip), ("u", false, .undo), ("\u{7F}", true, .undo),
      ("q", true, .quit), ("\u{3}", false, .quit), ("", true, .quit), ("\u{1B}[D", true, .undo),
      ("a", true, nil), ("p", false, nil), ("\u{1B}[A", false, nil), ("aaa", false, nil),
      ("é", true, nil), ("\r", true, nil),
    ])
  func keys(_ text: String, _ isFrench: Bool, _ key: LabelKey?) {
    #expect(LabelKey(Array(text.utf8), isFrench: isFrench) == key)
  }

  @Test(
    "labels go beside the comments",
    arguments: [
      ("c.ndjson", "c.labelled.ndjson"), ("a.b/c", "a.b/c.labelled.ndjson"),
      ("a.b/c.csv", "a.b/c.labelled.ndjson"), (".c", ".c.labelled.ndjson"),
    ])
  func names(_ path: String, _ journal: String) {
    #expect(Label.journalPath(for: path) == journal)
  }

  @Test("without a terminal it says so, and writes nothing")
  func terminal() throws {
    let path = try command.folder.write("c.ndjson", Self.comments)
    let result = try command.run("label", path, "--language", "en")
    #expect(result.status == 64)
    #expect(result.errors == "charter: label needs a terminal: keys are typed there one by one\n")
    #expect(!FileManager.default.fileExists(atPath: command.folder.path("c.labelled.ndjson")))
    #expect(try command.run("label", path, "--output", path).status == 64)
  }
}
