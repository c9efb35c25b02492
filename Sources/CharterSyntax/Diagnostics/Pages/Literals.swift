/// Texts, numbers and signs that cannot be read.
extension DiagnosticPage {
  static let unexpectedCharacter = DiagnosticPage(
    .unexpectedCharacter,
    Message(
      """
      This character has no meaning in a charter, outside quotes, lists and comments. \
      It often comes along when text is copied from another program, or ends a line out of habit, like \
      a semicolon. \
      Remove it; if it belongs to a text, put that text in quotes.
      """,
      fr: """
        Ce caractère n'a pas de sens dans une charte, hors des guillemets, des listes et des commentaires. \
        Il vient souvent d'un texte copié d'un autre logiciel, ou d'une habitude, comme le point-virgule \
        en fin de ligne. \
        Retirez-le ; s'il appartient à un texte, mettez ce texte entre guillemets.
        """),
    wrong: """
      charter "The garden"
      flag at 3;
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
    replacing: "flag at 3;", by: "flag at 3")

  static let unclosedString = DiagnosticPage(
    .unclosedString,
    Message(
      """
      A text in quotes was opened and not closed before the end of its line. \
      Texts stay on one line, so that a forgotten quote does not swallow the rest of the charter. \
      Add the closing quote of the same pair; for a line break inside a text, write `\\n`.
      """,
      fr: """
        Un texte entre guillemets est ouvert, mais pas fermé avant la fin de sa ligne. \
        Un texte tient sur une ligne, pour qu'un guillemet oublié n'avale pas le reste de la charte. \
        Ajoutez le guillemet fermant de la même paire ; pour un saut de ligne dans un texte, écrivez `\\n`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens.
          si liens
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "« Pas de liens.", by: "« Pas de liens. »")

  static let unclosedRegex = DiagnosticPage(
    .unclosedRegex,
    Message(
      """
      A list entry that begins with `/` is a regex, and a regex ends with a second `/` on the same line. \
      Add the closing slash, or put the entry in quotes if its slash is meant as a plain character.
      """,
      fr: """
        Une entrée de liste qui commence par `/` est une expression régulière, et finit par une seconde \
        `/` sur la même ligne. \
        Ajoutez la barre fermante, ou mettez l'entrée entre guillemets si sa barre n'est qu'un caractère \
        comme un autre.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste codes {
        /promo[0-9]{2,4}
      }
      article 1 "Publicité" {
        règle code-promo {
          motif « Pas de codes promotionnels. »
          si codes
          masquer
          attrape "Tapez promo20 !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "{2,4}", by: "{2,4}/")

  static let badEscape = DiagnosticPage(
    .badEscape,
    Message(
      #"""
      In a text in quotes, a backslash gives the next character another meaning, and this pair has none. \#
      Known are `\"` for a quote, `\\` for a backslash, `\n` for a line break, and `\u{1F600}` for a \#
      character by its number. \#
      Double the backslash if you want to see one.
      """#,
      fr: #"""
        Dans un texte entre guillemets, la barre oblique inverse donne un autre sens au caractère \#
        suivant, et cette paire n'en a pas. \#
        On connaît `\"` pour un guillemet, `\\` pour une barre inverse, `\n` pour un saut de ligne, et \#
        `\u{1F600}` pour un caractère par son numéro. \#
        Doublez la barre si c'est elle que vous voulez.
        """#),
    wrong: #"""
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links\downloads."
          when links
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """#,
    replacing: #"links\downloads"#, by: "links or downloads")

  static let badNumber = DiagnosticPage(
    .badNumber,
    Message(
      """
      This number cannot stand here as it is written. \
      Decimals follow a point, never a comma, and there are three at most; versions, article numbers and \
      counts are whole; nothing goes beyond a billion. \
      Write the number in that way.
      """,
      fr: """
        Ce nombre ne peut pas s'écrire ainsi à cet endroit. \
        Les décimales suivent un point, jamais une virgule, et il y en a trois au plus ; une version, un \
        numéro d'article ou un compte est entier ; rien ne dépasse un milliard. \
        Récrivez le nombre de cette façon.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 2,5
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
    replacing: "2,5", by: "2.5")
}
