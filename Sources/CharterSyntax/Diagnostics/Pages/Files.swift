/// Charters of several files.
extension DiagnosticPage {
  static let articleTitleDiffers = DiagnosticPage(
    .articleTitleDiffers,
    Message(
      """
      An article adds its rules to the article of the same number in a file that the charter uses, and so \
      the two must be the same article. \
      Here the numbers agree and the titles do not. \
      Take the other title over, or give this article a number that is free.
      """,
      fr: """
        Un article ajoute ses règles à celui qui a le même numéro dans un fichier utilisé : il faut donc \
        que ce soit le même article. \
        Ici, les numéros sont les mêmes, mais pas les titres. \
        Reprenez l'autre titre, ou donnez à cet article un numéro libre.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      use "ads.charter"
      article 1 "No spam" {
        rule address {
          why "No e-mail addresses."
          when emails
          flag
          catches "Write to ann@example.org"
          spares "Write to Ann."
        }
      }
      """,
    replacing: "No spam", by: "Ads",
    files: [
      "ads.charter": """
      charter "Ads"
      article 1 "Ads" {
        rule link {
          why "No links."
          when links
          hide
          catches "See www.example.org"
          spares "Hello."
        }
      }
      """
    ])

  static let missingFile = DiagnosticPage(
    .missingFile,
    Message(
      """
      The charter names a file after `use` or `+`, and there is no such file. \
      A path starts in the folder of the file in which it is written, and capitals and accents count. \
      Correct the path, or put the file in that place. \
      A file that is there has to be text in UTF-8: an editor offers that encoding where it saves.
      """,
      fr: """
        La charte nomme un fichier après `utiliser` ou `+`, et ce fichier n'existe pas. \
        Un chemin part du dossier du fichier où il est écrit, et les majuscules et les accents comptent. \
        Corrigez le chemin, ou mettez le fichier à cet endroit. \
        Un fichier qui existe doit être du texte en UTF-8 : l'éditeur propose cet encodage à l'enregistrement.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      liste insultes { + "listes/insulte.txt" }
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
    replacing: "listes/insulte.txt", by: "listes/insultes.txt",
    files: ["listes/insultes.txt": "abruti\ncrétin"])

  static let fileOutsideFolder = DiagnosticPage(
    .fileOutsideFolder,
    Message(
      """
      A charter reads only files in its own folder and in the folders below. \
      That way a charter from somebody else cannot make the program read other files of your computer, and \
      the folder can be moved as a whole. \
      Copy the file into the folder, and write a path without `..` at its head and without a leading `/`.
      """,
      fr: """
        Une charte ne lit que les fichiers de son dossier et de ses sous-dossiers. \
        Ainsi, la charte d'un autre ne peut pas faire lire d'autres fichiers de votre ordinateur, et le \
        dossier se déplace en bloc. \
        Copiez le fichier dans le dossier, et écrivez un chemin sans `..` ni `/` au début.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults { + "../insults.txt" }
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
    replacing: "../insults.txt", by: "insults.txt",
    files: ["insults.txt": "moron\nidiot"])

  static let useCycle = DiagnosticPage(
    .useCycle,
    Message(
      """
      A file uses itself, directly or through the files that it uses. \
      It is then unclear which of them replaces what the other one declares. \
      Put what both need into a third file, and let both use that one.
      """,
      fr: """
        Un fichier s'utilise lui-même, directement ou par les fichiers qu'il utilise. \
        On ne sait plus, alors, lequel remplace ce que l'autre déclare. \
        Mettez ce dont les deux ont besoin dans un troisième fichier, que les deux utilisent.
        """),
    wrong: """
      charte "Le jardin"
      signaler à 3
      masquer à 6
      utiliser "charter.charter"
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
    replacing: "charter.charter", by: "respect.charte",
    files: [
      "respect.charte": """
      charte "Respect"
      liste insultes { abruti, crétin }
      article 2 "Respect" {
        règle insulte {
          motif « Une insulte. »
          si insultes
          points 6
          attrape "Quel abruti !"
          épargne "Bonjour."
        }
      }
      """
    ])

  static let removesNothing = DiagnosticPage(
    .removesNothing,
    Message(
      """
      `without` takes entries out of a list and `drop` takes a rule or a signal out of a file that is used, \
      and here there is nothing of that name or spelling to take out. \
      Left alone, you would believe something gone that never was there. \
      Write an entry whole, with its parentheses and stars, as it stands above; or remove the line.
      """,
      fr: """
        `sans` ôte des entrées d'une liste, et `retirer` ôte une règle ou un signal d'un fichier utilisé ; \
        or il n'y a ici rien à ôter sous ce nom ou cette forme. \
        Sans ce message, vous croiriez parti ce qui n'y a jamais été. \
        Écrivez l'entrée entière, avec ses parenthèses et ses étoiles, comme plus haut ; ou retirez la \
        ligne.
        """),
    wrong: """
      charter "The garden"
      flag at 3
      hide at 6
      list insults {
        moron(s), idiot(s)
        without { idiot }
      }
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
    replacing: "without { idiot }", by: "without { idiot(s) }")
}
