/// Text that cannot be read as a charter.
extension DiagnosticPage {
  static let notACharter = DiagnosticPage(
    .notACharter,
    Message(
      """
      Every charter begins with the word `charter` and its title in quotes. \
      That first word also tells whether the keywords of the file are English or French, so nothing \
      can be read without it. \
      Put that line at the top, above everything but comments.
      """,
      fr: """
        Toute charte commence par le mot `charte` et son titre entre guillemets. \
        Ce premier mot dit aussi si les mots-clés du fichier sont français ou anglais : sans lui, rien \
        ne peut être lu. \
        Placez cette ligne tout en haut, au-dessus de tout sauf des commentaires.
        """),
    wrong: """
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "flag at 3", by: "charter \"The garden\"\nflag at 3")

  static let unexpectedToken = DiagnosticPage(
    .unexpectedToken,
    Message(
      """
      At this place the charter should go on with something else: the message tells what was expected \
      and what stands there. \
      Often a word is missing just before, or two words have changed places. \
      Compare the line with one that works, or with the page about the language.
      """,
      fr: """
        À cet endroit, la charte devrait continuer autrement : le message dit ce qui était attendu et ce \
        qui s'y trouve. \
        Souvent, un mot manque juste avant, ou deux mots ont été intervertis. \
        Comparez la ligne à une autre qui marche, ou à la page sur le langage.
        """),
    wrong: """
      charte "Le jardin"
      signaler 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "signaler 3", by: "signaler à 3")

  static let unclosedBrace = DiagnosticPage(
    .unclosedBrace,
    Message(
      """
      A `{` was opened and its `}` is missing. \
      The second place in the message is where the charter went on as if the brace were closed, or ended. \
      Add the `}` after the last line that belongs inside.
      """,
      fr: """
        Une `{` est ouverte et sa `}` manque. \
        Le second endroit du message est celui où la charte continue comme si l'accolade était fermée, ou \
        s'arrête. \
        Ajoutez la `}` après la dernière ligne qui doit rester à l'intérieur.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      """,
    replacing: "\"Hello.\"\n  }", by: "\"Hello.\"\n  }\n}")

  static let nestedTooDeeply = DiagnosticPage(
    .nestedTooDeeply,
    Message(
      """
      Parentheses, braces, signals, lists or files stand inside one another more deeply than any reader \
      could follow. \
      The message gives the limit. \
      Take the parentheses away that change nothing, or give a part of the condition a name with `signal`.
      """,
      fr: """
        Des parenthèses, des accolades, des signaux, des listes ou des fichiers s'emboîtent plus \
        profondément qu'un lecteur ne peut suivre. \
        Le message donne la limite. \
        Retirez les parenthèses qui ne changent rien, ou donnez un nom à une partie de la condition avec \
        `signal`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when \(String(repeating: "(", count: 65))links\(String(repeating: ")", count: 65))
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: String(repeating: "(", count: 65) + "links" + String(repeating: ")", count: 65),
    by: "links")

  static let wrongLanguageKeyword = DiagnosticPage(
    .wrongLanguageKeyword,
    Message(
      """
      The first word of a file, `charter` or `charte`, fixes the language of its keywords, and this one is \
      of the other language. \
      One file never mixes the two, so that everybody who reads it knows its words. \
      Write the spelling that the message gives; names, texts and entries may be in any language.
      """,
      fr: """
        Le premier mot d'un fichier, `charte` ou `charter`, fixe la langue de ses mots-clés, et celui-ci \
        est de l'autre langue. \
        Un fichier ne mélange jamais les deux, pour que ses lecteurs en connaissent tous les mots. \
        Écrivez le mot que donne le message ; les noms, les textes et les entrées sont libres.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      hide à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "hide à 6", by: "masquer à 6")
}
