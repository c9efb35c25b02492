/// Every modifier, detector, measure, operator and form of entry, so that hostile texts meet all of
/// the scanner. It makes no sense otherwise.
let richCharter = #"""
  charte "De tout"
  version 1
  langue fr, en
  signaler à 3
  masquer à 9
  donnée équipe = non
  donnée ancienneté = 10
  donnée rôles = aucun
  dispenser si équipe ou rôles = "modo"

  liste insultes déguisé {
    abruti(e)(s), connard(s), crétin*, pauvre type, ferme ... gueule, salaud(s), merde(s), pute(s)
    "fils de", con(ne)(s), idiot(s), salarié(e)(s)
    sauf { con carne, pauvre type sympa }
  }
  liste menaces déguisé { je vais te tuer, tue toi, kill yourself }
  liste toi { toi, t'es, tu, vous, you }
  liste exacts exact { Abruti, ÉTAT, "C'est  ça", /[A-Z]{2,8}-\d{1,4}/ }
  liste dedans-mots dedans { salop, *abrut* }
  liste dedans-exacts exact dedans { Pute, "œuf-x" }
  liste signes { 100 %, 5 €, "!!", "->", 😀, 👍 gratuit, c++, r&d, @ admin, "#promo" }
  liste motifs {
    /\b\d{1,5} (rue|avenue) [a-z]{2,20}/, /(?<=le )p.t.{0,3}n/, /x{2,64}y?/, /(a|b|ab){1,4}c/
    /[^a-z]{3,20}z/, /^rien$/
  }
  liste anglais en { shut up, *ing }
  liste courtes { ai, ça, ia } # accept: short-entry — pour voir
  liste places sites { exemple.fr, bit.ly, t.co, example.com }

  signal dirigée = insultes près-de toi hors citations
  signal bruyant = majuscules > 60 % ou répétitions >= 8 ou non (mots > 2)

  article 1 "Respect" max 6 {
    règle insulte { motif "i" si insultes points 1 par insultes max 6 }
    règle dirigée { motif "d" si dirigée points 2 étiquette "relire" }
    règle deux { motif "2" si 2 parmi insultes et menaces points 2.5 sauf si exacts }
    règle titre { motif "t" si insultes dans titre ou toi dans auteur points 1 }
    règle excuse { motif "e" si courtes points -0.5 }
  }
  article 2 "Menaces" {
    règle menace { motif "m" si menaces masquer }
    règle deux-parmi { motif "p" si 2 parmi (insultes, menaces, non toi) signaler }
    règle dedans-tout { motif "x" si dedans-mots ou dedans-exacts points 1 }
    règle signes-tout essai { motif "s" si signes ou exacts points 1 par signes max 4 }
    règle motifs-tout { motif "r" si motifs points 1 par motifs max 4 }
    règle anglais-tout { motif "a" si anglais et ancienneté < 20 points 1 }
  }
  article 3 "Liens" max 8 {
    règle liens-tout { motif "l" si liens hors places points 1 par liens max 4 }
    règle court { motif "c" si liens vers places points 1 }
    règle liens-deux { motif "n" si 2 parmi liens points 1 }
    règle adresses { motif "a" si courriels ou téléphones ou ibans ou cartes points 1 }
    règle nombres { motif "n" si nirs ou portefeuilles ou téléphones près-de toi points 1 }
    règle foule { motif "f" si mentions >= 3 ou mots-dièse >= 3 ou émojis >= 3 points 1 }
    règle cité { motif "q" si citations ou insultes près-de citations points 0.5 par citations max 2 }
    règle copie { motif "o" si doublons points 1 par doublons max 3 }
    règle émojis-tout { motif "j" si émojis points 0.1 par émojis max 2 étiquette "émojis" }
    règle mentions-tout { motif "@" si mentions près-de insultes points 0.1 par mentions max 2 }
    règle dièses-tout { motif "#" si mots-dièse hors liens points 0.1 par mots-dièse max 2 }
    règle bruit { motif "b" si bruyant points 1 }
    règle long { motif "l" si caractères > 200 et langue-du-texte = "fr" points 0.5 }
    règle compte { motif "c" si mots points 0.1 par mots max 1 }
  }
  """#
