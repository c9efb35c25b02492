/// Promises that a charter makes about itself and does not keep.
extension DiagnosticPage {
  static let failingCatches = DiagnosticPage(
    .failingCatches,
    Message(
      """
      The charter says that this rule catches this comment, and the rule does not fire on it. \
      The list lacks the word or its plural, the condition asks too much, or an exception excuses it. \
      Mend the list or the condition, or correct the sample if it was never meant to be caught.
      """,
      fr: """
        La charte dit que cette règle attrape ce commentaire, et la règle ne se déclenche pas. \
        Le mot ou son pluriel manque dans la liste, la condition demande trop, ou une exception l'excuse. \
        Corrigez la liste ou la condition, ou bien l'exemple, s'il ne devait pas être attrapé.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { moron }
      article 1 "Respect" {
        rule insult {
          why "An insult."
          when insults
          points 6
          catches "You morons!"
          spares "Hello."
        }
      }
      """,
    replacing: "{ moron }", by: "{ moron(s) }")

  static let failingSpares = DiagnosticPage(
    .failingSpares,
    Message(
      """
      The charter says that this rule spares this comment, and the rule fires on it; the message names \
      what it found. \
      An innocent phrase would be hit in the same way. \
      Put the phrase into the list's `except { … }`, make the condition narrower, or choose another sample.
      """,
      fr: """
        La charte dit que cette règle épargne ce commentaire, et la règle se déclenche ; le message nomme \
        ce qu'elle a trouvé. \
        Une expression innocente serait touchée de même. \
        Mettez l'expression dans le `sauf { … }` de la liste, resserrez la condition, ou choisissez un \
        autre exemple.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { cornichon(s) }
      article 1 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel cornichon !"
          épargne "Un pot de cornichons."
        }
      }
      """,
    replacing: "{ cornichon(s) }", by: "{ cornichon(s), sauf { pot de cornichons } }")

  static let failingExample = DiagnosticPage(
    .failingExample,
    Message(
      """
      An `example` tells what the whole charter decides about a comment, and it decides otherwise. \
      The message gives the score and the rules that fired. \
      Change points, thresholds or conditions until the verdict is what you want, or correct the example.
      """,
      fr: """
        Un `exemple` dit ce que toute la charte décide d'un commentaire, et elle décide autre chose. \
        Le message donne le score et les règles qui se sont déclenchées. \
        Changez les points, les seuils ou les conditions jusqu'au verdict voulu, ou corrigez l'exemple.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          points 3 per links max 6
          catches "See www.example.org"
          spares "Hello."
        }
      }
      example hide "See www.example.org"
      """,
    replacing: "example hide", by: "example flag")

  static let missingRuleSample = DiagnosticPage(
    .missingRuleSample,
    Message(
      """
      The rule has no comment that it catches, or none that it spares. \
      Two such lines tell a reader what the rule is for, and each time the charter is checked they are \
      tried: a later change that breaks the rule is seen at once. \
      Best is a comment that looks like the other one and is innocent.
      """,
      fr: """
        La règle n'a pas de commentaire qu'elle attrape, ou pas de commentaire qu'elle épargne. \
        Ces deux lignes montrent à quoi sert la règle, et sont essayées à chaque vérification : un \
        changement qui casse la règle se voit tout de suite. \
        Le mieux est un commentaire qui ressemble à l'autre et qui est innocent.
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
        }
      }
      """,
    replacing: "\"Voir www.exemple.fr\"",
    by: "\"Voir www.exemple.fr\"\n    épargne \"Voir la page suivante.\"")
}
