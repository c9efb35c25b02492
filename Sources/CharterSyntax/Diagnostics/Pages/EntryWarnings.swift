/// Entries that hit more, or less, than their author thinks.
extension DiagnosticPage {
  static let shortEntry = DiagnosticPage(
    .shortEntry,
    Message(
      """
      One or two letters are easily something else: initials, an abbreviation, a word of another language. \
      Try the charter on a good number of ordinary comments, or make the entry part of a longer one. \
      If it does no harm, keep it and say why with `# accept: short-entry — reason`.
      """,
      fr: """
        Une ou deux lettres sont vite autre chose : des initiales, une abréviation, un mot d'une autre \
        langue. \
        Essayez la charte sur un bon nombre de commentaires ordinaires, ou intégrez l'entrée à une plus \
        longue. \
        Si elle est sans danger, gardez-la et dites pourquoi avec `# accept: short-entry — raison`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, tg }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "tg", by: "ta gueule")

  static let shadowedEntry = DiagnosticPage(
    .shadowedEntry,
    Message(
      """
      Another entry of the list finds all that this one finds, so it adds nothing. \
      Case and accents do not count, unless the list is `exact`. \
      Remove it; or look whether it is misspelled and was to be another word.
      """,
      fr: """
        Une autre entrée de la liste trouve tout ce que celle-ci trouve : elle n'ajoute rien. \
        Les majuscules et les accents ne comptent pas, sauf dans une liste `exact`. \
        Retirez-la ; ou voyez si elle est mal écrite, et devait être un autre mot.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron(s), morons }
      article 1 "Respect" {
        rule insult {
          why "An insult."
          when insults
          points 6
          catches "You moron!"
          spares "Hello."
        }
      }
      """,
    replacing: "moron(s), morons", by: "moron(s)")

  static let excusedEntry = DiagnosticPage(
    .excusedEntry,
    Message(
      """
      The list's own `except { … }` holds this entry whole, so each of its hits is excused at once. \
      An exception should be a longer phrase in which the word is harmless, such as `moron jokes`. \
      Make the exception longer, or remove one of the two.
      """,
      fr: """
        Le `sauf { … }` de la liste contient cette entrée entière : chacune de ses occurrences est aussitôt \
        excusée. \
        Une exception devrait être une expression plus longue, où le mot est sans malice, comme \
        `pot de cornichons`. \
        Allongez l'exception, ou retirez l'une des deux.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, cornichon, sauf { cornichon } }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Un pot de cornichons."
        }
      }
      """,
    replacing: "sauf { cornichon }", by: "sauf { cornichon vinaigré }")

  static let accentCollision = DiagnosticPage(
    .accentCollision,
    Message(
      """
      Lists are compared without accents, and without them this entry is spelled like an ordinary word of \
      another meaning, which it will hit too. \
      Put the entry into an `exact` list, where accents count, with its capitals if it should be found at \
      the head of a sentence. \
      Or except the phrases in which the other word stands.
      """,
      fr: """
        Les listes se comparent sans accents, et sans eux cette entrée s'écrit comme un mot courant d'un \
        autre sens, qu'elle touchera aussi. \
        Mettez-la dans une liste `exact`, où les accents comptent, avec sa majuscule s'il faut la trouver \
        en tête de phrase. \
        Ou exceptez les expressions où figure l'autre mot.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste religion { péché }
      article 1 "Sujet" {
        règle hors-sujet {
          motif « Ici, on parle de jardins. »
          si religion
          points 6
          attrape "C'est un péché."
          épargne "Bonjour."
        }
      }
      """,
    replacing: "{ péché }", by: "exact { péché, Péché }")

  static let disguisedCollision = DiagnosticPage(
    .disguisedCollision,
    Message(
      """
      A `disguised` list undoes tricks such as digits for letters and drawn-out letters, and undone in that \
      way an ordinary spelling reads like this entry: `goood` like `god`, the line `bus3` like `buse`. \
      An exception would not help, since it never excuses a disguised hit. \
      Move the entry to a list that is not `disguised`, or make it a longer phrase.
      """,
      fr: """
        Une liste `déguisé` défait des ruses comme les chiffres mis pour des lettres ou les lettres \
        étirées, et ainsi défaite, une graphie ordinaire se lit comme cette entrée : la ligne `bus3` comme \
        `buse`, `goood` comme `god`. \
        Une exception n'y ferait rien : elle n'excuse jamais une occurrence déguisée. \
        Mettez l'entrée dans une liste qui n'est pas `déguisé`, ou faites-en une expression plus longue.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes déguisé { buse }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Triple buse !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: " déguisé", by: "")

  static let commonWord = DiagnosticPage(
    .commonWord,
    Message(
      """
      This entry is one of the most frequent words of the language, and alone it would hit a great many \
      ordinary comments. \
      Write the phrase in which it hurts, or let the rule ask for something near it with `near`. \
      If you do mean the word alone, keep it and say why with `# accept: common-word — reason`.
      """,
      fr: """
        Cette entrée est l'un des mots les plus fréquents de la langue, et seule, elle toucherait quantité \
        de commentaires ordinaires. \
        Écrivez l'expression où le mot blesse, ou demandez autre chose à côté de lui avec `près-de`. \
        Si c'est bien le mot seul que vous visez, gardez-le et dites pourquoi avec \
        `# accept: common-word — raison`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, gros }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "gros }", by: "gros lard }")

  static let insideHitsWords = DiagnosticPage(
    .insideHitsWords,
    Message(
      """
      A list that is `inside` finds its entries in the middle of words, and this one stands in ordinary \
      words, which the message lists. \
      Move the entry to a list without `inside`; or write the words it may begin or end with a star, or \
      except the innocent ones.
      """,
      fr: """
        Une liste `dedans` trouve ses entrées au milieu des mots, et celle-ci figure dans des mots \
        ordinaires, que le message énumère. \
        Mettez l'entrée dans une liste sans `dedans` ; ou marquez d'une étoile les mots qu'elle commence \
        ou finit, ou exceptez les mots innocents.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list swearing inside { crap }
      article 1 "Respect" {
        rule swearing {
          why "No swearing."
          when swearing
          points 6
          catches "What crap!"
          spares "Hello."
        }
      }
      """,
    replacing: " inside", by: "")

  static let mixedScripts = DiagnosticPage(
    .mixedScripts,
    Message(
      """
      A word of this entry holds Latin letters next to Greek or Cyrillic ones that look the same. \
      It probably was copied from a comment that used them as a disguise, and as it stands it would miss \
      the ordinary spelling. \
      Type the word anew on your keyboard; a `disguised` list finds look-alike letters by itself.
      """,
      fr: """
        Un mot de cette entrée mêle des lettres latines à des lettres grecques ou cyrilliques qui leur \
        ressemblent. \
        Il vient sans doute d'un commentaire qui s'en servait pour se déguiser, et tel quel il manquerait \
        la graphie ordinaire. \
        Retapez le mot au clavier ; une liste `déguisé` trouve d'elle-même les lettres ressemblantes.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, cr\u{435}tin }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "cr\u{435}tin", by: "crétin")

  static let entryWithoutLiteral = DiagnosticPage(
    .entryWithoutLiteral,
    Message(
      """
      The filter first looks for a piece of plain text of each entry, which is very fast, and only then \
      for the whole. \
      This regex has no such piece, so it is tried on every comment from end to end. \
      Add a word that always stands there, or accept the cost with \
      `# accept: entry-without-literal — reason`.
      """,
      fr: """
        Le filtre cherche d'abord un bout de texte fixe de chaque entrée, ce qui est très rapide, et \
        ensuite seulement l'ensemble. \
        Cette expression régulière n'en a pas : elle est essayée sur chaque commentaire, d'un bout à \
        l'autre. \
        Ajoutez un mot qui figure toujours là, ou acceptez ce coût avec \
        `# accept: entry-without-literal — raison`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list codes { /[a-z]{4}[0-9]{2}/ }
      article 1 "Ads" {
        rule promo-code {
          why "No promotion codes."
          when codes
          hide
          catches "Use save20 now!"
          spares "Hello."
        }
      }
      """,
    replacing: "[a-z]{4}[0-9]{2}", by: "save[0-9]{2}")
}
