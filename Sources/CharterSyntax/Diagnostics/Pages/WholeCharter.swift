/// What a charter says once: thresholds, exemption, articles.
extension DiagnosticPage {
  static let thresholdOrder = DiagnosticPage(
    .thresholdOrder,
    Message(
      """
      A comment is flagged from one score on and hidden from another, and hiding is the graver of the two. \
      So `flag at` must be over 0, or every comment would be flagged, and lower than `hide at`, or no \
      comment would ever only be flagged. \
      Change one of the two numbers.
      """,
      fr: """
        Un commentaire est signalé à partir d'un score et masqué à partir d'un autre, et masquer est le \
        plus grave des deux. \
        `signaler à` doit donc dépasser 0, sans quoi tout serait signalé, et rester sous `masquer à`, sans \
        quoi rien ne serait jamais seulement signalé. \
        Changez l'un des deux nombres.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 6
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
    replacing: "signaler à 6", by: "signaler à 3")

  static let thresholdMissing = DiagnosticPage(
    .thresholdMissing,
    Message(
      """
      A charter says from which score a comment is flagged and from which it is hidden, and one of the two \
      lines is missing. \
      Nothing is assumed in their place: these numbers are yours to choose. \
      Add the line near the top, for example `flag at 3` or `hide at 6`.
      """,
      fr: """
        Une charte dit à partir de quel score un commentaire est signalé, et à partir duquel il est \
        masqué ; l'une des deux lignes manque. \
        Rien n'est supposé à leur place : c'est à vous de choisir ces nombres. \
        Ajoutez la ligne en tête, par exemple `signaler à 3` ou `masquer à 6`.
        """),
    wrong: """
      charter "The garden"
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
    replacing: "hide at 6", by: "flag at 3\nhide at 6")

  static let duplicateItem = DiagnosticPage(
    .duplicateItem,
    Message(
      """
      The version, the languages, each threshold, the names of the verdicts and the exemption stand once \
      in a charter, and each word before a list's `{` once. \
      With two of them, a reader could not tell which one holds. \
      Keep one and remove the other; two exemptions become one with `or`.
      """,
      fr: """
        La version, les langues, chaque seuil, les noms des verdicts et la dispense figurent une seule \
        fois dans une charte, et chaque mot devant la `{` d'une liste une seule fois. \
        S'il y en a deux, un lecteur ne saurait pas laquelle vaut. \
        Gardez-en une et retirez l'autre ; de deux dispenses, faites-en une avec `ou`.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      masquer à 9
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
    replacing: "masquer à 6\nmasquer à 9", by: "masquer à 6")

  static let duplicateArticle = DiagnosticPage(
    .duplicateArticle,
    Message(
      """
      Two articles of one file have the same number. \
      Moderators and authors read that number in each decision, so it must lead to one place. \
      Give one of them another number, or move the rules of both into a single article.
      """,
      fr: """
        Deux articles d'un même fichier ont le même numéro. \
        Les modérateurs et les auteurs lisent ce numéro dans chaque décision : il doit mener à un seul \
        endroit. \
        Donnez un autre numéro à l'un d'eux, ou réunissez leurs règles en un seul article.
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
      }
      article 1 "Privacy" {
        rule address {
          why "No e-mail addresses."
          when emails
          flag
          catches "Write to ann@example.org"
          spares "Write to Ann."
        }
      }
      """,
    replacing: "article 1 \"Privacy\"", by: "article 2 \"Privacy\"")

  static let exemptNotFact = DiagnosticPage(
    .exemptNotFact,
    Message(
      """
      `exempt when` lets a comment through without judging it, so it may ask only what your site knows \
      about the author. \
      A list, a signal or a link stands in the text, and whoever learned the right words could type an \
      exemption. \
      Declare what the site knows as a fact with `given`, and ask that.
      """,
      fr: """
        `dispenser si` laisse passer un commentaire sans le juger : la condition ne peut donc porter que \
        sur ce que le site sait de l'auteur. \
        Une liste, un signal ou un lien est dans le texte, et qui connaîtrait les bons mots pourrait taper \
        sa dispense. \
        Déclarez ce que sait le site comme une donnée, avec `donnée`, et interrogez-la.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste formules { message de l'équipe }
      dispenser si formules
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
    replacing: [
      ("liste formules { message de l'équipe }", "donnée équipe = non"),
      ("dispenser si formules", "dispenser si équipe"),
    ])
}
