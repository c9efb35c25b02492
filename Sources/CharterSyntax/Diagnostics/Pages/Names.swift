/// Names that are unknown, taken or of the wrong kind.
extension DiagnosticPage {
  static let unknownName = DiagnosticPage(
    .unknownName,
    Message(
      """
      A condition, a `+` or a `with` names something that this charter and the files it uses do not \
      declare. \
      Mostly it is a typing slip: the message proposes the nearest name that it knows. \
      Correct the spelling, or declare the list, signal or fact; where it is declared, above or below, \
      does not matter.
      """,
      fr: """
        Une condition, un `+` ou un `avec` nomme une chose que ni cette charte ni les fichiers qu'elle \
        utilise ne déclarent. \
        C'est le plus souvent une faute de frappe : le message propose le nom connu le plus proche. \
        Corrigez l'orthographe, ou déclarez la liste, le signal ou la donnée, plus haut ou plus bas, peu \
        importe.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, crétin }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insutles
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "si insutles", by: "si insultes")

  static let duplicateName = DiagnosticPage(
    .duplicateName,
    Message(
      """
      Two things of one file bear the same name, so nobody could tell which one a condition means. \
      Facts, lists and signals share their names; rules have names of their own. \
      Give one of the two another name, or put both lists into one. \
      Only a file that uses another may repeat a name of it, to replace the same kind of thing.
      """,
      fr: """
        Deux choses d'un même fichier portent le même nom : on ne saurait pas laquelle une condition \
        désigne. \
        Données, listes et signaux partagent leurs noms ; les règles ont les leurs. \
        Donnez un autre nom à l'une des deux, ou réunissez les deux listes. \
        Seul un fichier qui en utilise un autre peut reprendre un de ses noms, pour remplacer une chose \
        de même sorte.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron }
      list insults { idiot }
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
    replacing: "{ moron }\nlist insults { idiot }", by: "{ moron, idiot }")

  static let reservedName = DiagnosticPage(
    .reservedName,
    Message(
      """
      The language has this word already: as a keyword, a field, a detector or a measure, in English or in \
      French, or keeps it for later. \
      Words of both languages are taken, with or without accents, so that a charter can be rewritten in \
      the other one. \
      Choose another name; a longer one, such as `insult-words`, is nearly always free.
      """,
      fr: """
        Le langage a déjà ce mot : c'est un mot-clé, un champ, un détecteur ou une mesure, en français ou \
        en anglais, ou bien il est gardé pour plus tard. \
        Les mots des deux langues sont pris, avec ou sans accents, pour qu'une charte puisse passer de \
        l'une à l'autre. \
        Choisissez un autre nom ; un nom plus long, comme `mots-insultants`, est presque toujours libre.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste mots { abruti, crétin }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si mots
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """,
    replacing: [("liste mots", "liste mots-insultants"), ("si mots", "si mots-insultants")])

  static let reservedFactName = DiagnosticPage(
    .reservedFactName,
    Message(
      """
      Your site hands facts to charter next to the comment itself, and each comment has a part of this \
      name already. \
      Taken are `id`, `text`, `title`, `author`, `lang`, `given`, `verdict`, `rules`, `why` and `charter`. \
      Choose another name for the fact, and have the site send it under that name.
      """,
      fr: """
        Votre site transmet les données avec le commentaire lui-même, et chaque commentaire a déjà une \
        partie de ce nom. \
        Sont pris : `id`, `text`, `title`, `author`, `lang`, `given`, `verdict`, `rules`, `why` et \
        `charter`. \
        Choisissez un autre nom pour la donnée, et faites-la transmettre sous ce nom.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      given id = "guest"
      exempt when id = "staff"
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
    replacing: [("given id", "given member-kind"), ("when id", "when member-kind")])

  static let ruleAsSignal = DiagnosticPage(
    .ruleAsSignal,
    Message(
      """
      A condition names a rule, and a rule cannot be asked: it judges, and its points must not count twice. \
      What can be asked is a signal, which is a condition with a name. \
      Move the condition of the rule into a `signal`, and write the signal's name in both places.
      """,
      fr: """
        Une condition nomme une règle, or on n'interroge pas une règle : elle juge, et ses points ne \
        doivent pas compter deux fois. \
        Ce que l'on peut interroger, c'est un signal, une condition qui porte un nom. \
        Faites de la condition de la règle un `signal`, et écrivez le nom du signal aux deux endroits.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 3
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
        règle insulte-avec-lien {
          motif « Une insulte et un lien. »
          si insulte et liens
          points 3
          attrape "Quel abruti ! Voir www.exemple.fr"
          épargne "Voir www.exemple.fr"
        }
      }
      """,
    replacing: [
      ("{ abruti }", "{ abruti }\nsignal injure = insultes"),
      ("si insultes", "si injure"), ("si insulte et", "si injure et"),
    ])

  static let signalCycle = DiagnosticPage(
    .signalCycle,
    Message(
      """
      To know whether this signal holds, it would have to be known already: it asks itself, directly or \
      through other signals. \
      Such a question has no answer. \
      Follow the names from signal to signal, and write a list or another condition where the circle closes.
      """,
      fr: """
        Pour savoir si ce signal est vrai, il faudrait déjà le savoir : il s'interroge lui-même, \
        directement ou par d'autres signaux. \
        Une telle question n'a pas de réponse. \
        Suivez les noms de signal en signal, et écrivez une liste ou une autre condition là où le cercle \
        se referme.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      signal ad = advert
      signal advert = ad
      article 1 "Ads" {
        rule link {
          why "No advertising."
          when ad
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "signal advert = ad", by: "signal advert = links")
}
