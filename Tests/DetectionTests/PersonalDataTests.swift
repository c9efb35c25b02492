import Testing

/// What must be found, to the byte. Every number is reserved or made up, with valid check digits.
@Suite("Personal data in its many spellings")
struct PersonalDataTests {
  @Test(
    "telephone numbers",
    arguments: [
      "Appelle-moi au ⟦06 39 98 12 34⟧ ce soir", "⟦0199004217⟧", "(⟦01.99.00.42.17⟧)",
      "tel:⟦+33639981234⟧", "Dispo ! ⟦06-39-98-12-34⟧, merci", "☎️⟦06 39 98 12 34⟧☎️",
      "⟦0033 1 99 00 42 17⟧ (bureau)", "⟦+33 (0)6 39 98 12 34⟧.", "« ⟦+33.6.39.98.12.34⟧ »",
      "14000 Caen ⟦02 61 91 42 17⟧", "⟦06\u{202F}39\u{202F}98\u{202F}12\u{202F}34⟧",
      "⟦06‑39‑98‑12‑34⟧", "⟦+44 7700 900142⟧", "call ⟦(202) 555-0142⟧!",
      "⟦+1-202-555-0142⟧", "fixe ⟦01 99 00 42 17⟧ / port. ⟦06 39 98 12 34⟧", "⟦+41 22 555 01 42⟧",
      "⟦+32 2 555 01 42⟧", "⟦(01) 99 00 42 17⟧", "15 h 30 au ⟦06 39 98 12 34⟧",
      "Réponse rapide:⟦0639981234⟧\n⟦0199004217⟧",
    ].map { MarkedText($0, .phones) })
  func phones(_ text: MarkedText) { text.check() }

  @Test(
    "e-mail addresses",
    arguments: [
      "⟦lea.martin@boite.example⟧", "(⟦lea@boite.example⟧)",
      "mailto:⟦lea@boite.example⟧?subject=ok",
      "[moi](mailto:⟦lea@boite.example⟧)", "Léa <⟦lea+spam@boite.example⟧>;",
      "⟦lea_martin-2@a.b.boite.example⟧!", "⟦lea@xn--bote-vpa.example⟧", "⟦léa@boîte.example⟧",
      "⟦lea (at) boite (point) fr⟧", "⟦lea[at]boite[dot]com⟧", "⟦lea(arobase)boite(point)fr⟧",
      "⟦LEA@BOITE.EXAMPLE⟧", "écris à ⟦lea arobase boite point fr⟧ stp",
      "⟦lea arobaze boite.fr⟧", "⟦lea at boite dot com⟧",
      "mail: ⟦lea.m at mail dot boite dot org⟧, thx",
      "⟦lea at boite [dot] com⟧", "⟦lea AT boite DOT co DOT uk⟧ thanks",
      "⟦lea@boite.example⟧.Merci",
    ].map { MarkedText($0, .emails) })
  func emails(_ text: MarkedText) { text.check() }

  @Test(
    "account numbers",
    arguments: [
      ("IBAN : ⟦FR29 9999 9000 4200 00TE ST04 276⟧.", Detector.ibans),
      ("⟦FR2999999000420000TEST04276⟧", .ibans), ("vers ⟦BE84 9990 0000 0123⟧ svp", .ibans),
      ("⟦DE30999900000000123456⟧,⟦GB98TEST99999912345678⟧", .ibans),
      ("⟦ch85 9999 9000 0123 4567 8⟧", .ibans),
      ("iban:⟦MC71-9999-9000-4200-0000-0000-042⟧", .ibans),
      ("(⟦LU35\u{00A0}9990\u{00A0}0000\u{00A0}0000\u{00A0}0042⟧)", .ibans),
      ("⟦NO20 9999 0000 042⟧", .ibans), ("⟦ES75 9999 0000 12 3456789012⟧", .ibans),
      ("ma CB ⟦4000 0042 0000 0044⟧ 12/31 cvv 042", .cards), ("⟦5555-0042-0000-0040⟧", .cards),
      ("CB:⟦370000420000046⟧", .cards), ("⟦3700 004200 00046⟧ (amex)", .cards),
      ("⟦6011004200000046⟧.", .cards), ("« ⟦3530 0042 0000 0045⟧ »", .cards),
      ("⟦30560000420007⟧", .cards), ("⟦6011 0042 0000 0420 045⟧", .cards),
      ("n° sécu ⟦1 99 02 99 999 042 82⟧", .nirs), ("⟦201999910999922⟧", .nirs),
      ("(⟦1 75 06 75 999 042 30⟧)", .nirs), ("⟦1 85 05 2A 042 042 64⟧", .nirs),
      ("⟦2.92.11.2B.042.042.85⟧ ok", .nirs), ("⟦2880613042042 45⟧", .nirs),
      ("don : ⟦0x00000000000000000000000000000000000000Ab⟧", .wallets),
    ].map { MarkedText($0.0, $0.1) })
  func accounts(_ text: MarkedText) { text.check() }
}
