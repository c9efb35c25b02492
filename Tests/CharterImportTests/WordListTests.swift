import Charter
import CharterImport
import Testing

@Suite("Word lists of Discourse, and plain ones")
struct WordListTests {
  @Test("a list of 2,000 watched words compiles, and every one of them is found")
  func manyWords() throws {
    let endings = ["", "s", "ing", "ed", "er"]
    let words = (0..<2_000).map { number in
      let stem = String(number, radix: 26).map { digit in
        String(UnicodeScalar(97 + Int(String(digit), radix: 26)!)!)
      }.joined()
      return "q\(stem)z\(endings[number % 5])"
    }
    let csv = words.enumerated().map { number, word in
      "\(word),,\(number % 100 == 0 ? "true" : "false")\n"
    }.joined()
    let imported = try Imported.charter(csv, .discourse, path: "forum-watched-words-block.csv")
    #expect(imported.count(.exact) == 2_000)
    #expect(imported.sources.map(\.line) == Array(1...2_000))
    #expect(imported.ruleCount == 1)
    let charter = try #require(Compilation(source: imported.text).charter)
    for word in words { #expect(try charter.judge(Item(text: "so \(word)!")).level == .hide) }
    #expect(try charter.judge(Item(text: words[0].uppercased())).level == .allow)
    #expect(try charter.judge(Item(text: words[1].uppercased())).level == .hide)
  }

  @Test(
    "a word finds what it finds in Discourse",
    arguments: [
      ("moron", "What a Moron!", "morons"),
      ("free money", "free  money", "freemoney"),
      ("clown*", "clownish", "aclown"),
      ("*phobe", "xenophobe", "phobes"),
      ("*hob*", "phobia", "hub"),
      ("ab*", "abc", "cab"),
      ("fr*e", "frzzze", "fry e"),
      ("C++", "I like C++.", "I like C."),
      ("\"free, \"\"money\"\"\"", "free, \"money\"", "free"),
      ("article", "an article", "articles"),
      ("liste { x }", "liste { x }", "liste"),
      ("#sale", "#sale", "sale"),
      ("+ more", "1 + more", "more"),
      (#"b[a4]d\s+word"#, "b4d  word", "bd word"),
      ("🤡", "so 🤡", "so"),
      ("l'idiot", "l'idiot", "idiot"),
      ("(sic)", "well (sic)", "sic"),
      ("a/b", "a/b", "a b"),
    ])
  func words(_ word: String, _ text: String, _ other: String) throws {
    let csv = word.hasPrefix("\"") ? word : "\"\(word)\""
    let imported = try Imported.charter(csv, .discourse, action: .flag)
    #expect(imported.ruleCount == 1)
    #expect(try Imported.verdict(imported, text) == .flag)
    #expect(try Imported.verdict(imported, other) == .allow)
  }

  @Test("every action of Discourse becomes what comes nearest, or is refused")
  func actions() throws {
    let imported = try Imported.charter(
      """
      word,action,replacement,case_sensitive
      one,block,,
      two,censor,,
      three,require_approval,,
      four,flag,,true
      five,replace,cinq,
      six,tag,"news, paper",
      seven,silence,,
      eight,link,https://x.example,
      nine,dance,,
      ,flag,,
      """, .discourse)
    #expect(
      imported.grades == [
        "2 exact", "3 approximate", "4 approximate", "5 exact", "6 unsupported", "7 approximate",
        "7 approximate", "8 approximate", "9 unsupported", "10 unsupported", "11 unsupported",
      ])
    let levels = try ["one", "two", "three", "four", "Four", "five", "seven"].map {
      try Imported.verdict(imported, $0)
    }
    #expect(levels == [.hide, .allow, .flag, .flag, .allow, .allow, .flag])
    let charter = try #require(Compilation(source: imported.text).charter)
    #expect(try charter.judge(Item(text: "six")).tags == ["news", "paper"])
  }

  @Test("a file that does not say what is done with its words needs --action")
  func missingAction() throws {
    #expect(throws: ImportFailure.self) { try Imported.charter("moron\n", .discourse) }
    let numbered = try Imported.charter("word,action\nmoron,1\n", .discourse)
    #expect(try Imported.verdict(numbered, "moron") == .hide)
  }

  @Test("a quotation mark that is not closed is told with its line")
  func unclosed() throws {
    do {
      _ = try Imported.charter("a\nb\n\"c\nd\n", .discourse, action: .flag)
      Issue.record("it was read")
    } catch let failure as ImportFailure {
      #expect(failure.line == 3)
    }
  }

  @Test("a plain list has comments and blank lines, and words that stand twice")
  func plain() throws {
    let imported = try Imported.charter(
      "# mine\nmoron\n\n  Nit   wit \n* *\nMORON\nmoron\n#metoo\n## end\n", .words, action: .block)
    #expect(
      imported.grades == ["2 exact", "4 exact", "5 unsupported", "6 exact", "7 exact", "8 exact"])
    #expect(try Imported.verdict(imported, "so #metoo!") == .hide)
    #expect(try Imported.verdict(imported, "nit wit") == .hide)
    #expect(imported.notes.contains("the same as line 2"))
  }

  @Test("what is not UTF-8 is told with its line, and nothing is too much")
  func limits() throws {
    let settings = ImportSettings(format: .words, language: .english, path: "w")
    do {
      _ = try importCharter(Array("a\nb".utf8) + [0xFF, 0x0A], settings)
      Issue.record("it was read")
    } catch {
      #expect(error.line == 2)
    }
    #expect(throws: ImportFailure.self) { try importCharter([], settings) }
    #expect(throws: ImportFailure.self) {
      try importCharter(Array(repeating: 0x61, count: 17 << 20), settings)
    }
    let many = String(repeating: "x\n", count: 100_001)
    #expect(throws: ImportFailure.self) { try importCharter(Array(many.utf8), settings) }
  }

  @Test("words that nothing can find are named")
  func hopeless() throws {
    let imported = try Imported.charter("\u{202E}\nok word\n\u{200B}\u{1}\n", .words)
    #expect(imported.grades == ["1 unsupported", "2 exact", "3 unsupported"])
  }

  @Test(
    "the format is told by name and first lines",
    arguments: [
      ("rules.yml", "", ImportFormat.automod), ("a.json", "", .discord), ("a.csv", "", .discourse),
      ("a", "[{\"name\":1}]", .discord), ("a", "# x\ntitle: y\naction: remove", .automod),
      ("a", "---\nbody (includes): x", .automod), ("list.txt", "moron\nnit wit", .words),
    ])
  func detection(_ path: String, _ text: String, _ format: ImportFormat) {
    #expect(ImportFormat(path: path, text: text) == format)
  }

  @Test("what could be several things is not guessed", arguments: ["", "a,b\nc,d", "# only"])
  func undetected(_ text: String) {
    #expect(ImportFormat(path: "a", text: text) == nil)
  }
}
