import Foundation
import Testing

@Suite("charter fmt")
struct FmtTests {
  private static let ragged = """
    charter "Ragged"
    flag at   3
    hide at 6
    list insults   { moron(s),nitwit }  # ours
    article 1 "Respect" {
    rule insult { why "An insult." when insults and words>=2 points 3
    catches "You moron." spares "Hello." } }
    """

  private static let neat = """
    charter "Ragged"
    flag at 3
    hide at 6
    list insults { moron(s), nitwit } # ours
    article 1 "Respect" {
      rule insult {
        why     "An insult."
        when    insults and words >= 2
        points  3
        catches "You moron."
        spares  "Hello."
      }
    }

    """

  private let command: CommandProcess
  private let path: String

  init() throws {
    command = try CommandProcess()
    path = try command.folder.write("a.charter", Self.ragged)
  }

  @Test("a file is laid out in place and named; doing it again changes nothing and says nothing")
  func inPlace() throws {
    let first = try command.run("fmt", path)
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.errors == "\(path): formatted\n")
    #expect(try command.folder.read("a.charter") == Self.neat)
    let before = try modification(of: path)
    let second = try command.run("fmt", path)
    #expect(second.status == 0)
    #expect(second.output + second.errors == "")
    #expect(try command.folder.read("a.charter") == Self.neat)
    #expect(try modification(of: path) == before)
  }

  @Test("--check shows a diff, ends with 1 and writes nothing; a neat file is silent")
  func check() throws {
    let ragged = try command.run("fmt", "--check", path)
    #expect(ragged.status == 1)
    #expect(ragged.output.hasPrefix("--- \(path)\n+++ \(path) (formatted)\n@@ "))
    #expect(ragged.output.contains("\n-flag at   3\n"))
    #expect(ragged.output.contains("\n+flag at 3\n"))
    #expect(try command.folder.read("a.charter") == Self.ragged)
    let neat = try command.run("fmt", "--check", try command.folder.write("b.charter", Self.neat))
    #expect(neat.status == 0)
    #expect(neat.output + neat.errors == "")
  }

  @Test("--diff shows the same and ends with 0")
  func diff() throws {
    let diff = try command.run("fmt", "--diff", path)
    #expect(diff.status == 0)
    #expect(try command.run("fmt", "--check", path).output == diff.output)
    #expect(try command.folder.read("a.charter") == Self.ragged)
  }

  @Test("--stdout and standard input write the result to standard output")
  func stdout() throws {
    let fromFile = try command.run("fmt", "--stdout", path)
    #expect(fromFile.status == 0)
    #expect(fromFile.output == Self.neat)
    #expect(try command.folder.read("a.charter") == Self.ragged)
    let fromInput = try command.run("fmt", "-", input: Self.ragged)
    #expect(fromInput.status == 0)
    #expect(fromInput.output == Self.neat)
  }

  @Test("keywords are told in French and back, and the charter judges as before")
  func keywords() throws {
    try command.folder.write("a.charter", Self.neat)
    let text = "You moron."
    let verdict = try command.run("explain", path, text, "--format", "json").output
    let french = try command.run("fmt", "--keywords", "fr", path)
    #expect(french.status == 0)
    let told = try command.folder.read("a.charter")
    #expect(told.hasPrefix("charte \"Ragged\"\n"))
    #expect(told.contains("si      insults et mots >= 2"))
    #expect(try command.run("explain", path, text, "--format", "json").output == verdict)
    #expect(try command.run("fmt", "--keywords", "en", path).status == 0)
    #expect(try command.folder.read("a.charter") == Self.neat)
  }

  @Test("a file with syntax errors stays as it is, and the others are laid out")
  func errors() throws {
    let broken = Self.ragged + "\n}"
    let other = try command.folder.write("broken.charter", broken)
    let result = try command.run("fmt", other, path)
    #expect(result.status == 78)
    #expect(result.output == "")
    #expect(result.errors.contains("broken.charter:8"))
    #expect(try command.folder.read("broken.charter") == broken)
    #expect(try command.folder.read("a.charter") == Self.neat)
    #expect(try command.run("fmt", "--check", other).status == 78)
    #expect(try command.run("fmt", "--stdout", other).output == "")
  }

  @Test("a missing file ends with 66, one that is not UTF-8 with 78, two ways at once with 64")
  func exitCodes() throws {
    #expect(try command.run("fmt", command.folder.path("none")).status == 66)
    let url = command.folder.url.appendingPathComponent("latin1.charter")
    try Data([0x63, 0xE9, 0x0A]).write(to: url)
    #expect(try command.run("fmt", url.path).status == 78)
    #expect(try Data(contentsOf: url) == Data([0x63, 0xE9, 0x0A]))
    #expect(try command.run("fmt", "--check", "--diff", path).status == 64)
    #expect(try command.run("fmt").status == 64)
    #expect(try command.run("fmt", "-", "-").status == 64)
  }

  @Test("permissions stay, and of a link the file that it leads to is rewritten")
  func modeAndLink() throws {
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = command.folder.path("link.charter")
    try files.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try command.run("fmt", link).status == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == path)
    #expect(try command.folder.read("a.charter") == Self.neat)
    let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    // What was written on the way is gone.
    let names = try files.contentsOfDirectory(atPath: command.folder.url.path)
    #expect(names.filter { !$0.hasPrefix(".") }.sorted() == ["a.charter", "link.charter"])
  }

  private func modification(of path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
