import Detection
import Testing

@Suite("Links")
struct LinksTests {
  @Test(
    "a link is a scheme or www. and a host, or a bare host",
    arguments: [
      Case("voir https://exemple.fr/page?id=1#haut ici", "https://exemple.fr/page?id=1#haut"),
      Case("HTTP://Exemple.FR", "HTTP://Exemple.FR"),
      Case("voirhttp://exemple.fr", "http://exemple.fr"),
      Case("ftp://192.168.1.1:21/a", "ftp://192.168.1.1:21/a"),
      Case("http://[2001:db8::1]/a", "http://[2001:db8::1]/a"),
      Case("http://müller.example/ü", "http://müller.example/ü"),
      Case("Www.exemple.fr", "Www.exemple.fr"),
      Case("va sur exemple.fr stp", "exemple.fr"),
      Case("EXEMPLE.COM", "EXEMPLE.COM"),
      Case("l'exemple.fr", "exemple.fr"),
      Case(
        "a.example b.test c.invalid d.localhost", "a.example", "b.test", "c.invalid", "d.localhost"),
      Case("xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
      Case("va sur exemple.fr.Merci", "exemple.fr"),
      Case("exemple.fr:8080 et exemple.fr:ici", "exemple.fr:8080", "exemple.fr"),
      Case("regarde...exemple.fr", "exemple.fr"),
      Case("hxxps://exemple[.]fr/a et exemple(.)fr", "hxxps://exemple[.]fr/a", "exemple(.)fr"),
      Case("hxxp[:]//exemple{.}fr", "hxxp[:]//exemple{.}fr"),
      Case("exemple[dot]com", "exemple[dot]com"),
    ])
  func link(_ row: Case) {
    #expect(Detector.links.hits(in: row.text) == row.hits)
  }

  @Test(
    "punctuation and unbalanced brackets after a link are not part of it",
    arguments: [
      Case("(https://exemple.fr/a)", "https://exemple.fr/a"),
      Case("(https://exemple.fr/a)connard", "https://exemple.fr/a"),
      Case("https://exemple.fr/Mars_(dieu), non", "https://exemple.fr/Mars_(dieu)"),
      Case("« exemple.fr/a »", "exemple.fr/a"),
      Case("«https://exemple.fr/a»", "https://exemple.fr/a"),
      Case("\"https://exemple.fr/a\"", "https://exemple.fr/a"),
      Case("https://exemple.fr/a?!...", "https://exemple.fr/a"),
      Case("https://exemple.fr.", "https://exemple.fr"),
      Case("https://exemple.fr/été\u{00A0}!", "https://exemple.fr/été"),
      Case("[lien](https://exemple.fr/a)", "https://exemple.fr/a"),
      Case("<a href='http://exemple.fr/a'>b</a>", "http://exemple.fr/a"),
      Case("**https://exemple.fr/a**", "https://exemple.fr/a"),
    ])
  func end(_ row: Case) {
    #expect(Detector.links.hits(in: row.text) == row.hits)
  }

  @Test(
    "sentences, numbers, abbreviations and addresses are no links",
    arguments: [
      "Quel connard.Il est nul", "connard.Il", "Exemple.Fr", "version 1.2.3", "3.14", "p.ex. ceci",
      "etc. et etc.", "a.m. ou p.m.", "fin...la suite", "192.168.1.1", "1.la suite",
      "jean@exemple.fr", "jean.dupont@exemple.fr", "jean[at]exemple.fr", "via @user.com",
      "étudié.fr", "exemple.fré", "src/main.rs", "os.read(a)", "#exemple.com", "http://", "www.",
      "exemple.inconnu", "-.fr", "a-.fr",
    ])
  func noLink(_ text: String) {
    #expect(Detector.links.hits(in: text) == [])
  }

  @Test("only a scheme, www. or a path makes a link opaque")
  func opaque() {
    let bytes = Array("http://a.fr www.b.fr c.fr/d e.fr f.fr:80 g.fr?".utf8)
    var links = Links()
    links.read(bytes.span)
    #expect(links.found.map(\.isOpaque) == [true, true, true, false, false, false])
  }

  @Test(
    "the host is in lower case, with ordinary dots, without user name and port",
    arguments: [
      ("http://Jean:x@Exemple.FR:80/a", "exemple.fr"), ("http://exemple.com@autre.fr", "autre.fr"),
      ("hxxp://exemple[.]fr", "exemple.fr"), ("exemple(.)FR exemple", ""),
      ("WWW.EXEMPLE.FR", "www.exemple.fr"), ("https://exemple.fr./a", "exemple.fr"),
      ("https://exemple.fr\\a", "exemple.fr"),
    ])
  func host(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    var links = Links()
    links.read(bytes.span)
    var host: [UInt8] = [1, 2, 3]
    for link in links.found { links.host(of: link, in: bytes.span, into: &host) }
    #expect(links.found.isEmpty == expected.isEmpty)
    if !expected.isEmpty { #expect(String(decoding: host, as: UTF8.self) == expected) }
  }

  @Test("an inclusive form is no host, what stands beside it is")
  func inclusiveForm() {
    let bytes = Array("les auteur.es sur auteur.es".utf8)
    var links = Links()
    links.read(bytes.span, excluding: [4..<13])
    #expect(links.found.map(\.range) == [18..<27])
  }
}
