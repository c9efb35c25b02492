extension Starter {
  static let french = Starter(
    charterName: "ma-charte.charte", charter: frenchCharter, corpus: frenchCorpus,
    readmeName: "LISEZMOI.md", readme: frenchReadme)

  private static let frenchCharter = #"""
    charte "La charte de notre communauté"
    version 1
    langue fr
    signaler à 3 # à partir de 3 points, quelqu'un de l'équipe relit
    masquer à 6  # à partir de 6 points, le commentaire n'est pas affiché

    # Tout se change : les mots, les motifs, les points. Les lignes « attrape » et « épargne » sont des
    # promesses ; « charter check » les essaie, et refuse la charte si l'une d'elles n'est plus tenue.

    # Ce que le site peut dire d'un commentaire. À droite, la valeur quand il ne dit rien.
    donnée équipe              = non # l'auteur fait partie de l'équipe
    donnée jours-d-inscription = 365 # âge de son compte

    dispenser si équipe

    # ── Les mots ────────────────────────────────────────────────────────────────────────────────────
    # abruti(e)(s) : lettres facultatives. relou* : tout mot qui commence ainsi. « ... » : jusqu'à trois
    # mots. « déguisé » : trouve aussi « abrut1 » et « a.b.r.u.t.i ».

    liste insultes déguisé {
      abruti(e)(s), crétin(e)(s), imbécile(s), bouffon(ne)(s), tocard(e)(s), pauvre type(s)
      sauf {
        crétin(s) des alpes
        # L'erreur à corriger est ici : il manque une tournure innocente. Voir LISEZMOI.md.
      }
    }
    liste attaques déguisé { ta gueule, ferme ... gueule, va te faire ... foutre, dégage d'ici }
    liste à-quelqu-un      { tu, toi, t'es, t'as, vous, espèce d(e) } # accept: short-entry — compte seulement près d'une insulte
    liste excuses          { désolé(e)(s), pardon, mes excuses, je plaisante }

    liste menaces déguisé {
      je sais ... où ... habites, je vais te retrouver, tu vas le regretter, je vais t'égorger
    }
    liste appels-au-suicide déguisé { va te pendre, suicide-toi, tue-toi, jette-toi sous un train }

    liste réclames {
      code promo, gagne* ... euros, revenu(s) passif(s), abonne-toi à ma chaîne, meilleur(s) prix
    }
    liste nos-sites sites    { canal.example }
    liste liens-courts sites { bit.ly, tinyurl.com, t.co }

    liste questions { comment faire, quelqu'un sait, une idée }

    signal nouveau       = jours-d-inscription < 7
    signal lien-ailleurs = liens hors nos-sites

    # ── Les articles ────────────────────────────────────────────────────────────────────────────────

    article 1 "Respect des personnes" max 8 {

      règle insulte {
        motif   "Un mot insultant."
        si      insultes
        points  1 par insultes max 2
        attrape "Quel abrut1, ce feu rouge."
        épargne "Le crétin des Alpes est une légende."
      }

      règle insulte-dirigée {
        motif   "Une insulte adressée à quelqu'un."
        si      insultes près-de à-quelqu-un hors citations
        points  3 par insultes max 6
        attrape "T'es vraiment un c.r.é.t.i.n."
        épargne "Il m'a dit « t'es un crétin » et j'ai ri."
      }

      règle attaque {
        motif   "Une attaque contre quelqu'un."
        si      attaques hors citations
        points  4
        attrape "Ferme donc ta grande gueule !"
        épargne "J'ai la gueule de bois."
      }

      règle excuse {
        motif   "L'auteur s'excuse."
        si      excuses
        points  -1
        attrape "Désolé, je me suis emporté."
        épargne "Bonjour à tous."
      }
    }

    article 2 "Sécurité des personnes" {

      règle menace {
        motif   "Une menace."
        si      menaces hors citations
        masquer
        attrape "Je sais où tu habites."
        épargne "Je sais où trouver du bon pain."
      }

      règle appel-au-suicide {
        motif   "Un appel à se faire du mal."
        si      appels-au-suicide hors citations
        masquer
        attrape "Va te pendre."
        épargne "Le linge va sécher dehors."
      }
    }

    article 3 "Vie privée" {

      règle coordonnées {
        motif   "Une adresse ou un numéro à ne pas publier."
        si      courriels ou téléphones
        signaler
        attrape "Appelez-moi au 06 12 34 56 78."
        épargne "Rendez-vous à 18 h 30, le 12."
      }

      règle données-bancaires {
        motif   "Un numéro de carte ou de compte bancaire."
        si      ibans ou cartes
        masquer
        attrape "Ma carte : 4111 1111 1111 1111."
        épargne "Le train 4111 part à 11 h 11."
      }
    }

    article 4 "Publicité" max 6 {

      règle réclame {
        motif   "Un message commercial."
        si      réclames
        points  2 par réclames max 4
        attrape "Gagnez des milliers d'euros depuis chez vous."
        épargne "J'ai gagné une tarte à la tombola."
      }

      règle lien-d-un-nouveau {
        motif   "Un lien dans les premiers jours d'un compte."
        si      nouveau et lien-ailleurs
        points  3
        attrape "https://boutique.example" avec jours-d-inscription = 2
        épargne "https://canal.example/regles" avec jours-d-inscription = 2
      }

      règle lien-court {
        motif   "Un lien qui cache où il mène."
        si      liens vers liens-courts
        points  2
        attrape "Regardez https://bit.ly/abc"
        épargne "Regardez https://canal.example"
      }
    }

    article 5 "Forme" max 2 {

      règle cris {
        motif   "Presque tout est en majuscules."
        si      majuscules >= 70 % et mots >= 4
        points  1
        attrape "ARRÊTEZ TOUT DE SUITE CETTE DISCUSSION"
        épargne "La SNCF et la RATP sont en grève."
      }

      # À l'essai : comptée à part, sans conséquence. Retirez le mot « essai » quand elle a fait ses preuves.
      règle question essai {
        motif   "Une question, à ranger avec les autres."
        si      questions
        étiquette "question"
        attrape "Quelqu'un sait à quelle heure ça ouvre ?"
        épargne "Ça ouvre à neuf heures."
      }
    }

    exemple publier  "Belle balade dimanche, merci à tous !"
    exemple signaler "Tu es un abruti."
    exemple masquer  "Tu es un abruti et un crétin, ta gueule !"
    exemple publier  "Tu es un abruti." avec équipe

    """#

  private static let frenchCorpus = #"""
    {"id":"merci","text":"Merci pour la balade, c'était super !","lang":"fr","verdict":"allow","why":"un remerciement"}
    {"id":"feu-rouge","text":"Quel imbécile, ce feu rouge qui ne passe jamais au vert.","lang":"fr","verdict":"allow","why":"une insulte qui ne vise personne coûte un point, pas plus"}
    {"id":"dirigée","text":"Tu n'es qu'un pauvre type.","lang":"fr","verdict":"flag","rules":["insulte","insulte-dirigée"],"why":"la même chose, dite à quelqu'un"}
    {"id":"déguisée","text":"espèce d’abrut1","lang":"fr","verdict":"flag","why":"un i remplacé par un chiffre"}
    {"id":"rapportée","text":"Elle m'a lancé « vous êtes des tocards » et elle est partie.","lang":"fr","verdict":"allow","why":"une insulte que l'on rapporte, entre guillemets"}
    {"id":"roi","text":"Vous avez vu le bouffon du roi, au théâtre ? Les enfants ont adoré.","lang":"fr","verdict":"allow","why":"L'ERREUR VOULUE : un spectacle, pas une insulte. Ajouter « bouffon(s) du roi » au « sauf » de la liste insultes"}
    {"id":"pardon","text":"Pardon, je me suis trompée de sujet.","lang":"fr","verdict":"allow","why":"une excuse seule ne coûte rien"}
    {"id":"menace","text":"Je sais très bien où tu habites.","lang":"fr","verdict":"hide","rules":["menace"],"why":"une menace, même polie"}
    {"id":"boulangerie","text":"Je sais où acheter de bons croissants.","lang":"fr","verdict":"allow","why":"le début d'une menace, et rien de tel"}
    {"id":"téléphone","text":"Écrivez-moi à jean@courrier.example","lang":"fr","verdict":"flag","rules":["coordonnées"],"why":"une adresse que d'autres pourraient relever"}
    {"id":"horaires","text":"La médiathèque ouvre de 10 h 30 à 18 h 00, au 12 rue du Port.","lang":"fr","verdict":"allow","why":"des nombres qui ne sont pas un téléphone"}
    {"id":"promo","text":"Revenus passifs et code promo : abonne-toi à ma chaîne","lang":"fr","verdict":"flag","rules":["réclame"],"why":"trois réclames d'un coup, plafonnées à quatre points"}
    {"id":"lien-nouveau","text":"venez voir https://boutique.example","lang":"fr","given":{"jours-d-inscription":1},"verdict":"flag","rules":["lien-d-un-nouveau"],"why":"un lien le jour de l'inscription"}
    {"id":"lien-ancien","text":"venez voir https://boutique.example","lang":"fr","verdict":"allow","why":"le même lien, d'un membre de longue date"}
    {"id":"cris","text":"QUI A ENCORE FERMÉ LA GRILLE DU CANAL","lang":"fr","verdict":"allow","why":"crier coûte un point, et ne se relit pas"}
    {"id":"équipe","text":"Tu es un abruti.","lang":"fr","given":{"équipe":true},"verdict":"allow","why":"l'équipe est dispensée : elle cite, elle répond"}

    """#

  private static let frenchReadme = #"""
    # Votre charte

    - `ma-charte.charte` : les mots, les articles, les règles. C'est le seul fichier qui juge.
    - `corpus.ndjson` : des commentaires, chacun avec le verdict qu'il devrait avoir et pourquoi.

    ## Corriger l'erreur voulue

    ```sh
    charter test ma-charte.charte corpus.ndjson
    ```

    annonce un échec : le commentaire `roi` parle d'un spectacle, et la charte y voit une insulte. Ouvrez
    `ma-charte.charte`, cherchez la liste `insultes`, et ajoutez une tournure innocente à son `sauf` :

    ```text
    sauf {
      crétin(s) des alpes
      bouffon(s) du roi
    }
    ```

    Relancez la commande : `RÉUSSI`. C'est toute la méthode : un commentaire mal jugé entre dans le corpus, on
    change la charte, et le corpus dit si rien d'autre n'a bougé.

    ## Ensuite

    ```sh
    charter check ma-charte.charte                            # la charte tient-elle ses promesses ?
    charter explain ma-charte.charte "T'es un crétin."        # que deviendrait ce commentaire, et pourquoi
    charter label commentaires.ndjson --charter ma-charte.charte   # étiqueter vos propres commentaires
    charter suggest ma-charte.charte corpus.ndjson            # des mots que la charte ne connaît pas encore
    charter filter ma-charte.charte < commentaires.ndjson     # juger un flux
    ```

    Remplacez `canal.example` par vos sites, les mots par les vôtres, et gardez dans le corpus autant de
    commentaires innocents que de coupables.

    """#
}
