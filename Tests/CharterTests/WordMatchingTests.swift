import Testing

/// Words, what may stand between them, and their shorthand (LANGUAGE §4.1, §4.2, §4.5).
@Suite("Matching words")
struct WordMatchingTests {
  static let wholeWords =
    MatchCase.table(
      "{ con }", "⟦con⟧", "Quel ⟦con⟧ !", "⟦CON⟧, ⟦Con⟧ et ⟦cOn⟧", "conte, bacon, icone",
      "con1, 1con",
      "_⟦con⟧_ *⟦con⟧* #⟦con⟧ @⟦con⟧ (⟦con⟧)", "⟦con⟧🔥⟦con⟧", "conт, ьcon", "⟦con⟧² ™⟦con⟧ ℠⟦con⟧№",
      "\u{FEFF}⟦con⟧\u{FEFF}", "l'⟦con⟧, d’⟦con⟧", "", " ", "c on", "co\nn")
    + MatchCase.table("{ R2D2 }", "⟦r2d2⟧", "r2 d2", "r2d22")

  static let folding =
    MatchCase.table(
      "{ con }", "⟦côn⟧", "⟦co\u{308}n⟧", "⟦con\u{301}⟧ ", "⟦ｃｏｎ⟧", "⟦𝐜𝐨𝐧⟧", "⟦c\u{200B}o\u{AD}n⟧",
      "⟦c\u{336}o\u{336}n\u{336}⟧")
    + MatchCase.table("{ cœur }", "⟦coeur⟧", "⟦CŒUR⟧", "cœurs", "cur")
    + MatchCase.table("{ strasse }", "⟦Straße⟧", "⟦STRASSE⟧", "strase")
    + MatchCase.table("{ łódź }", "⟦lodz⟧", "⟦ŁÓDŹ⟧")
    + MatchCase.table("{ fin }", "⟦ﬁn⟧")
    + MatchCase.table("{ tit }", "tête, têt", "⟦tît⟧")

  static let separators =
    MatchCase.table(
      "{ pauvre type }", "⟦pauvre type⟧", "⟦Pauvre-Type⟧ !", "⟦pauvre   type⟧", "⟦pauvre, type⟧",
      "⟦pauvre « type⟧ »", "⟦pauvre \"type⟧\"", "⟦pauvre\u{A0}type⟧", "⟦pauvre\ttype⟧",
      "⟦pauvre — type⟧",
      "⟦pauvre.type⟧", "⟦pauvre:type⟧", "⟦pauvre\u{200B} type⟧", "pauvre\ntype", "pauvre\r\ntype",
      "pauvre\u{2028}type", "pauvre, \n type", "pauvre. type", "pauvre : type", "pauvre! type",
      "pauvre ? type",
      "pauvre… type", "pauvre; type", "pauvre/type", "pauvre (type)", "pauvre 🔥 type",
      "pauvre + type",
      "pauvre un type", "pauvretype", "pauvre types", "dépauvre type")
    + MatchCase.table("{ t'es }", "⟦t'es⟧, ⟦t’es⟧, ⟦T`es⟧", "⟦t es⟧ ⟦t-es⟧", "tes, t'est")
    + MatchCase.table(
      "{ M. Dupont }", "⟦M. Dupont⟧", "⟦M.Dupont⟧", "⟦M Dupont⟧", "⟦M . Dupont⟧", "M\nDupont",
      "M! Dupont")

  static let gaps =
    MatchCase.table(
      "{ ferme ... gueule }", "⟦ferme gueule⟧", "⟦ferme ta gueule⟧", "⟦ferme donc un peu gueule⟧",
      "⟦Ferme-la, ta gueule⟧", "ferme donc un peu ta gueule", "ferme. Ta gueule",
      "ferme ta\ngueule",
      "⟦ferme gueule gueule⟧", "⟦ferme ferme ta gueule⟧", "ferme 🔥 gueule")
    + MatchCase.table("{ ferme … gueule }", "⟦ferme ta gueule⟧")
    + MatchCase.table("{ 100 % ... gratuit }", "⟦100 % gratuit⟧", "⟦100% vraiment gratuit⟧")
    + MatchCase.table("{ gratuit ... % }", "⟦gratuit %⟧", "⟦gratuit à 100 %⟧")

  static let stars =
    MatchCase.table("{ promo* }", "⟦promo⟧ ⟦promos⟧ ⟦Promotion⟧ ⟦promo2⟧", "autopromo", "pro mo")
    + MatchCase.table("{ *phobe }", "⟦xénophobe⟧ ⟦phobe⟧", "phobes phobie")
    + MatchCase.table("{ *phob* }", "⟦homophobie⟧ ⟦phobe⟧", "photo")
    + MatchCase.table("{ gagne* ... euros }", "⟦gagnez 100 euros⟧", "⟦Gagner des milliers d'euros⟧")
    + MatchCase.table("{ promo* flash }", "⟦promotions flash⟧", "promo flashy")

  static let optionalLetters =
    MatchCase.table(
      "{ abruti(e)(s) }", "⟦abruti⟧ ⟦abrutie⟧ ⟦abrutis⟧ ⟦abruties⟧", "abrutise abrut abrutiess")
    + MatchCase.table("{ (très) con }", "⟦très con⟧", "⟦con⟧", "pas ⟦con⟧")
    + MatchCase.table("{ (très) très con }", "⟦très con⟧", "⟦très très con⟧", "con")
    + MatchCase.table("{ con (carne) }", "⟦con carne⟧", "⟦con⟧ carnet", "⟦con⟧")
    + MatchCase.table(
      "{ sac (à) (de) merde }", "⟦sac merde⟧ ⟦sac à merde⟧ ⟦sac de merde⟧", "sac en merde")
    + MatchCase.table(
      "{ (les) zamis }", "Bonjour, ⟦zamis⟧ !", "« ⟦zamis⟧ »", ", ⟦les zamis⟧", "les ... ⟦zamis⟧")
    + MatchCase.table(
      "{ zamis (bleus) (verts) }", "⟦zamis⟧, ou", "⟦zamis verts⟧ !", "⟦zamis, bleus⟧, vers",
      "⟦zamis bleus verts⟧ bleus")
    + MatchCase.table(
      "{ gros ... (petits) zamis }", "⟦gros zamis⟧", "⟦gros un deux trois petits zamis⟧",
      "⟦gros un deux trois zamis⟧", "gros un deux trois quatre cinq petits zamis",
      "⟦gros petits un deux trois zamis⟧")
    + MatchCase.table(
      "{ gros ... (un) (deux) (trois) (quatre) ... fous (tous) (deux) }",
      "⟦gros un trois fous tous⟧",
      "⟦gros a b c fous⟧", "⟦gros a un b quatre c fous deux⟧", "gros un a b c d e f g fous")
    + MatchCase.table("{ (pré)(sur)zamis }", "⟦zamis⟧ ⟦surzamis⟧ ⟦présurzamis⟧", "urzamis")
    + MatchCase.table("{ (pré)dire }", "⟦dire⟧ ⟦prédire⟧", "redire")
    + MatchCase.table("{ (env) 10 % }", "⟦env 10 %⟧", "⟦10 %⟧")

  @Test(
    "words, folding, separators, gaps, stars and optional letters",
    arguments: [
      wholeWords, folding, separators, gaps, stars, optionalLetters,
    ].flatMap { $0 })
  func matches(_ row: MatchCase) throws { try row.check() }
}
