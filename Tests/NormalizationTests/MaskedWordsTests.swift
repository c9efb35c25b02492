import Normalization
import Testing

@Suite("Masked words")
struct MaskedWordsTests {
  private let vocabulary = MaskedWords.Vocabulary(
    words: [
      "connard", "con", "conne", "cons", "pute", "merde", "shit", "male", "offres", "gueule", "fdp",
      "nul",
      "nigger", "bite", "cum", "tit",
    ], heads: ["abruti", "encul"], isOrdinary: { $0 == "niger" })

  private func texts(_ text: String) -> [String] {
    let original = Array(text.utf8)
    var view = View(kind: .plain)
    view.read(original.span, mapped: true)
    var disguises = Disguises()
    guard disguises.begin(view, signals: view.signals, vocabulary: vocabulary) else { return [] }
    disguises.read(view, original: original.span)
    return disguises.readings.filter { !$0.isSeparatedRun }.map {
      String(decoding: $0.view.bytes, as: UTF8.self)
    }
  }

  @Test(
    "a sign stands for one letter",
    arguments: [
      ("c*nnard", "connard"), ("c*nn*rd !", "connard !"), ("CONN#RD", "connard"),
      ("con•ard", "connard"), ("con•••d", "connard"), ("co.nard", "connard"),
      ("co_nard", "connard"), ("c_nnard", "connard"), ("n*gger", "nigger"),
      ("conna?d", "connard"), ("co×nard", "connard"), ("conn-rd", "connard"),
      ("c**nard", "connard"),
      ("c*nn4rd", "connard"), ("p*t*", "pute"), ("conn***", "connard"), ("c*n", "con"),
      ("c*n!", "con!"), ("c*ns", "cons"),
      ("ta gu*ule", "ta gueule"), ("sh.t", "shit"), ("m*rde, alors", "merde, alors"),
      ("abr*tissant", "abrutissant"), ("enc*lés", "encules"), ("f*p", "fdp"),
      ("été c*nnard", "ete connard"),
    ])
  func positives(_ text: String, _ expected: String) {
    #expect(texts(text).contains(expected), "\(texts(text))")
  }

  @Test(
    "a mask that may be several words is read as each of them",
    arguments: [("con*e *", ["conne *"]), ("c*n c*nne", ["con conne"])])
  func several(_ text: String, _ expected: [String]) {
    #expect(texts(text) == expected)
  }

  @Test(
    "what is hidden too well, ends a word or belongs to ordinary writing masks nothing",
    arguments: [
      "p***", "*ute", "c******", "con*", "con**", "Offre* valable", "**con** et **pute**", "con.",
      "con?",
      "c.n", "C.N.R.S.", "c-n", "n-l", "m.le maire", "p-t-e", "2*3*4", "f.p", "connard", "a*b*c",
      "c\u{301}*", "#con", "l*", "***", "c*nnardise", "xc*nnard", "Ni-ger", "ni.ger", "To **B**e",
      "C#m", "c?nnard",
    ])
  func innocents(_ text: String) {
    #expect(texts(text) == [])
  }
}
