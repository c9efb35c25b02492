import CharterModel
import CharterSyntax
import Testing

@Suite struct CanonicalPrintTests {
  private static let english = """
    charter "The park"
    version 3
    language en, fr
    flag at 3
    hide at 6.5
    verdicts "Fine", "Read", "Gone"
    given team = no
    given roles = none
    given age = 1.5
    exempt when team or roles = "Chief"
    list rude disguised { idiot(s), pauvre type, "R & D", /ab{1,3}/  except { idiot light } }
    list you fr { tu, toi }
    list Soft exact inside { nulle }
    list friends sites { Example.org }
    signal aimed = (rude near you or rude in title) and not rude outside quotes
    signal loud = capitals > 50 % and 2 of (rude, emojis > 3, repeats >= 5)
    signal away = links to friends and item-language = "fr" and 2 of rude
    article 1 "Manners" max 6 {
      rule aimed-words trial {
        why "x"
        when aimed and Soft
        except when age < 2 or away
        points 1.5 per rude max 3
        tag "read-again"
        catches "You \\"idiot\\"" with title = "T", author = "A", language = fr, team, roles = "Chief"
        spares "day"
      }
      rule shout { why "y" when loud hide catches "IDIOT" spares "day" }
      rule label { why "z" when emojis tag "smile" catches "x" spares "y" }
      rule calm { why "z" when quotes points -1 catches "x" spares "y" }
    }
    example allow "Hello"
    """

  private static let french = """
    # Le même, mis en page autrement.
    charte « The park »   version 3
    langue en, fr
    signaler à 3 masquer à 6.5 # deux seuils
    verdicts "Fine", "Read", “Gone”
    donnée team = non
    donnée roles = aucun
    donnée age = 1.500
    dispenser si (team ou roles = "Chief")
    liste rude déguisé {
      idiot(s)   # au pluriel aussi

      pauvre   type
      "R & D", /ab{1,3}/
      sauf { idiot light }
    }
    liste you FR { tu, toi }
    liste Soft exact dedans { nulle }
    liste friends sites { example.org }
    signal aimed = (rude près de you ou rude dans titre) et non rude hors citations
    signal loud = majuscules > 50% et 2 parmi (rude, émojis > 3, répétitions ≥ 5)
    signal away = liens vers friends et langue-du-texte = "fr" et 2 parmi rude
    article 1 "Manners" max 6 {
      règle aimed-words essai {
        motif "x"
        étiquette « read-again »
        si aimed et Soft
        sauf si age < 2 ou away
        points 1.5 par rude max 3
        attrape "You \\"idiot\\"" avec titre = "T", auteur = "A", langue = fr, team = oui, roles = "Chief"
        épargne "day"
      }
      règle shout { motif "y" si loud masquer attrape "IDIOT" épargne "day" }
      règle label { motif "z" si emojis étiquette "smile" attrape "x" épargne "y" }
      règle calm { motif "z" si citations points −1 attrape "x" épargne "y" }
    }
    exemple publier "Hello"
    """

  private func print(_ text: String) throws -> String {
    let outcome = CharterFiles(["x.charter": text]).check("x.charter")
    #expect(outcome.errors == [])
    return try #require(outcome.charter).canonicalPrint
  }

  @Test("both spellings of a charter print alike, however they are laid out") func alike() throws {
    let english = try print(Self.english)
    #expect(english == (try print(Self.french)))
    #expect(english.contains("list rude disguised\n"))
    #expect(english.contains("signal aimed = "))
  }

  @Test(
    "whatever may change a verdict or a record changes the print",
    arguments: [
      ("\"The park\"", "\"The parc\""), ("version 3", "version 4"), ("en, fr", "fr, en"),
      ("flag at 3", "flag at 2.9"), ("hide at 6.5", "hide at 6"), ("\"Gone\"", "\"Out\""),
      ("team = no", "team = yes"), ("age = 1.5", "age = 1.499"), ("\"Chief\"\n", "\"chief\"\n"),
      ("disguised {", "{"), ("idiot(s)", "idiots"), ("pauvre type", "pauvre types"),
      ("\"R & D\"", "R & D"), ("/ab{1,3}/", "/ab{1,4}/"), ("idiot light", "idiot lite"),
      ("you fr", "you"), ("exact inside", "exact"), ("exact inside", "inside"),
      ("Example.org", "example.com"), ("sites {", "sites de {"), ("rude near you", "rude"),
      ("in title", "in text"), ("outside quotes", "outside links"), ("> 50 %", ">= 50 %"),
      ("2 of (", "1 of ("), ("links to", "links outside"), ("2 of rude", "3 of rude"),
      ("not rude", "rude"), ("max 6 {", "max 5 {"), ("max 6 {", "{"), ("trial {", "{"),
      ("why \"x\"", "why \"w\""), ("age < 2", "age <= 2"), ("1.5 per", "1.4 per"),
      ("max 3\n", "max 3.1\n"), ("per rude", "per emojis"), ("read-again", "read"),
      ("hide catches", "flag catches"), ("points -1", "points -1.1"), ("\"Hello\"", "\"Hallo\""),
      ("example allow", "example flag"), ("with title", "with author"),
      ("fr, team", "fr, team = no"),
      ("language = fr", "language = en"),
    ])
  func changed(_ old: String, _ new: String) throws {
    let changed = Self.english.replacing(old, with: new, maxReplacements: 1)
      .replacing("author = \"T\", author = \"A\"", with: "author = \"T\"")
    #expect(changed != Self.english)
    #expect(try print(changed) != (try print(Self.english)))
  }

  @Test("from whatever files it is put together, a charter prints alike") func files() throws {
    let items = """
      list rude { bat, owl }
      article 1 "M" { rule r { why "x" when rude points 1 catches "bat" spares "day" } }
      """
    let whole = CharterFiles(items).check().charter?.canonicalPrint
    let split = CharterFiles([
      "main.charter": CharterFiles.english
        + "use \"base.charter\"\ndrop gone\nlist rude { + \"w.txt\" }",
      "base.charter": """
      charter "Base"
      list rude { crow }
      signal gone = rude and links
      article 1 "M" { rule r { why "x" when rude points 1 catches "bat" spares "day" } }
      """,
      "w.txt": "bat\nowl\n",
    ]).check().charter?.canonicalPrint
    #expect(whole != nil)
    #expect(whole == split)
  }

  @Test("an entry that comes to a list by two ways is there once, as each list reads it")
  func shared() throws {
    let print = try print(
      """
      charter "x"
      flag at 1
      hide at 2
      list one { Été, pauvre type, /ab{1,3}/
        except { été indien } }
      list two exact { + one
        + one, Été
        without { pauvre type } }
      list three { + two
        + one, crow
        without { ETE } }
      article 1 "M" { rule r { why "x" when one or two or three points 1 } }
      """)
    let lists = print.split(separator: "\n").drop { !$0.hasPrefix("list") }
      .prefix { !$0.hasPrefix("article") }
    let excused = #"except "été indien""#
    #expect(
      lists.map { String($0) } == [
        "list one ", #""Été""#, #""pauvre type""#, #"regex "ab{1,3}""#, excused,
        "list two exact", #""Été""#, #"regex "ab{1,3}""#, #""Été""#, excused,
        "list three ", #"regex "ab{1,3}""#, #""pauvre type""#, #""crow""#,
        excused,
      ])
  }
}
