import Testing

/// What looks like data and is none: each of these once was, or could easily be, a false alarm.
@Suite("Innocent text")
struct InnocentTextTests {
  @Test(
    "numbers of everyday life",
    arguments: [
      "le 14/07/2026 à 21:30", "2026-07-14T21:30:00+02:00", "du 01.02.2026 au 03.04.2026",
      "01 02 03 2026", "12 345 678,90 €", "1.234.567,89 EUR", "$1,234,567.89", "3 @ 5 €",
      "2 @ 12,50€/u", "score 6-4 6-7 7-6 10-8", "21-15, 15-21, 11-9", "PSG 3-0 OM", "1 - 2 - 3 - 4",
      "ISBN 978-2-09-999004-2", "ISBN 9782099990042", "EAN 3760000420044", "4000000420040",
      "code-barres : 3760000420044", "commande n° 0199004217", "Commande #0199004217",
      "colis 6A01990042171", "suivi : 0199004217000", "facture 0639981234", "ticket 0639981234",
      "48.8566, 2.3522", "48.85661400,2.35222190", "+48.856614, +2.352221",
      "48° 51′ 24″ N 2° 21′ 07″ E",
      "v1.02.03.04", "2.0.10.4217", "Windows 10.0.19045.4217", "36000004600019",
      "les 06 07 08 09 10 mai", "colis 199029999904282", "SIREN 900 000 043", "900 000 043",
      "SIRET 900 000 042 00011", "90000004200011", "SIRET : 40000042000010", "siret 52000004200017",
      "n° SIRET 30000004200014", "TVA FR42900000043", "FR 42 900000043", "BE0999.000.042",
      "DE999000042",
      "RCS Paris B 900 000 043", "RIB 99999 00042 0000TEST042 76", "AB-123-CD", "1234 AB 75",
      "AA 042 ZZ",
      "d41d8cd98f00b204e9800998ecf8427e",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "123e4567-e89b-12d3-a456-426614174000", "00000000-0000-4000-8000-000000000042",
      "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG", "id=5f0c3b1e9d2a4b0017c8e042",
      "dQw4w9WgXcQ",
      "127.0.0.1", "10.0.0.42/24", "192.168.001.042", "fe80::1ff:fe23:4567:890a",
      "00:1A:2B:3C:4D:5E",
      "3x² + 5x − 2 = 0", "1 + 2 + 3 = 6", "10^12 > 2**40", "1 000 000 000 000", "0,0199004217",
      "x = 0.0639981234", "0101010101010101", "0b0110 0110 0110", "pi = 3.14159265358979",
      "n=0639981234",
      "4000 0042 0000 0045", "4444 4444 4444 4444", "FR28 9999 9000 4200 00TE ST04 276",
      "RFC 9110 2026",
      "1 99 02 99 999 042 83", "loto : 4 8 15 16 23 42", "les 01 12 23 34 45", "06 12 24 le 3",
      "tome 1, 2, 3, 4, 5, 6, 7, 8", "75 001 Paris", "33000 Bordeaux", "20 000 lieues", "07 98",
      "36 15",
      "appelle le 15, le 17 ou le 112", "3 2 1 0", "0 0 0 0 0 0 0 0 0 0", "1-800", "§ 4.10.2",
      "A4 210 × 297",
      "1998/1999", "01/02/03/04/05", "12:34:56.789", "R$ 0639981234,00",
    ].map { MarkedText($0) })
  func numbers(_ text: MarkedText) { text.check() }

  @Test(
    "sentences, abbreviations, files and programs",
    arguments: [
      "Quel connard.Il est nul", "quel nul.il est con", "bravo.et merci", "trop drôle.lol",
      "bof.je pars",
      "nul.si tu veux", "moche.la honte", "pas moi.toi non plus", "i am home.love you",
      "see you.call me",
      "etc.Il est parti", "etc.et puis", "M.Dupont", "St.Moritz", "M.DE LA TOUR", "J.-C. et J.C.",
      "a.m.",
      "à 10 p.m. ou 8 a.m.", "e.g. this, i.e. that", "U.S.A. et U.R.S.S.", "R.A.T.P.",
      "p.s. je t'aime", "s.v.p",
      "c.-à-d.", "N.B.", "cf.p.12", "fin.Et", "OUI.NON", "Ok.Merci.Au revoir", "bien...la suite",
      "..et toi",
      "rapport.pdf", "index.php", "script.py", "README.md", "setup.sh", "photos.zip", "film.mov",
      "main.c",
      "package.json", "Node.js et node.js", "Asp.Net", "System.out", "os.path.join", "foo.bar()",
      "self.name[0] = 1",
      "this.is(null)", "@Override", "user@host", "root@localhost", "git@serveur", "v1.2.io",
      "1.la suite", "2.me",
      "les salarié.e.s", "tou.te.s", "un.e étudiant.e", "client.e.s", "ouvriers.ères", "3.de",
      "et/ou", "1.www",
      "www", "www.", "http://", "https:// exemple", "le point com", "un point fr", "exemple [dot]",
      "(point) final",
      "Boum (.) la fin", "(.)(.)", ":-) :/ ;)", "a :// b", "C:\\Users\\lea", "~/photos",
      "/etc/hosts", "#exemple.fr",
      "je suis (at) home", "meet me at noon dot", "at a point in time",
      "look at this point in time", "the at sign and the dot com bubble",
      "stocks at the dot com crash", "throw a dart at red dot in June", "look at boite dot com",
      "he is at work dot is he",
      "on se voit at home dot quoi",
      "le signe arobase sert à tout", "arobase point fr", "@", "@@", "a@", "@b.", "a @ b",
      "rdv @ la gare", "#1 @2",
      "lea@boite", "1@2", "5@10", "prix@unité", "moi@maison.perso", "Vu.Ca alors", "Il.Elle",
      "x.y.z",
    ].map { MarkedText($0) })
  func words(_ text: MarkedText) { text.check() }

  @Test(
    "the sign of a price, of a program or of an address mentions nobody",
    arguments: [
      "3 @ 5 €", "lea@boite.example", "@ lea", "@1", "@42", "c@fé", "https://boite.example/@lea",
    ])
  func noMention(_ text: String) {
    #expect(Detector.mentions.hits(in: text) == [])
  }

  @Test(
    "colors and numbers are no hashtags",
    arguments: [
      "#fff000", "color: #0af;", "#00FF7F80", "#12", "#1,", "C# et F#", "&#233;", "&#xe9;", "##",
      "# titre",
      "page.html#haut", "a=#b", "https://boite.example/#mars",
    ])
  func noHashtag(_ text: String) {
    #expect(Detector.hashtags.hits(in: text) == [])
  }

  @Test(
    "words that only look like colors are hashtags",
    arguments: [
      Case("#bac #cafe42 #deadbeef", "#bac", "#deadbeef"), Case("#add", "#add"),
      Case("#1er", "#1er"),
      Case("#abc-1", "#abc"), Case("#a1b2", "#a1b2"),
    ])
  func hashtag(_ row: Case) {
    #expect(Detector.hashtags.hits(in: row.text) == row.hits)
  }
}
