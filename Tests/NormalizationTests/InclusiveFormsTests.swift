import Normalization
import Testing

@Suite("Inclusive writing")
struct InclusiveFormsTests {
  private func forms(_ text: String, _ kind: View.Kind = .plain, isFrench: Bool = true)
    -> (found: Bool, forms: InclusiveForms)
  {
    let original = Array(text.utf8)
    var view = View(kind: kind)
    view.read(original.span, mapped: true)
    var forms = InclusiveForms(kind: kind)
    let found = forms.read(view, original: original.span, isFrench: isFrench)
    return (found, forms)
  }

  @Test(
    "a form reads as its stem and as its feminine",
    arguments: [
      ("con·ne·s", "cons", "connes"), ("connard.e.s", "connards", "connardes"),
      ("salarié(e)s", "salaries", "salariees"), ("salarié(e)", "salarie", "salariee"),
      ("salarié(e)(s)", "salaries", "salariees"), ("salarié(es)", "salaries", "salariees"),
      ("client-e-s", "clients", "clientes"), ("client/e/s", "clients", "clientes"),
      ("étudiant·es", "etudiants", "etudiantes"), ("idiot·e", "idiot", "idiote"),
      ("idiot‧e", "idiot", "idiote"), ("idiot•e", "idiot", "idiote"),
      ("idiot∙e", "idiot", "idiote"),
      ("idiot⋅e", "idiot", "idiote"), ("auteur·rice·s", "auteurs", "autrices"),
      ("acteur·trice", "acteur", "actrice"), ("menteur·euse·s", "menteurs", "menteuses"),
      ("menteur·se", "menteur", "menteuse"), ("policier·ère·s", "policiers", "policieres"),
      ("sportif·ve", "sportif", "sportive"), ("sportif·ive", "sportif", "sportive"),
      ("heureux·ses", "heureux", "heureuses"), ("heureu·x·se", "heureux", "heureuse"),
      ("heureu·x·ses", "heureux", "heureuses"), ("tous·tes", "tous", "toutes"),
      ("maître·sse", "maitre", "maitresse"),
      ("pro·fessionnel·le·s", "pro·fessionnels", "pro·fessionnelles"),
      ("CONNARD.E.S", "connards", "connardes"), ("INSOUMIS·es", "insoumis", "insoumises"),
      ("Tu es con·ne, client-e-s !", "tu es con, clients !", "tu es conne, clientes !"),
    ])
  func readings(_ text: String, _ stem: String, _ full: String) {
    let (found, forms) = forms(text)
    #expect(found)
    #expect(String(decoding: forms.stems.bytes, as: UTF8.self) == stem)
    #expect(String(decoding: forms.fulls.bytes, as: UTF8.self) == full)
  }

  @Test(
    "what merely looks so stays",
    arguments: [
      "prends-le", "dis-le", "et/ou", "Fini.Le film", "Fini.le3", "a.e.s", "la.e", "www.site.es",
      "moi@site.es", "truc.ne.jp", "vas-y-le", "peut-être", "arc-en-ciel", "fin. e", "oui·non",
      "(e)s", "word(word)", "voir(le", "client-e", "3con·ne", "rendez-vous/e", "…·e", "",
      "est-ce", "donne-moi-le-s'il",
    ])
  func innocents(_ text: String) {
    #expect(forms(text).found == false)
  }

  @Test("texts that are not French have no forms")
  func otherLanguages() {
    #expect(forms("con·ne·s", isFrench: false).found == false)
  }

  @Test("the exact view keeps case and accents")
  func exact() {
    let (found, forms) = forms("Salarié·e·s et POLICIER·ÈRE·S", .exact)
    #expect(found)
    #expect(String(decoding: forms.stems.bytes, as: UTF8.self) == "Salariés et POLICIERS")
    #expect(String(decoding: forms.fulls.bytes, as: UTF8.self) == "Salariées et POLICIÈRES")
  }

  @Test("marks that stand apart change nothing about forms")
  func decomposed() {
    let (found, forms) = forms("salarie\u{301}·e·s, policier·e\u{300}re", .exact)
    #expect(found)
    #expect(Array(forms.fulls.bytes) == Array("salariées, policière".utf8))
  }

  @Test("any part of a form leads back to the whole form, and the rest to itself")
  func maps() throws {
    let text = "Hé, été : salarié·e·s fâché(e)s, œuf"
    let original = Array(text.utf8)
    let (_, forms) = forms(text)
    #expect(
      forms.forms.map { String(decoding: original[$0], as: UTF8.self) } == [
        "salarié·e·s", "fâché(e)s",
      ])
    for view in [forms.stems, forms.fulls] {
      for (part, expected) in [
        ("sal", "salarié·e·s"), ("ache", "fâché(e)s"), ("ete", "été"), ("eu", "œu"), (",", ","),
      ] {
        let range = view.originalRange(of: try #require(view.firstRange(of: part)))
        #expect(String(decoding: original[range], as: UTF8.self) == expected)
      }
    }
  }
}
