/// The endings of inclusive writing, as French spells them behind a separator.
struct FeminineEnding {
  /// Lower-case ASCII letters without marks, the first one in the lowest byte.
  let letters: UInt64
  /// Ends of stems that the ending restates, in the same form: in `auteur·rice` the ending stands
  /// for `eur`, and the whole reads `autrice`.
  let restated: [(letters: UInt64, count: Int)]
  /// Only behind a middle dot or in parentheses: behind a full stop these may be words.
  let needsDot: Bool

  private init(
    _ letters: StaticString, restating stems: [StaticString] = [], needsDot: Bool = false
  ) {
    self.letters = Self.packed(letters)
    restated = stems.map { (Self.packed($0), $0.utf8CodeUnitCount) }
    self.needsDot = needsDot
  }

  private static func packed(_ text: StaticString) -> UInt64 {
    var result: UInt64 = 0
    for byte in text.description.utf8.reversed() { result = result << 8 | UInt64(byte) }
    return result
  }

  static let all: [FeminineEnding] = [
    FeminineEnding("e"), FeminineEnding("ne"), FeminineEnding("le"),
    FeminineEnding("te", restating: ["s"]), FeminineEnding("se", restating: ["x", "r"]),
    FeminineEnding("esse", restating: ["e"]), FeminineEnding("sse"),
    FeminineEnding("asse"), FeminineEnding("euse", restating: ["eur", "eux", "eu"]),
    FeminineEnding("trice", restating: ["teur"]), FeminineEnding("rice", restating: ["eur"]),
    FeminineEnding("ere", restating: ["er"]), FeminineEnding("iere", restating: ["ier"]),
    FeminineEnding("ive", restating: ["if"]), FeminineEnding("ve", restating: ["f"]),
    FeminineEnding("x"),
    FeminineEnding("re", restating: ["r"], needsDot: true),
    FeminineEnding("ale", restating: ["al"], needsDot: true),
    FeminineEnding("elle", restating: ["el"], needsDot: true),
    FeminineEnding("lle", restating: ["l"], needsDot: true),
    FeminineEnding("enne", restating: ["en"], needsDot: true),
    FeminineEnding("onne", restating: ["on"], needsDot: true),
    FeminineEnding("tte", restating: ["t"], needsDot: true),
    FeminineEnding("eure", restating: ["eur"], needsDot: true),
    FeminineEnding("eresse", restating: ["eur"], needsDot: true),
  ]

  static func named(_ letters: UInt64) -> FeminineEnding? {
    letters == 0 ? nil : all.first { $0.letters == letters }
  }

  static let s = UInt64(UInt8(ascii: "s"))
  static let x = UInt64(UInt8(ascii: "x"))
}
