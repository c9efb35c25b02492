import Testing

@Suite("Emails")
struct EmailsTests {
  @Test(
    "an address is found as it is written and as it is spelled",
    arguments: [
      Case("Écris à marie.curie+labo@exemple.fr.", "marie.curie+labo@exemple.fr"),
      Case("<paul_v@mail.exemple.co.uk>", "paul_v@mail.exemple.co.uk"),
      Case("mailto:a@b.org", "a@b.org"),
      Case("zoé@exemple.fr", "zoé@exemple.fr"),
      Case("PAUL@EXEMPLE.FR", "PAUL@EXEMPLE.FR"),
      Case("paul@exemple.fr.Merci", "paul@exemple.fr"),
      Case("...paul@exemple.fr,marie@exemple.fr", "paul@exemple.fr", "marie@exemple.fr"),
      Case("paul(at)exemple.fr", "paul(at)exemple.fr"),
      Case("paul [ at ] exemple [.] fr", "paul [ at ] exemple [.] fr"),
      Case("paul{@}exemple(point)fr", "paul{@}exemple(point)fr"),
      Case("paul@exemple dot com", "paul@exemple dot com"),
      Case(
        "Paul Arobase mail point exemple point fr ok", "Paul Arobase mail point exemple point fr"),
      Case("paul arobase exemple.fr point final", "paul arobase exemple.fr"),
    ])
  func address(_ row: Case) {
    #expect(Detector.emails.hits(in: row.text) == row.hits)
  }

  @Test(
    "what only holds the sign is no address",
    arguments: [
      "rdv @ la gare.fr", "@paul", "@paul@exemple.social", "paul@exemple", "paul@exemple.inconnu",
      "3 @ 2.50", "https://exemple.fr/@paul/a@b.fr", "http://paul@exemple.fr", "paul.@exemple.fr",
      "le signe arobase est utile", "je suis (at) home", "un point fr", "a@b@c.fr@d", "@@@",
    ])
  func noAddress(_ text: String) {
    #expect(Detector.emails.hits(in: text) == [])
  }
}
