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
      Case("exemple (point) fr", "exemple (point) fr"),
      Case("a (dot) exemple[.]com !", "a (dot) exemple[.]com"),
      Case("www.été.example/à", "www.été.example/à"),
      Case("https://été.example", "https://été.example"),
      Case("https://lea:secret@exemple.fr:8443/x", "https://lea:secret@exemple.fr:8443/x"),
      Case("http://127.0.0.1:8080/", "http://127.0.0.1:8080/"),
      Case("https://[::1]:80", "https://[::1]:80"),
      Case("youpi.il/page", "youpi.il/page"), Case("exemple.co.il", "exemple.co.il"),
      Case("exemple.so:443", "exemple.so:443"), Case("x.com", "x.com"), Case("163.com", "163.com"),
      Case("WWW.EXEMPLE.FR:80", "WWW.EXEMPLE.FR:80"),
      Case("hxxps[:]//exemple[.]fr", "hxxps[:]//exemple[.]fr"),
      Case("https://exemple.fr/#/a/b", "https://exemple.fr/#/a/b"),
      Case("exemple-a-b.fr,autre.fr;tiers.fr", "exemple-a-b.fr", "autre.fr", "tiers.fr"),
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
      Case("![image](http://exemple.fr/a_(b).png)", "http://exemple.fr/a_(b).png"),
      Case("<https://exemple.fr>", "https://exemple.fr"), Case("(exemple.fr)", "exemple.fr"),
      Case("exemple.fr, exemple.com; exemple.net!", "exemple.fr", "exemple.com", "exemple.net"),
      Case("*exemple.fr*", "exemple.fr"), Case("`exemple.fr`", "exemple.fr"),
      Case("exemple.fr…", "exemple.fr"),
      Case("vu sur “exemple.fr”", "exemple.fr"),
      Case("https://exemple.fr/a\u{2026}", "https://exemple.fr/a"),
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
    let bytes = Array("http://a.fr www.b.fr c.fr/d ee.fr f.fr:80 gg.fr?".utf8)
    var links = Links()
    links.read(bytes.span)
    #expect(links.found.map(\.isOpaque) == [true, true, true, false, false, false])
  }

  @Test(
    "the host is in lower case, with ordinary dots, without user name and port",
    arguments: [
      ("http://Jean:x@Exemple.FR:80/a", "exemple.fr"), ("http://exemple.com@autre.fr", "autre.fr"),
      ("hxxp://exemple[.]fr", "exemple.fr"), ("exemple(.)FR exemple", ""),
      ("WWW.EXEMPLE.FR", "www.exemple.fr"), ("exemple (point) FR !", ""),
      ("exemple [dot] fr !", "exemple.fr"), ("https://exemple.fr./a", "exemple.fr"),
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
