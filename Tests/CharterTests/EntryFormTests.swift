import Testing

/// Signs, quoted entries, regexes, `inside`, `exact`, elision and inclusive forms (LANGUAGE §4).
@Suite("Matching signs, quoted entries and regexes")
struct EntryFormTests {
  static let signs =
    MatchCase.table(
      "{ 100 % }", "⟦100 %⟧ ⟦100%⟧ ⟦100\u{202F}%⟧", "1100 %", "100\n%", "100", "% 100", "100, %")
    + MatchCase.table("{ -50 % }", "à -⟦50 %⟧", "⟦50%⟧ de moins", "-150 %")
    + MatchCase.table("{ R&B }", "⟦R&B⟧ ⟦r & b⟧", "RB", "R et B")
    + MatchCase.table("{ $$$ }", "⟦$$$⟧$", "⟦$ $$⟧", "$$")
    + MatchCase.table("{ C++ }", "⟦C++⟧ ⟦c ++⟧", "C+ C", "abc++")
    + MatchCase.table(
      "{ % (gros) con }", "⟦% con⟧ ⟦%con⟧ ⟦% gros con⟧ ⟦%gros-con⟧ ⟦% gros, con⟧", "% groscon",
      "% gros\ncon", "%, con")
    + MatchCase.table("{ ❤️ (très) con }", "⟦❤️con⟧ ⟦❤ con⟧ ⟦❤️ très con⟧", "❤️ trèscon", "❤️, con")
    + MatchCase.table("{ 🔥 ... con }", "⟦🔥 gros, con⟧ ⟦🔥con⟧ ⟦🔥 un gros con⟧", "🔥 groscon")
    + MatchCase.table("{ con ... 🔥 }", "⟦con 🔥⟧ ⟦con gros🔥⟧", "con\n🔥")
    + MatchCase.table("{ con 🔥 }", "⟦con🔥⟧ ⟦con 🔥⟧", "con, 🔥", "con\n🔥")

  static let emoji =
    MatchCase.table("{ 🔥 }", "⟦🔥⟧⟦🔥⟧", "a⟦🔥⟧b", "❤️‍🔥")
    + MatchCase.table("{ 👍 }", "⟦👍⟧ ⟦👍🏽⟧⟦👍🏿⟧", "👎")
    + MatchCase.table("{ 👩 }", "⟦👩⟧ ⟦👩🏽⟧", "👩‍🚀", "👨‍👩‍👧", "👩🏽‍🚀")
    + MatchCase.table("{ 👩‍🚀 }", "⟦👩‍🚀⟧ ⟦👩🏽‍🚀⟧", "👩 🚀", "👩🚀")
    + MatchCase.table("{ ❤️ }", "⟦❤️⟧ ⟦❤⟧", "❤️‍🔥")
    + MatchCase.table("{ 🇫🇷 }", "⟦🇫🇷⟧⟦🇫🇷⟧", "🇩🇪⟦🇫🇷⟧", "🇧🇫🇷🇺", "🇫")
    + MatchCase.table("{ 🏴 }", "⟦🏴⟧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿")
    + MatchCase.table("{ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 }", "⟦🏴󠁧󠁢󠁥󠁮󠁧󠁿⟧", "🏴", "🏴󠁧󠁢󠁳󠁣󠁴󠁿")

