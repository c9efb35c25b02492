/// Rules that are incomplete, or that say too much.
extension DiagnosticPage {
  static let ruleWithoutWhy = DiagnosticPage(
    .ruleWithoutWhy,
    Message(
      """
      Every rule gives its reason after `why`. \
      The author of a comment is shown that sentence when the rule decides, and your moderators read it too. \
      Add one plain sentence that you would say to the author's face.
      """,
      fr: """
        Chaque règle donne sa raison après `motif`. \
        L'auteur d'un commentaire voit cette phrase quand la règle décide, et vos modérateurs la lisent \
        aussi. \
        Ajoutez une phrase simple, que vous diriez en face à l'auteur.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          si liens
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "si liens", by: "motif « Pas de liens. »\n    si liens")

  static let ruleWithoutWhen = DiagnosticPage(
    .ruleWithoutWhen,
    Message(
      """
      A rule needs a condition after `when`, or it would never know which comments it is about. \
      Write a list, a signal, a detector such as `links`, or several of them with `and` or `or`.
      """,
      fr: """
        Une règle demande une condition après `si`, faute de quoi elle ne sait pas quels commentaires elle \
        vise. \
        Écrivez une liste, un signal, un détecteur comme `liens`, ou plusieurs d'entre eux avec `et` ou \
        `ou`.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "hide\n", by: "when links\n    hide\n")

  static let ruleWithoutAction = DiagnosticPage(
    .ruleWithoutAction,
    Message(
      """
      The rule says when it fires, and not what follows. \
      Give it `points` to add to the score, `flag` to have a person look, or `hide` to hide the comment at \
      once. \
      A rule that should only mark comments has a `tag`.
      """,
      fr: """
        La règle dit quand elle se déclenche, mais pas ce qui s'ensuit. \
        Donnez-lui des `points` à ajouter au score, `signaler` pour qu'une personne regarde, ou `masquer` \
        pour masquer aussitôt. \
        Une règle qui doit seulement marquer des commentaires a une `étiquette`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "si liens", by: "si liens\n    masquer")

  static let ruleWithSeveralActions = DiagnosticPage(
    .ruleWithSeveralActions,
    Message(
      """
      A rule has one of `points`, `flag` and `hide`, and this one has several. \
      With one action a rule, anybody can recompute a verdict by hand. \
      Keep the one you mean, or write two rules that ask the same list or signal in different ways.
      """,
      fr: """
        Une règle a soit des `points`, soit `signaler`, soit `masquer`, et celle-ci en a plusieurs. \
        Avec une action par règle, chacun peut recalculer un verdict à la main. \
        Gardez celle que vous voulez, ou écrivez deux règles qui interrogent autrement la même liste ou le \
        même signal.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          points 3
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "points 3\n    hide", by: "hide")

  static let duplicateClause = DiagnosticPage(
    .duplicateClause,
    Message(
      """
      In one rule, `why`, `when` and the action stand once; in one sample, each fact and each field once. \
      Of two, nobody could tell which one holds. \
      Keep one of them; two conditions become one with `or` or `and`.
      """,
      fr: """
        Dans une règle, `motif`, `si` et l'action figurent une seule fois ; dans un exemple, chaque donnée \
        et chaque champ une seule fois. \
        S'il y en a deux, on ne sait pas lequel vaut. \
        Gardez-en un ; de deux conditions, faites-en une avec `ou` ou `et`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle contact {
          motif « Ni liens ni adresses. »
          si liens
          si courriels
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "si liens\n    si courriels", by: "si liens ou courriels")

  static let pointsWithoutMax = DiagnosticPage(
    .pointsWithoutMax,
    Message(
      """
      `points … per …` counts what it finds, and a long comment holds more of everything. \
      Without an upper limit, length alone would decide the verdict. \
      Add `max` and the most that this rule may give.
      """,
      fr: """
        `points … par …` compte ce qu'il trouve, et un long commentaire contient davantage de tout. \
        Sans limite, la longueur à elle seule déciderait du verdict. \
        Ajoutez `max` et le plus que cette règle peut donner.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          points 3 per links
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "per links", by: "per links max 6")

  static let pointsNegativePer = DiagnosticPage(
    .pointsNegativePer,
    Message(
      """
      With `per`, the points and their `max` must both be over 0. \
      If each hit took points away, an author could type harmless words until an insult weighs nothing. \
      To take points away, write a rule of its own with a fixed number, such as `points -1`.
      """,
      fr: """
        Avec `par`, les points et leur `max` doivent dépasser 0. \
        Si chaque occurrence retirait des points, un auteur pourrait taper des mots anodins jusqu'à ce \
        qu'une insulte ne pèse plus rien. \
        Pour retirer des points, écrivez une règle à part avec un nombre fixe, comme `points -1`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, crétin }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
        règle citation {
          motif « Citer n'est pas insulter. »
          si citations
          points -1 par citations max 3
          attrape "Il a écrit « abruti »."
          épargne "Bonjour."
        }
      }
      """,
    replacing: "points -1 par citations max 3", by: "points -1")

  static let pointsPrecision = DiagnosticPage(
    .pointsPrecision,
    Message(
      """
      Points and thresholds have at most one decimal, as in `0.5`. \
      Scores are added in tenths, so that the same comment gives the same score everywhere and a person \
      can check the sum. \
      Round the number, or multiply all points and thresholds by ten.
      """,
      fr: """
        Les points et les seuils ont une décimale au plus, comme `0.5`. \
        Les scores s'additionnent en dixièmes, pour que le même commentaire ait partout le même score et \
        qu'une personne puisse refaire la somme. \
        Arrondissez le nombre, ou multipliez par dix tous les points et tous les seuils.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          points 6.25
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "6.25", by: "6.5")
}
