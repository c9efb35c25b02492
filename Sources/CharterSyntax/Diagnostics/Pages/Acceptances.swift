/// Comments that keep a warning quiet.
extension DiagnosticPage {
  static let malformedAccept = DiagnosticPage(
    .malformedAccept,
    Message(
      """
      A comment `# accept: NAME — reason` keeps one warning quiet, and this one cannot: there is no warning \
      of that name, or the reason is missing. \
      Errors cannot be accepted. \
      Write the name as it stands in brackets in the warning, then a dash and, for the next reader, why \
      the charter may stay as it is.
      """,
      fr: """
        Un commentaire `# accept: NOM — raison` fait taire un avertissement, et celui-ci ne le peut pas : \
        aucun avertissement n'a ce nom, ou la raison manque. \
        Une erreur ne s'accepte pas. \
        Écrivez le nom tel qu'il figure entre crochets dans l'avertissement, puis un tiret et, pour le \
        lecteur suivant, pourquoi la charte peut rester ainsi.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link { # accept: missing-rule-sample
          why "No links."
          when links
          hide
          catches "See www.example.org"
        }
      }
      """,
    replacing: "accept: missing-rule-sample",
    by: "accept: missing-rule-sample — nothing else looks like a link")

  static let unusedAccept = DiagnosticPage(
    .unusedAccept,
    Message(
      """
      The comment keeps a warning quiet that does not appear on this line. \
      Perhaps the reason for it is gone, or the comment has moved away from its line. \
      Remove it, so that it does not hide a warning that comes later.
      """,
      fr: """
        Le commentaire fait taire un avertissement qui n'apparaît pas sur cette ligne. \
        Peut-être la raison a-t-elle disparu, ou le commentaire s'est-il éloigné de sa ligne. \
        Retirez-le, pour qu'il ne cache pas un avertissement à venir.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { abruti } # accept: short-entry — connu de tous
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
    replacing: " # accept: short-entry — connu de tous", by: "")
}
