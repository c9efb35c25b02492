/// Conditions that mean nothing, or nothing certain.
extension DiagnosticPage {
  static let mixedAndOr = DiagnosticPage(
    .mixedAndOr,
    Message(
      """
      `and` and `or` stand in one condition, and it can be read in two ways. \
      People and programs disagree about which of the two binds first, so charter does not guess. \
      Put parentheses around the part that belongs together.
      """,
      fr: """
        `et` et `ou` se trouvent dans une même condition, qui peut se lire de deux façons. \
        Les gens et les programmes ne s'accordent pas sur celui qui passe en premier, et charter ne devine \
        pas. \
        Mettez entre parenthèses la partie qui va ensemble.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      donnée nouveau = non
      article 1 "Publicité" {
        règle contact {
          motif « Pas de contacts d'un nouveau venu. »
          si nouveau et liens ou courriels
          masquer
          attrape "Voir www.exemple.fr" avec nouveau
          épargne "Bonjour." avec nouveau
        }
      }
      """,
    replacing: "nouveau et liens ou courriels", by: "nouveau et (liens ou courriels)")

  static let countOutOfRange = DiagnosticPage(
    .countOutOfRange,
    Message(
      """
      `3 of insults` asks for three different entries of the list, and `2 of (a, b)` for two of the \
      conditions. \
      Here the number is larger than what there is to choose from, so the condition could never hold; or \
      it is 0, and it would always hold. \
      Take a number from 1 up to the size of the set; to count repeated hits, write `insults >= 3`.
      """,
      fr: """
        `3 parmi insultes` demande trois entrées différentes de la liste, et `2 parmi (a, b)` deux des \
        conditions. \
        Ici, le nombre dépasse ce qu'il y a à choisir, et la condition ne serait jamais vraie ; ou bien \
        c'est 0, et elle le serait toujours. \
        Prenez un nombre de 1 à la taille de l'ensemble ; pour compter des répétitions, écrivez \
        `insultes >= 3`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron, idiot }
      article 1 "Respect" {
        rule insult {
          why "A row of insults."
          when 3 of insults
          points 6
          catches "You moron, you idiot!"
          spares "You moron!"
        }
      }
      """,
    replacing: "3 of insults", by: "2 of insults")

  static let wrongOperator = DiagnosticPage(
    .wrongOperator,
    Message(
      """
      Words, and yes or no, are equal or they are not: there is no more and no less of them. \
      Compare them with `=`; for the opposite, put `not` before the comparison.
      """,
      fr: """
        Des mots, ou un oui et un non, sont égaux ou ne le sont pas : il n'y a ni plus ni moins. \
        Comparez-les avec `=` ; pour le contraire, mettez `non` devant la comparaison.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      donnée rubrique = "accueil"
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens à l'accueil. »
          si liens et rubrique >= "accueil"
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: ">=", by: "=")

  static let wrongType = DiagnosticPage(
    .wrongType,
    Message(
      """
      The thing that is asked and the way it is asked do not go together: a number is compared with a \
      number, words with a text in quotes, `capitals` with a percentage, and a list of sites only goes \
      with `links`. \
      The message tells what this name stands for. \
      Compare it with a value of that kind, or ask something else.
      """,
      fr: """
        Ce qui est interrogé et la façon de l'interroger ne vont pas ensemble : un nombre se compare à un \
        nombre, des mots à un texte entre guillemets, `majuscules` à un pourcentage, et une liste de \
        sites ne va qu'avec `liens`. \
        Le message dit ce que ce nom représente. \
        Comparez-le à une valeur de cette sorte, ou interrogez autre chose.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Tone" {
        rule shouting {
          why "Please do not shout."
          when capitals > 70
          hide
          catches "THIS IS MY GARDEN"
          spares "This is my garden."
        }
      }
      """,
    replacing: "> 70", by: "> 70 %")

  static let constantCondition = DiagnosticPage(
    .constantCondition,
    Message(
      """
      Plain arithmetic answers this comparison: the answer is the same for every comment. \
      Counts are whole and never below 0, and shares lie between 0 % and 100 %. \
      Take a number that some comments reach and others do not; to ask whether there is any at all, write \
      the name alone.
      """,
      fr: """
        Le calcul seul répond à cette comparaison : la réponse est la même pour tous les commentaires. \
        Un compte est entier et jamais négatif, et une part va de 0 % à 100 %. \
        Prenez un nombre que certains commentaires atteignent et d'autres non ; pour savoir s'il y en a \
        au moins un, écrivez le nom seul.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens >= 0
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "liens >= 0", by: "liens >= 1")
}
