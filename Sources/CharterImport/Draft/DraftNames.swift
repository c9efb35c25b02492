internal import CharterSyntax

/// Names for lists and rules, each given once.
struct DraftNames {
  private var taken: Set<String> = []
  /// Of names that were asked for again, the last number behind them.
  private var numbers: [String: Int] = [:]
  private static let longest = 40

  /// A name made of the words of a text; of `fallback` if there are none. It is no word of the language.
  mutating func make(of text: String, or fallback: String) -> String {
    var name = Self.slug(text)
    if name.count < 3 { name = Self.slug(fallback) }
    if TakenName(name) == nil, take(name) { return name }
    var number = numbers[name, default: 1] + 1
    while TakenName("\(name)-\(number)") != nil || !take("\(name)-\(number)") { number += 1 }
    numbers[name] = number
    return "\(name)-\(number)"
  }

  private mutating func take(_ name: String) -> Bool {
    taken.insert(LatinLetters.folded(name)).inserted
  }

  private static func slug(_ text: String) -> String {
    var words: [String] = []
    var length = 0
    let letters = text.prefix(400).lowercased().split { !isNameCharacter($0) }
    for word in letters where length + word.count < longest {
      if words.isEmpty, word.first?.isLetter != true { continue }
      words.append(String(word))
      length += word.count + 1
    }
    return words.joined(separator: "-")
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0"..."9" ~= $0
        || $0.properties.canonicalCombiningClass != .notReordered
    }
  }
}
