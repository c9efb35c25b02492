/// Lists and entries that can find nothing, or far too much.
extension DiagnosticPage {
  static let conflictingModifiers = DiagnosticPage(
    .conflictingModifiers,
    Message(
      """
      Two of the words before the list's `{` contradict each other. \
      A list is `exact`, `disguised`, `sites` or none of these; `inside` goes alone or with `exact`; there \
      is one language a list; and a list of sites has no exceptions. \
      Keep the word that matters most, or make two lists.
      """,
      fr: """
        Deux des mots devant la `{` de la liste se contredisent. \
        Une liste est `exact`, `déguisé`, `sites` ou rien de tout cela ; `dedans` va seul ou avec \
        `exact` ; une liste a une seule langue ; et une liste de sites n'a pas d'exceptions. \
        Gardez le mot qui compte le plus, ou faites deux listes.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults exact disguised { moron }
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
    replacing: "exact disguised", by: "disguised")

  static let emptyList = DiagnosticPage(
    .emptyList,
    Message(
      """
      The list has no entry, or `without` took the last one away, so whatever asks it would never find \
      anything. \
      A rule would look as if it protected people and protect nobody. \
      Add an entry, or remove the list and what asks it.
      """,
      fr: """
        La liste n'a pas d'entrée, ou `sans` a ôté la dernière : ce qui l'interroge ne trouverait jamais \
        rien. \
        Une règle aurait l'air de protéger, et ne protégerait personne. \
        Ajoutez une entrée, ou retirez la liste et ce qui l'interroge.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { }
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
    replacing: "{ }", by: "{ abruti }")

  static let listCycle = DiagnosticPage(
    .listCycle,
    Message(
      """
      The list takes in another one with `+`, and that one leads back to it. \
      What such a list holds could never be told. \
      Remove one of the `+`, or put what both need into a third list that both take in.
      """,
      fr: """
        La liste en reprend une autre avec `+`, et celle-ci ramène à la première. \
        On ne pourrait jamais dire ce que contient une telle liste. \
        Retirez l'un des `+`, ou mettez ce dont les deux ont besoin dans une troisième liste que les deux \
        reprennent.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron, + slurs }
      list slurs { idiot, + insults }
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
    replacing: "idiot, + insults", by: "idiot")

  static let malformedEntry = DiagnosticPage(
    .malformedEntry,
    Message(
      """
      The entry uses a sign of the list language in a way that has no meaning: a star stands at the \
      beginning or the end of a word and touches a letter, parentheses hold letters that may be missing, \
      `...` stands between two words, and a comma or a new line stands between entries. \
      Mend the sign; if you mean it as plain text, put the whole entry in quotes.
      """,
      fr: """
        L'entrée emploie un signe des listes d'une façon qui n'a pas de sens : une étoile est au début ou \
        à la fin d'un mot et touche une lettre, des parenthèses tiennent des lettres facultatives, `...` \
        est entre deux mots, et une virgule ou un retour à la ligne sépare les entrées. \
        Corrigez le signe ; si vous le voulez comme simple texte, mettez toute l'entrée entre guillemets.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes déguisé { abr*ti }
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
    replacing: "{ abr*ti }", by: "{ abruti }")

  static let entryWithoutContent = DiagnosticPage(
    .entryWithoutContent,
    Message(
      """
      The entry has no letter, digit or sign that must stand in a text. \
      Punctuation only separates words, and what is in parentheses may be missing, so nothing is left to \
      look for. \
      Add a letter outside the parentheses, or remove the entry.
      """,
      fr: """
        L'entrée n'a ni lettre, ni chiffre, ni signe qui doive figurer dans un texte. \
        La ponctuation ne fait que séparer les mots, et ce qui est entre parenthèses peut manquer : il ne \
        reste rien à chercher. \
        Ajoutez une lettre hors des parenthèses, ou retirez l'entrée.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron, (idiot) }
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
    replacing: "(idiot)", by: "idiot(s)")

  static let insideEntryTooShort = DiagnosticPage(
    .insideEntryTooShort,
    Message(
      """
      A list that is `inside` finds its entries in the middle of other words too, and fewer than four \
      letters stand in a great many innocent ones. \
      Write a longer entry, or put the short one into a list without `inside`, where it must be a whole \
      word.
      """,
      fr: """
        Une liste `dedans` trouve ses entrées aussi au milieu d'autres mots, et moins de quatre lettres \
        figurent dans bien des mots innocents. \
        Écrivez une entrée plus longue, ou mettez-la dans une liste sans `dedans`, où elle doit être un \
        mot entier.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes dedans { con }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Gros connard !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "{ con }", by: "{ connard }")

  static let starredWordTooShort = DiagnosticPage(
    .starredWordTooShort,
    Message(
      """
      A star stands for any ending or beginning, and with fewer than three letters beside it the entry \
      would hit a great part of the dictionary. \
      Write more letters of the word, or list the forms that you mean with parentheses: `moron(s)`.
      """,
      fr: """
        Une étoile remplace n'importe quelle fin ou n'importe quel début, et avec moins de trois lettres à \
        côté d'elle l'entrée toucherait une bonne part du dictionnaire. \
        Écrivez plus de lettres du mot, ou les formes voulues avec des parenthèses : `abruti(e)(s)`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { mo* }
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
    replacing: "{ mo* }", by: "{ moron* }")

  static let entryTooLong = DiagnosticPage(
    .entryTooLong,
    Message(
      """
      An entry has 500 characters at most. A whole message copied into a list finds only messages that are \
      the same to the last word, and one other word is enough to escape it. \
      Keep the few words that stand in no other text, or join them with `...`, which leaves room for up to \
      three words.
      """,
      fr: """
        Une entrée a 500 caractères au plus. Un message entier recopié dans une liste ne trouve que les \
        messages identiques au mot près : il suffit d'en changer un pour y échapper. \
        Gardez les quelques mots qui ne figurent dans aucun autre texte, ou reliez-les par `...`, qui laisse \
        la place à trois mots au plus.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste réclames {
        gagnez de l'argent \(copiedMessage)
      }
      article 1 "Publicité" {
        règle réclame {
          motif « Pas de réclames recopiées. »
          si réclames
          masquer
          attrape "Gagnez de l'argent sans sortir de chez vous !"
          épargne "Gagnez du temps."
        }
      }
      """,
    replacing: copiedMessage, by: "sans sortir de chez vous")

  /// More than 500 characters.
  private static let copiedMessage =
    "sans sortir de chez vous" + String(repeating: " et encore plus tous les jours", count: 16)

  static let tooManyForms = DiagnosticPage(
    .tooManyForms,
    Message(
      """
      Each pair of parentheses doubles the number of forms of an entry, and this one has more than 64. \
      Nobody could read over all of them, and most are words that do not exist. \
      Split it into a few entries with fewer parentheses.
      """,
      fr: """
        Chaque paire de parenthèses double le nombre de formes d'une entrée, et celle-ci en a plus de 64. \
        Personne ne pourrait les relire toutes, et la plupart n'existent pas. \
        Faites-en quelques entrées qui ont moins de parenthèses.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { gros(se)(s) et vilain(e)(s) abruti(e)(s) fini(e)(s) }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel gros et vilain abruti fini !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "abruti(e)(s) fini(e)(s)", by: "abruti(e)(s) ... fini")

  static let siteNotHost = DiagnosticPage(
    .siteNotHost,
    Message(
      """
      A list of sites holds the names of sites, such as `example.org`, each of which stands for its \
      subdomains too. \
      This entry is something else: an address with `https://` or a path, a single word, or a name with \
      accents. \
      Write the name of the site alone; names with accents in their `xn--` form.
      """,
      fr: """
        Une liste de sites contient des noms de sites, comme `exemple.fr`, qui valent aussi pour leurs \
        sous-domaines. \
        Cette entrée est autre chose : une adresse avec `https://` ou un chemin, un mot seul, ou un nom \
        accentué. \
        Écrivez le nom du site seul ; un nom accentué s'écrit sous sa forme `xn--`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list ours sites { https://garden.example/ }
      article 1 "Ads" {
        rule link {
          why "Only links to our own site."
          when links outside ours
          hide
          catches "See www.example.org"
          spares "See www.garden.example"
        }
      }
      """,
    replacing: "https://garden.example/", by: "garden.example")
}
