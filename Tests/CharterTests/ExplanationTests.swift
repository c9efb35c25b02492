import Charter
import Testing

/// The verdict for a moderator, as a table, and for the author, as a sentence.
@Suite("Explanations")
struct ExplanationTests {
  static let french = #"""
    charte "Table"
    langue fr
    signaler à 3
    masquer à 6
    verdicts "publié", "à relire", "masqué"
    liste insultes déguisé { connard(s), nul }
    article 1 "Respect des personnes" max 4 {
      règle insulte { motif "Une insulte." si insultes points 5 étiquette "relire" }
      règle merci { motif "De la politesse." si mentions points -0.5 }
    }
    article 2 "Vie privée" {
      règle courriel essai { motif "Un courriel." si courriels signaler }
      règle téléphone { motif "Un numéro." si téléphones masquer }
    }
    """#

  static let english = #"""
    charter "Table"
    language en
    flag at 2
    hide at 4
    list insults { moron(s) }
    article 1 "Respect" { rule insult { why "An insult." when insults points 1 per insults max 3 } }
    article 2 "Links" { rule link { why "A link." when links points 1.5 } }
    """#

  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let text: String
    let language: KeywordLanguage
    let table: String
    let sentence: String
    var testDescription: String { "\(text), \(language)" }
  }

  static let cases = [
    Case(
      source: french, text: "Bonjour", language: .french,
      table: """
        PUBLIÉ — score 0 (à relire à 3, masqué à 6)
        il manque 3 pour « à relire »

        """,
      sentence: "Votre commentaire est publié."),
    Case(
      source: french, text: "Un c0nnard, @paul :\n06 12 34 56 78, a@mail.example",
      language: .french,
      table: """
        MASQUÉ — score 4 (à relire à 3, masqué à 6)
        pts         règle            où           trouvé          lu comme        motif
        5           1 · insulte      texte 3–10   c0nnard         connard (leet)  Une insulte.
        -0.5        1 · merci        texte 12–17  @paul           mentions        De la politesse.
        (à relire)  2 · courriel     texte 36–50  a@mail.example  courriels       [essai] Un courriel.
        masqué      2 · téléphone *  texte 20–34  06 12 34 56 78  téléphones      Un numéro.
        article 1, Respect des personnes : 4 (somme 4.5)
        étiquettes : relire

        """,
      sentence:
        "Votre commentaire a été masqué : article 1, « Respect des personnes » ; et article 2, « Vie privée »."
    ),
    Case(
      source: french, text: "nul", language: .french,
      table: """
        À RELIRE — score 4 (à relire à 3, masqué à 6)
        pts  règle          où         trouvé  lu comme  motif
        5    1 · insulte *  texte 0–3  nul     nul       Une insulte.
        article 1, Respect des personnes : 4 (somme 5)
        il manque 2 pour « masqué »
        étiquettes : relire

        """,
      sentence:
        "Votre commentaire attend l'avis d'un modérateur : article 1, « Respect des personnes »."),
    Case(
      source: english, text: "Morons, moron! See www.x.example", language: .english,
      table: """
        FLAG — score 3.5 (flag at 2, hide at 4)
        pts  rule          where       matched        read as   reason
        2    1 · insult *  text 0–6    Morons         moron(s)  An insult.
                           text 8–13   moron          moron(s)
        1.5  2 · link      text 19–32  www.x.example  links     A link.
        article 1, Respect: 2
        article 2, Links: 1.5
        0.5 missing to hide

        """,
      sentence:
        "Your comment is waiting for a moderator: article 1, “Respect”; and article 2, “Links”."),
    Case(
      source: english, text: "moron moron moron www.x.example", language: .english,
      table: """
        HIDE — score 4.5 (flag at 2, hide at 4)
        pts  rule          where       matched        read as   reason
        3    1 · insult *  text 0–5    moron          moron(s)  An insult.
                           text 6–11   moron          moron(s)
                           text 12–17  moron          moron(s)
        1.5  2 · link *    text 18–31  www.x.example  links     A link.
        article 1, Respect: 3
        article 2, Links: 1.5

        """,
      sentence: "Your comment has been hidden: article 1, “Respect”; and article 2, “Links”."),
    Case(
      source: english, text: "hello", language: .english,
      table: """
        ALLOW — score 0 (flag at 2, hide at 4)
        2 missing to flag

        """,
      sentence: "Your comment is published."),
  ]

  @Test("golden tables and sentences", arguments: cases)
  func golden(_ row: Case) throws {
    let item = Item(text: row.text)
    let verdict = try compiled(row.source).judge(item)
    #expect(verdict.table(of: item, in: row.language) == row.table)
    #expect(verdict.sentence(in: row.language) == row.sentence)
  }

  @Test("the sentence names articles that counted, and never an entry or a pattern")
  func discretion() throws {
    let source = """
      charter "Sentence"
      flag at 1
      hide at 9
      list animals disguised { zebra, "quagga", /okapi{1,2}/ }
      article 1 "First" { rule one { why "zebra" when animals points 2 } }
      article 2 "Second" {
        rule two { why "quagga" when animals points 2 }
        rule less { why "okapi" when animals points -2 }
      }
      article 3 "Third" { rule three trial { why "okapi" when animals hide } }
      article 4 "Fourth" { rule four { why "okapi" when animals tag "zebra" } }
      """
    let verdict = try judge(source, "zebra quagga okapi z3bra")
    for language in [KeywordLanguage.english, .french] {
      let sentence = verdict.sentence(in: language)
      for word in ["zebra", "quagga", "okapi", "z3bra", "animals", "Second", "Third", "Fourth"] {
        #expect(!sentence.contains(word), "\(sentence)")
      }
      #expect(sentence.contains("First"))
    }
  }

  @Test("the sentence about a text that could not be read to the end names no article")
  func incomplete() throws {
    var options = EngineOptions()
    options.textLimit = 5
    let verdict = try judge(Self.english, "hello, hello", options: options)
    #expect(
      verdict.sentence(in: .english)
        == "Your comment is waiting for a moderator: it could not be read to the end.")
  }

  @Test("an exempt author's table says so")
  func exempt() throws {
    let source = charter("given team = no\nexempt when team", when: "links")
    let item = Item(text: "www.x.example", facts: ["team": .truth(true)])
    let table = try compiled(source).judge(item).table(of: item, in: .english)
    #expect(table.hasPrefix("ALLOW — score 0 (flag at 1, hide at 1000) — author exempt\n"))
  }

  @Test("a table of many or long hits stays readable, and sends no control characters")
  func longTable() throws {
    let source = charter("list long { un ... quatre }", when: "long")
    let word = String(repeating: "x", count: 60)
    let text =
      "un \(word) quatre. un\u{200B} \u{202E}quatre. un \u{9}quatre. "
      + String(repeating: "un quatre. ", count: 30)
    let item = Item(text: text)
    let verdict = try compiled(source).judge(item)
    #expect(verdict.reasons.first?.hits.count == 33)
    let table = verdict.table(of: item, in: .english)
    #expect(table.contains("…             +13"))
    #expect(!table.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0 == "\u{202E}" })
    #expect(table.split(separator: "\n").allSatisfy { $0.count < 160 })
  }
}
