/// Digits and signs that stand for letters.
enum Leet {
  /// `! | @ $ €`.
  static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0x20AC || scalar < 0x80 && isLeetSign(UInt8(scalar))
  }

  /// The letters that a character may stand for, the likelier one first; nil if it stands for none.
  static func letters(_ scalar: UInt32) -> (first: UInt32, second: UInt32?)? {
    switch scalar {
    case 0x30: (0x6F, nil)  // 0 o
    case 0x31, 0x21, 0x7C: (0x69, 0x6C)  // 1 ! | i l
    case 0x32: (0x7A, nil)  // 2 z
    case 0x33, 0x20AC: (0x65, nil)  // 3 € e
    case 0x34, 0x40: (0x61, nil)  // 4 @ a
    case 0x35, 0x24: (0x73, nil)  // 5 $ s
    case 0x37: (0x74, nil)  // 7 t
    case 0x38: (0x62, nil)  // 8 b
    case 0x39: (0x67, nil)  // 9 g
    default: nil
    }
  }

  /// How many readings a leet token has: two for each `1`, `!` or `|`, eight at most.
  static func readings(of token: [UInt32]) -> Int {
    1 << min(token.count { letters($0)?.second != nil }, 3)
  }

  /// Gives a token with its digits and signs read as letters. The bits of `number` choose between
  /// the two readings of the first three `1`, `!` or `|`.
  static func read(_ number: Int, of token: [UInt32], into word: inout [UInt32]) {
    var bit = 0
    word.removeAll(keepingCapacity: true)
    for scalar in token {
      guard let (first, second) = letters(scalar) else {
        word.append(scalar)
        continue
      }
      let prefersSecond = second != nil && number >> min(bit, 62) & 1 == 1
      word.append(prefersSecond ? second ?? first : first)
      if second != nil { bit += 1 }
    }
  }

  /// Whether the digits and signs of a token are letters in disguise, and not a number, a price, a
  /// time, a unit or a model: `c0n` is, `1er`, `20€`, `10h30`, `PS5` and `covid19` are not.
  static func isLeet(_ token: [UInt32], hasCapital: Bool) -> Bool {
    let signs = token.count(where: isSign)
    let digits = token.count(where: isDigit)
    let table = CharacterTable.shared
    let letters = token.count { table.classes(of: $0).contains(.letter) }
    guard letters > 0, signs + digits > 0 else { return false }
    // `@name` mentions somebody; in `@55h0l3` the other signs tell.
    if token.first == 0x40, signs + digits == 1 { return false }
    let head = token.prefix(while: isDigit)
    let tail = token.reversed().prefix(while: isDigit)
    if hasPrice(token, head.count, tail.count) || hasLongNumber(token) { return false }
    if !head.isEmpty {
      if !isLeetHead(token, head.count) { return false }
      // Times and products: `10h30`, `4x4`.
      if !tail.isEmpty, letters <= 2, signs == 0 { return false }
    }
    if signs == 0, digits == tail.count { return isLeetTail(tail, letters, hasCapital) }
    return true
  }

  static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  static func isCurrency(_ scalar: UInt32) -> Bool { scalar == 0x24 || scalar == 0x20AC }

  /// A number and a currency, with nothing but a short word beside them: `20€`, `20€ttc`, `US$20`.
  private static func hasPrice(_ token: [UInt32], _ head: Int, _ tail: Int) -> Bool {
    if head > 0, head < token.count, isCurrency(token[head]) {
      return isShortWord(token[(head + 1)...])
    }
    if tail > 0, tail < token.count, isCurrency(token[token.count - tail - 1]) {
      return isShortWord(token[..<(token.count - tail - 1)])
    }
    guard let first = token.first, let last = token.last else { return false }
    if isCurrency(first) {
      let rest = token.dropFirst().drop(while: isDigit)
      return rest.count < token.count - 1 && isShortWord(rest)
    }
    return isCurrency(last) && token.dropLast().last.map(isDigit) == true
      && isShortWord(token[..<token.count].dropLast().prefix { !isDigit($0) })
  }

  private static func isShortWord(_ part: ArraySlice<UInt32>) -> Bool {
    part.count <= 3 && !part.contains { isDigit($0) || isSign($0) }
  }

  /// Four digits in a row, unless all are the same.
  private static func hasLongNumber(_ token: [UInt32]) -> Bool {
    var start = 0
    for index in 0...token.count {
      if index < token.count, isDigit(token[index]) { continue }
      let run = token[start..<index]
      if run.count >= 4, run.contains(where: { $0 != run.first }) { return true }
      start = index + 1
    }
    return false
  }

  /// A number at the start is one if a unit follows, or nothing that could be the rest of a word.
  private static func isLeetHead(_ token: [UInt32], _ count: Int) -> Bool {
    let rest = token[count...]
    let isWord = !rest.contains { isDigit($0) || isSign($0) }
    if isWord, isUnit(rest) { return false }
    let isOneDigit = token[..<count].allSatisfy { $0 == token[0] }
    return isOneDigit || isWord && rest.count >= 4 || rest.dropLast().contains(where: isSign)
      || rest.count >= 4 && holdsDigitBetweenLetters(rest)
  }

  private static func holdsDigitBetweenLetters(_ part: ArraySlice<UInt32>) -> Bool {
    part.indices.dropFirst().dropLast().contains { index in
      isDigit(part[index]) && !isDigit(part[index - 1]) && !isDigit(part[index + 1])
    }
  }

  /// Digits at the end are a number but for a single one behind a word (`merd3`; a 5 would only make
  /// a plural of `salle5`), or a pair that looks like letters (`po00`) where neither a capital nor a
  /// lone letter (`a55`) hints at a model.
  private static func isLeetTail(
    _ digits: ReversedCollection<[UInt32]>.SubSequence, _ letters: Int, _ hasCapital: Bool
  ) -> Bool {
    switch digits.count {
    case 1: letters >= 3 && digits.first != 0x35
    case 2:
      !hasCapital && letters >= 2 && digits.first == digits.last
        && (digits.first == 0x30 || digits.first == 0x35)
    default: false
    }
  }

  /// Any single letter is a unit, and so are the usual abbreviations.
  private static func isUnit(_ letters: ArraySlice<UInt32>) -> Bool {
    guard letters.count > 1 else { return true }
    return units.contains { $0.count == letters.count && zip($0, letters).allSatisfy { $0 == $1 } }
  }

  private static let units: [[UInt32]] = """
    er re nd st rd th an km kg cm mm ml cl dl hz kw go mo ko to mb gb tb kb am pm eu us ex pk px \
    pt mn ms eme ere ers res nde min sec ans jrs kms kgs mph kmh kwh ghz mhz khz eur usd cfa mah fps \
    dpi pts bis ter ppm emes eres fois mois kcal euro euros jour jours
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
}
