/// The letter of a to z that a Latin letter is written on.
enum LatinBase {
  private static let accented: [Character: String] = [
    "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
    "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņň", "o": "òóôõöøōŏő",
    "r": "ŕŗř", "s": "śŝşš", "t": "ţťŧ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
  ]

  private static let bases: [Character: Character] = {
    var bases: [Character: Character] = [:]
    for (base, letters) in accented {
      for letter in letters { bases[letter] = base }
    }
    for letter in "abcdefghijklmnopqrstuvwxyz" { bases[letter] = letter }
    return bases
  }()

  /// In lower case; nil for anything else.
  static func base(of letter: Character) -> Character? {
    bases[letter] ?? letter.lowercased().first.flatMap { bases[$0] }
  }

  /// The letter without its accent, in its own case.
  static func withoutAccent(_ letter: Character) -> String {
    guard let base = base(of: letter) else { return String(letter) }
    return letter.isUppercase ? base.uppercased() : String(base)
  }
}
