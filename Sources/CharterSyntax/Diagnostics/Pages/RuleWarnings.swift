/// Rules and verdicts that no comment brings about.
extension DiagnosticPage {
  static let unusedName = DiagnosticPage(
    .unusedName,
    Message(
      """
      Nothing asks this list, signal or fact: no condition, no other list, no sample. \
      Perhaps a rule was removed and its list was left behind, or a rule asks another list by mistake. \
      Remove it, or write its name where it belongs.
      """,
      fr: """
        Rien n'interroge cette liste, ce signal ou cette donnée : ni condition, ni autre liste, ni exemple. \
        Peut-être une règle a-t-elle été retirée sans sa liste, ou une règle interroge-t-elle une autre \
        liste par erreur. \
        Retirez-la, ou écrivez son nom là où il manque.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti, crétin }
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
    replacing: "liste insultes { abruti, crétin }\n", by: "")

  static let unreachableVerdict = DiagnosticPage(
    .unreachableVerdict,
    Message(
      """
      Even if every rule fired at once, the articles together would not give enough points for this \
      verdict, and no rule asks for it directly. \
      The threshold is then an empty promise. \
      Lower it, raise points or an article's `max`, or give a rule the action `hide` or `flag`.
      """,
      fr: """
        Même si toutes les règles se déclenchaient à la fois, les articles ensemble ne donneraient pas \
        assez de points pour ce verdict, et aucune règle ne le demande directement. \
        Le seuil est alors une promesse vide. \
        Baissez-le, augmentez des points ou le `max` d'un article, ou donnez à une règle l'action \
        `masquer` ou `signaler`.
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
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """,
    replacing: "points 3", by: "points 3 per links max 6")

  static let ruleNeverFires = DiagnosticPage(
    .ruleNeverFires,
    Message(
      """
      What the rule asks for excludes itself: two parts of its condition cannot hold together, or its \
      exception is the condition itself. \
      It will never catch anything. \
      Look for a `not` that is too much, for two numbers that leave nothing between them, or for an `and` \
      that should be an `or`.
      """,
      fr: """
        Ce que demande la règle s'exclut soi-même : deux parties de sa condition ne peuvent pas être vraies \
        ensemble, ou son exception est la condition elle-même. \
        Elle n'attrapera jamais rien. \
        Cherchez un `non` de trop, deux nombres qui ne laissent rien entre eux, ou un `et` qui devrait être \
        un `ou`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Un lien, et presque rien d'autre. »
          si liens et mots < 5 et mots > 10
          masquer
          épargne "Bonjour."
        }
      }
      """,
    replacing: " et mots > 10\n    masquer",
    by: "\n    masquer\n    attrape \"Voir www.exemple.fr\"")

  static let typedException = DiagnosticPage(
    .typedException,
    Message(
      """
      This rule hides, and its exception depends on what the author writes. \
      Whoever finds out can add those words to any comment and is never hidden. \
      Let the exception ask a fact that your site knows, or put the innocent phrases into the list's own \
      `except { … }`, which excuses only the hit inside them.
      """,
      fr: """
        Cette règle masque, et son exception dépend de ce qu'écrit l'auteur. \
        Qui s'en aperçoit peut ajouter ces mots à n'importe quel commentaire et n'est plus jamais masqué. \
        Faites dépendre l'exception d'une donnée que le site connaît, ou mettez les expressions innocentes \
        dans le `sauf { … }` de la liste, qui n'excuse que l'occurrence à l'intérieur.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      given team = no
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          except when hashtags or team
          hide
          catches "See www.example.org"
          spares "See www.example.org" with team
        }
      }
      """,
    replacing: "hashtags or team", by: "team")

  static let idlePoints = DiagnosticPage(
    .idlePoints,
    Message(
      """
      The points of this rule are 0, or all points together stay below the first threshold: whether it \
      fires or not, the verdict is the same. \
      Raise the points or lower `flag at`. \
      A rule that should only mark a comment has a `tag` instead; one that you are still trying out, \
      `trial`.
      """,
      fr: """
        Les points de cette règle sont nuls, ou tous les points réunis restent sous le premier seuil : \
        qu'elle se déclenche ou non, le verdict est le même. \
        Augmentez les points, ou baissez `signaler à`. \
        Une règle qui doit seulement marquer un commentaire a plutôt une `étiquette` ; une règle que vous \
        essayez encore, le mot `essai`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens
          masquer
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
        règle adresse {
          motif « Pas d'adresses. »
          si courriels
          points 1
          attrape "Écrire à anne@exemple.fr"
          épargne "Écrire à Anne."
        }
      }
      """,
    replacing: "points 1", by: "points 3")

  static let loneNegativeRule = DiagnosticPage(
    .loneNegativeRule,
    Message(
      """
      Points below 0 offset other points of the same article only, so that nobody makes up for an insult \
      with a polite word elsewhere. \
      This article gives no points that could be offset. \
      Move the rule to the article that it should soften, or remove it.
      """,
      fr: """
        Des points négatifs ne compensent que d'autres points du même article, pour que personne ne \
        rachète une insulte par une politesse placée ailleurs. \
        Cet article ne donne pas de points à compenser. \
        Déplacez la règle dans l'article qu'elle doit adoucir, ou retirez-la.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron, idiot }
      article 1 "Respect" {
        rule insult {
          why "An insult."
          when insults
          points 6
          catches "You moron!"
          spares "Hello."
        }
      }
      article 2 "Quotations" {
        rule quotation {
          why "To quote is not to insult."
          when quotes
          points -3
          catches "He wrote: “you moron”."
          spares "You moron!"
        }
      }
      """,
    replacing: "}\narticle 2 \"Quotations\" {\n", by: "")

  static let sameCondition = DiagnosticPage(
    .sameCondition,
    Message(
      """
      Two rules ask exactly the same, so they always fire together. \
      Mostly one was copied from the other and its condition was left as it was. \
      Change one of the conditions, or make one rule of the two.
      """,
      fr: """
        Deux règles demandent exactement la même chose : elles se déclenchent toujours ensemble. \
        Le plus souvent, l'une a été copiée de l'autre sans changer sa condition. \
        Changez l'une des conditions, ou faites des deux une seule règle.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      article 1 "Publicité" {
        règle lien {
          motif « Pas de liens. »
          si liens
          points 3
          attrape "Voir www.exemple.fr"
          épargne "Bonjour."
        }
        règle plusieurs-liens {
          motif « Pas de liste de liens. »
          si liens
          points 3
          attrape "Voir www.exemple.fr et www.exemple.org"
          épargne "Bonjour."
        }
      }
      """,
    replacing: "liste de liens. »\n    si liens", by: "liste de liens. »\n    si liens >= 2")
}
