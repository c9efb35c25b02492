/// Regexes that are none, or that a text could bring to a halt.
extension DiagnosticPage {
  static let badRegex = DiagnosticPage(
    .badRegex,
    Message(
      """
      What stands between the slashes is not a regex that can be read: a group or a class is not closed, a \
      quantifier has nothing to repeat, an escape is unknown, or the like. \
      The place in the message is where reading stopped. \
      Put a backslash before a sign that is meant as plain text; if you only look for words, leave the \
      slashes out and write them as they are.
      """,
      fr: """
        Ce qui est entre les barres n'est pas une expression régulière lisible : un groupe ou une classe \
        n'est pas fermé, un quantificateur n'a rien à répéter, un échappement est inconnu, par exemple. \
        L'endroit indiqué est celui où la lecture s'est arrêtée. \
        Mettez une barre oblique inverse devant un signe pris comme du texte ; si vous ne cherchez que des \
        mots, écrivez-les tels quels, sans barres.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste codes { /promo(20|30/ }
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
    replacing: "/promo(20|30/", by: "/promo(20|30)/")

  static let regexUnsupported = DiagnosticPage(
    .regexUnsupported,
    Message(
      #"""
      PCRE2 knows this construct, and a charter refuses it: back-references, recursion, conditional groups, \#
      callouts, verbs and inline options. \#
      With them nobody could promise that the filter finishes in time on every text. \#
      Write the alternatives out; for a repeated character there is the measure `repeats`, and case does \#
      not count already unless the list is `exact`.
      """#,
      fr: #"""
        PCRE2 connaît cette construction, et une charte la refuse : références arrière, récursion, groupes \#
        conditionnels, appels externes, verbes et options en ligne. \#
        Avec elles, on ne pourrait pas promettre que le filtre finit à temps sur tous les textes. \#
        Écrivez les variantes une à une ; pour un caractère répété, il y a la mesure `répétitions`, et la \#
        casse ne compte déjà pas, sauf dans une liste `exact`.
        """#),
    wrong: #"""
      charter "The garden"
      flag at 3
      hide at 6
      list codes { /promo(20|30)-\1/ }
      article 1 "Ads" {
        rule promo-code {
          why "No promotion codes."
          when codes
          hide
          catches "Use promo20-20 now!"
          spares "Hello."
        }
      }
      """#,
    replacing: #"/promo(20|30)-\1/"#, by: "/promo(20-20|30-30)/")

  static let regexUnbounded = DiagnosticPage(
    .regexUnbounded,
    Message(
      """
      `+`, `*` and `{3,}` repeat without end, and a hostile text could make the filter try for a very long \
      time. \
      A quantifier therefore says how often at most, up to 64 times. \
      Write `{1,40}` for `+` and `{0,40}` for `*`, or a smaller number that fits what you look for.
      """,
      fr: """
        `+`, `*` et `{3,}` répètent sans fin, et un texte hostile pourrait occuper le filtre très \
        longtemps. \
        Un quantificateur dit donc combien de fois au plus, jusqu'à 64. \
        Écrivez `{1,40}` au lieu de `+` et `{0,40}` au lieu de `*`, ou un nombre plus petit, à la mesure \
        de ce que vous cherchez.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste codes { /promo[0-9]+/ }
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
    replacing: "[0-9]+", by: "[0-9]{1,4}")

  static let regexNestedQuantifier = DiagnosticPage(
    .regexNestedQuantifier,
    Message(
      """
      Something that repeats a varying number of times stands inside something else that does. \
      The two can share one text between them in thousands of ways, and the filter might try them all. \
      Make one of the two a fixed number, such as `{3}`, or write the inner part out.
      """,
      fr: """
        Une partie qui se répète un nombre variable de fois se trouve dans une autre qui fait de même. \
        À elles deux, elles peuvent se partager un texte de milliers de façons, et le filtre pourrait les \
        essayer toutes. \
        Donnez à l'une des deux un nombre fixe, comme `{3}`, ou développez la partie intérieure.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list codes { /promo(-[0-9]{1,4}){1,3}/ }
      article 1 "Ads" {
        rule promo-code {
          why "No promotion codes."
          when codes
          hide
          catches "Use promo-20-10 now!"
          spares "Hello."
        }
      }
      """,
    replacing: "{1,4}", by: "{2}")

  static let regexTooCostly = DiagnosticPage(
    .regexTooCostly,
    Message(
      """
      At one place of a text, this regex can match in more ways than charter allows: the widths of its \
      quantifiers multiply, and so do its alternatives. \
      The limit keeps the filter fast on any text. \
      Lower the upper bounds, or make two or three entries of it.
      """,
      fr: """
        À un même endroit d'un texte, cette expression régulière peut s'appliquer de plus de façons que \
        charter ne l'admet : l'étendue de ses quantificateurs et ses alternatives se multiplient. \
        Cette limite garde le filtre rapide sur tous les textes. \
        Baissez les bornes hautes, ou faites-en deux ou trois entrées.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste codes { /promo[a-z]{0,40}[0-9]{1,40}/ }
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
    replacing: "[a-z]{0,40}[0-9]{1,40}", by: "[a-z]{0,9}[0-9]{1,4}")

  static let regexMatchesEmpty = DiagnosticPage(
    .regexMatchesEmpty,
    Message(
      """
      Every part of this regex may be missing, so it would match between any two letters of any comment. \
      Let at least one character be required: change a lower bound from 0 to 1, or take a `?` away.
      """,
      fr: """
        Toutes les parties de cette expression régulière peuvent manquer : elle s'appliquerait entre deux \
        lettres quelconques de tous les commentaires. \
        Rendez obligatoire au moins un caractère : portez une borne basse de 0 à 1, ou retirez un `?`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list codes { /(promo)?[0-9]{0,4}/ }
      article 1 "Ads" {
        rule promo-code {
          why "No promotion codes."
          when codes
          hide
          catches "Use promo20 now!"
          spares "Hello."
        }
      }
      """,
    replacing: "(promo)?[0-9]{0,4}", by: "promo[0-9]{0,4}")

  static let regexCaseOnFoldedView = DiagnosticPage(
    .regexCaseOnFoldedView,
    Message(
      """
      An ordinary list is compared with the comment in lower case and without accents, so a capital or an \
      accent in a regex can never match there. \
      Write the letter small and plain: it will find the others too. \
      Where the difference matters, make the list `exact`.
      """,
      fr: """
        Une liste ordinaire se compare au commentaire en minuscules et sans accents : une majuscule ou un \
        accent dans une expression régulière n'y trouve donc jamais rien. \
        Écrivez la lettre minuscule et sans accent : elle trouvera aussi les autres. \
        Si la différence compte, rendez la liste `exact`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste codes { /réduc[0-9]{1,4}/ }
      article 1 "Publicité" {
        règle code-promo {
          motif « Pas de codes promotionnels. »
          si codes
          masquer
          attrape "Tapez RÉDUC20 !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "réduc", by: "reduc")
}
