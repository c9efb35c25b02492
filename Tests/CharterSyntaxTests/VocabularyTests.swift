import CharterSyntax
import Testing

@Suite struct VocabularyTests {
  @Test(
    "a keyword is found by its spelling, in any case, with accents or without",
    arguments: Keyword.allCases)
  func keyword(_ keyword: Keyword) {
    for language in KeywordLanguage.allCases {
      let spelling = keyword.spelling(in: language)
      for variant in [spelling, spelling.uppercased()] {
        let folded = LatinLetters.folded(variant)
        #expect(Keyword.spelled(folded, in: language).contains(keyword))
        #expect(folded.utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }

  @Test("only `non` spells two keywords") func ambiguity() {
    for language in KeywordLanguage.allCases {
      for keyword in Keyword.allCases where !(language == .french && [.no, .not].contains(keyword))
      {
        let folded = LatinLetters.folded(keyword.spelling(in: language))
        #expect(Keyword.spelled(folded, in: language).members == [keyword])
      }
    }
    #expect(Keyword.spelled("non", in: .french).members == [.no, .not])
  }

  @Test(
    "a name that the language has taken is told, accents and case ignored",
    arguments: [
      ("Liste", "a keyword"), ("etiquette", "a keyword"), ("tïtle", "a field"),
      ("AUTEUR", "a field"),
      ("mots-diese", "a detector"), ("links", "a detector"), ("répétitions", "a measure"),
      ("langue-du-texte", "a built-in fact"), ("tally", "a reserved word"),
      ("apres", "a reserved word"),
    ])
  func taken(_ name: String, _ kind: String) {
    #expect(TakenName(name)?.kind.english == kind)
  }

  @Test(
    "a name of one's own is free",
    arguments: ["insultes", "à-quelqu-un", "listes", "new-account", "mot"])
  func free(_ name: String) {
    #expect(TakenName(name) == nil)
  }

  @Test("built-ins are found in their language only") func builtins() {
    for builtin in BuiltinName.all {
      for language in KeywordLanguage.allCases {
        #expect(BuiltinName(spelled: builtin.spelling(in: language), in: language) == builtin)
      }
    }
    #expect(BuiltinName(spelled: "liens", in: .english) == nil)
    #expect(BuiltinName(spelled: "EMOJIS", in: .french) == .detector(.emojis))
  }

  @Test(
    "names are composed, and ’ is '",
    arguments: [
      ("e\u{301}quipe", "équipe"), ("l\u{2019}âge", "l'âge"), ("a\u{302}\u{301}", "ấ"),
      ("plain", "plain"),
      ("\u{212B}", "Å"), ("и\u{306}", "й"), ("q\u{301}", "q\u{301}"),
    ])
  func composed(_ name: String, _ expected: String) {
    #expect(Array(LatinLetters.composed(name).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "the nearest name is proposed, and none that is far",
    arguments: [
      ("insulte", "insultes"), ("insutles", "insultes"), ("menace", "menaces"), ("xyz", nil),
      ("à", nil),
    ] as [(String, String?)])
  func nearest(_ name: String, _ expected: String?) {
    #expect(nearestName(to: name, among: ["insultes", "menaces", "réclame"]) == expected)
  }

  @Test("diagnostic names are kebab-case and distinct") func diagnosticNames() {
    for name in DiagnosticName.allCases {
      let isKebab = name.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }
      #expect(isKebab && !name.rawValue.hasPrefix("-") && !name.rawValue.hasSuffix("-"))
    }
  }
}
