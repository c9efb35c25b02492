import CharterModel
import CharterSyntax
import Testing

/// Files that are parsed by two threads give what one gives.
@Suite("Files parsed ahead") struct ParseAheadTests {
  /// A charter that uses so many files, each with a list of so many entries and a rule.
  private func files(_ count: Int, entries: Int, broken: Set<Int> = []) -> [String: String] {
    var files = ["main.charter": header((0..<count).map { "use \"part\($0).charter\"" })]
    for number in 0..<count {
      let words = (0..<entries).map { "word\(number)x\($0)" }.joined(separator: "\n  ")
      let fault = broken.contains(number) ? "list {\n" : ""
      files["part\(number).charter"] = """
        charter "Part \(number)"
        \(fault)list l\(number) {
          \(words)
        }
        article 1 "Words" {
          rule r\(number) { why "A word." when l\(number) points 1 catches "word\(number)x0" spares "none" }
        }
        """
    }
    return files
  }

  private func header(_ uses: [String]) -> String {
    """
    charter "Parts"
    language en
    flag at 1
    hide at 2
    \(uses.joined(separator: "\n"))
    """
  }

  private func check(_ files: [String: String]) -> Checker.Outcome {
    struct Missing: Error {}
    return Checker.check("main.charter") { path in
      guard let text = files[path] else { throw Missing() }
      return text
    }
  }

  @Test("lists and rules come in the order of the files", arguments: [2, 3, 9])
  func order(count: Int) throws {
    for _ in 0..<20 {
      let outcome = check(files(count, entries: 1500))
      let charter = try #require(outcome.charter)
      #expect(charter.lists.map(\.name) == (0..<count).map { "l\($0)" })
      #expect(charter.lists.allSatisfy { $0.entries.count == 1500 })
      #expect(charter.rules.map(\.name) == (0..<count).map { "r\($0)" })
      #expect(outcome.files.map(\.path).first == "main.charter")
    }
  }

  @Test("faults are told as one thread tells them")
  func faults() {
    let large = check(files(6, entries: 1500, broken: [1, 4]))
    let small = check(files(6, entries: 3, broken: [1, 4]))
    #expect(large.charter == nil)
    #expect(large.diagnostics.map(\.name) == small.diagnostics.map(\.name))
    #expect(large.diagnostics.map(\.span.file) == small.diagnostics.map(\.span.file))
    #expect(!large.diagnostics.isEmpty)
  }

  @Test("a missing file and one that is used twice")
  func missing() {
    var files = files(4, entries: 1500)
    files["main.charter"] = header([
      "use \"part0.charter\"", "use \"part1.charter\"", "use \"gone.charter\"",
      "use \"part1.charter\"",
    ])
    let outcome = check(files)
    #expect(outcome.charter == nil)
    #expect(outcome.diagnostics.contains { $0.name == .missingFile })
  }

  @Test("files that use files")
  func nested() throws {
    var files = files(4, entries: 1500)
    files["middle.charter"] = """
      charter "Middle"
      use "part1.charter"
      use "part2.charter"
      """
    files["main.charter"] = header([
      "use \"part0.charter\"", "use \"middle.charter\"", "use \"part3.charter\"",
    ])
    let charter = try #require(check(files).charter)
    #expect(charter.lists.map(\.name) == ["l0", "l1", "l2", "l3"])
  }
}

/// What the files of a charter ask of whoever reads them.
@Suite("Reading the files of a charter") struct SourceReadingTests {
  @Test("a file is asked for once, also if it is not there")
  func once() {
    var asked: [String: Int] = [:]
    struct Missing: Error {}
    _ = Checker.check("main.charter") { path in
      asked[path, default: 0] += 1
      switch path {
      case "main.charter":
        return "charter \"A\"\nuse \"gone.charter\"\nuse \"part.charter\"\nuse \"part.charter\"\n"
      case "part.charter": return "charter \"B\"\nuse \"gone.charter\"\n"
      default: throw Missing()
      }
    }
    #expect(asked == ["main.charter": 1, "part.charter": 1, "gone.charter": 1])
  }

  @Test("a file that is too large keeps no other one out")
  func tooLarge() {
    let large = "charter \"L\"\n# " + String(repeating: "filler ", count: 6 << 20)
    let outcome = Checker.check("main.charter") { path in
      switch path {
      case "main.charter":
        return "charter \"A\"\nuse \"a.charter\"\nuse \"b.charter\"\nuse \"c.charter\"\n"
      case "a.charter": return "charter \"B\"\nuse \"small.charter\"\n"
      case "small.charter": return "charter \"C\"\n"
      default: return large
      }
    }
    #expect(outcome.diagnostics.filter { $0.name == .missingFile }.count == 1)
  }
}