  static let quoted =
    MatchCase.table(#"{ "con" }"#, "⟦con⟧ ⟦CON⟧ ⟦côn⟧", "conte bacon")
    + MatchCase.table(#"{ "c.o.n" }"#, "⟦c.o.n⟧", "con c o n c.o.ne")
    + MatchCase.table(
      #"{ "ferme-la !" }"#, "⟦ferme-la !⟧ ⟦Ferme–la\u{A0}!⟧", "ferme-la!", "renferme-la !")
    + MatchCase.table(#"{ "!!!" }"#, "ah⟦!!!⟧ ⟦!!!⟧!!")
    + MatchCase.table(#"{ "AI" }"#, "⟦AI⟧", "j'AI l’ai")
    + MatchCase.table(#"disguised { "connard" }"#, "⟦connard⟧ c0nnard")
    + MatchCase.table(#"inside { "onnar" }"#, "c⟦onnar⟧d")

  static let regexes =
    MatchCase.table(#"{ /\d{2}-\d{2}/ }"#, "⟦12-34⟧ ⟦12–34⟧ 1⟦23-45⟧6", "1-23")
    + MatchCase.table("{ /ab{1,3}c/ }", "x⟦abbc⟧y ⟦ABC⟧", "ac abbbbc")
    + MatchCase.table("{ /aa/ }", "⟦aa⟧a ⟦aa⟧⟦aa⟧")
    + MatchCase.table(#"{ /\bet\/ou\b/ }"#, "⟦et/ou⟧")
    + MatchCase.table("{ /(?:chat|chien)s?/ }", "⟦chats⟧ ⟦chien⟧", "cheval")
    + MatchCase.table("exact { /[A-Z]{3}\\d/ }", "⟦ABC1⟧", "abc1")
    + MatchCase.table("exact { /café/ }", "⟦café⟧ ⟦cafe\u{301}⟧", "cafe Café")
    + MatchCase.table("exact { /caf[éè]s/ }", "⟦cafés⟧ ⟦cafès⟧", "cafes")
    + MatchCase.table(#"disguised { /conn[ae]rd/ }"#, "⟦connard⟧ c0nnard c o n n a r d")

  static let inside =
    MatchCase.table("inside { merd }", "em⟦merd⟧eur ⟦MERD⟧e dé⟦merd⟧e", "mer d")
    + MatchCase.table("inside exact { AIDS }", "h⟦AIDS⟧", "aids")
    + MatchCase.table(
      "inside { cour except { courage } }", "dis⟦cour⟧s", "courage", "en⟦cour⟧agement")
    + MatchCase.table("inside { sale pute }", "⟦sale pute⟧s", "m⟦sale pute⟧")

  static let exact =
    MatchCase.table("exact { Pêche }", "⟦Pêche⟧ ⟦Pe\u{302}che⟧", "pêche Péché Peche PÊCHE Pêches")
    + MatchCase.table("exact { tâche, TVA }", "une ⟦tâche⟧ tache tva ⟦TVA⟧")
    + MatchCase.table("exact { Œuvre }", "⟦Œuvre⟧ ⟦Oeuvre⟧", "œuvre")
    + MatchCase.table("exact { ma\u{323}\u{302}t }", "⟦mật⟧ ⟦ma\u{302}\u{323}t⟧")

  static let elision =
    MatchCase.table(
      "{ AI }", "⟦AI⟧ ⟦ai⟧-je", "j'ai J’AI l'AI d'ai qu'ai Jusqu'AI aujourd'ai",
      "O'⟦AI⟧ xj'⟦ai⟧ j' ⟦ai⟧")
    + MatchCase.table("exact { AI }", "⟦AI⟧", "l'AI L'AI QU'AI Qu'AI l’AI", "ai")
    + MatchCase.table("{ con }", "l'⟦con⟧ qu'⟦con⟧")

  static let inclusive =
    MatchCase.table("{ con(ne)(s) }", "⟦con·ne·s⟧ ⟦con.ne.s⟧ ⟦con·ne⟧")
    + MatchCase.table("{ connarde(s) }", "⟦connard.e.s⟧ ⟦connard·e⟧ ⟦connard(e)⟧")
    + MatchCase.table("{ connard(s) }", "⟦connard.e.s⟧ ⟦connard·e⟧ ⟦connard(e)s⟧")
    + MatchCase.table("{ salariées }", "⟦salarié(e)s⟧ ⟦salarié·e·s⟧", "salarié(e)")
    + MatchCase.table("{ clients }", "les ⟦client-e-s⟧", "client-e")
    + MatchCase.table("{ prends le }", "⟦prends-le⟧")
    + MatchCase.table("exact { Salariés }", "⟦Salarié·e·s⟧", "salarié·e·s")
    + MatchCase.table("{ connards }", "⟦connard.es⟧")
    + [MatchCase("{ connard }", "⟦connard⟧.es", language: "en")]
    + [MatchCase("{ connard(e) }", "⟦connard⟧·e", language: "en")]
    + MatchCase.table("{ idiot(e)s et con(ne)s }", "⟦idiot·e·s et con·ne·s⟧")

  @Test(
    "signs, quotes, regexes, inside, exact, elision and inclusive forms",
    arguments: [
      signs, emoji, quoted, regexes, inside, exact, elision, inclusive,
    ].flatMap { $0 })
  func matches(_ row: MatchCase) throws { try row.check() }
}
