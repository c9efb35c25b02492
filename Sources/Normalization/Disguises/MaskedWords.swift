/// Words in which signs stand for letters, one each: `c*nn*rd`, `m#rde`.
///
/// A mask can stand for any letter, so that a masked word is compared with the words that the entries
/// are made of. The first letter shows, and at least half of them all. Signs that ordinary words hold too
/// (`. - _ ? ×`) count only in words of four letters or more, a third of them at most.
package struct MaskedWords: Sendable {
  /// What entries look for: words, and beginnings of words.
  package struct Vocabulary: Sendable {
    private let words: WordBuckets
    private let heads: WordBuckets
    private let isOrdinary: @Sendable (String) -> Bool

    /// Folded words; those that are not of the letters a to z, or too short, are no help. `isOrdinary`
    /// tells ordinary words: what such a word would be with a letter more is not looked
    /// for behind hyphens and stops (`Ni-ger`).
    package init(
      words: [String], heads: [String],
      isOrdinary: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
      self.isOrdinary = isOrdinary
      self.words = WordBuckets(words)
      self.heads = WordBuckets(heads)
    }

    package var isEmpty: Bool { words.isEmpty && heads.isEmpty }

    /// Calls `found` with each word that a masked one may be.
    fileprivate func match(
      _ token: [UInt32], weakSigns: UInt32, _ found: ([UInt32]) -> Void
    ) {
      guard let first = token.first.flatMap({ UInt8(exactly: $0) }), 0x61...0x7A ~= first,
        token.count >= WordBuckets.shortest
      else { return }
      if token.count <= WordBuckets.longest {
        words.forEach(first: first, count: token.count) { word in
          guard Self.matches(word, token), !isGuarded(word, weakSigns) else { return }
          found(word.indices.map { UInt32(word[$0]) })
        }
      }
      if heads.isEmpty { return }
      for count in WordBuckets.shortest...min(WordBuckets.longest, token.count) {
        // What an entry leaves open is read as it stands, if it is there to be read.
        guard !token[count...].contains(MaskedWords.mask) else { continue }
        heads.forEach(first: first, count: count) { head in
          guard Self.matches(head, token) else { return }
          found(head.indices.map { UInt32(head[$0]) } + token[count...])
        }
      }
    }

    /// Whether the word is another one without a letter that a weak sign stands for, the first and last aside.
    private func isGuarded(_ word: Span<UInt8>, _ weakSigns: UInt32) -> Bool {
      for index in 1..<word.count - 1 where weakSigns >> UInt32(index) & 1 == 1 {
        var shorter = word.indices.map { word[$0] }
        shorter.remove(at: index)
        if isOrdinary(String(decoding: shorter, as: UTF8.self)) { return true }
      }
      return false
    }

    private static func matches(_ word: Span<UInt8>, _ token: [UInt32]) -> Bool {
      for index in word.indices {
        let letter = UInt32(word[index])
        let scalar = token[index]
        if scalar == MaskedWords.mask || scalar == letter { continue }
        guard let (first, second) = Leet.letters(scalar), first == letter || second == letter
        else { return false }
      }
      return true
    }
  }

  /// Stands for a sign in a token.
  private static let mask: UInt32 = 0
  private static let longestToken = 64

  /// The token that is being read: scalars, signs as `mask`; what the signs were; where it starts.
  private var token: [UInt32] = []
  private var signs: [UInt32] = []
  private var start = 0
  private var ends: [Int] = []
  /// A sign right before the token: `**gros**` is bold.
  private var opening: UInt32 = 0

  package init() {}

  /// Finds the masked words of a plain view, which needs no map.
  mutating func read(
    _ text: Span<UInt8>, _ vocabulary: Vocabulary, into readings: inout TokenReadings
  ) {
    token.removeAll(keepingCapacity: true)
    var before: UInt32 = 0
    var position = 0
    while position < text.count {
      let (scalar, length) = decodeScalar(text, at: position)
      let isMask = Self.isMask(scalar)
      if 0x61...0x7A ~= scalar || !token.isEmpty && (isMask || Leet.letters(scalar) != nil) {
        if token.isEmpty { begin(at: position, behind: before) }
        token.append(isMask ? Self.mask : scalar)
        signs.append(isMask ? scalar : 0)
        ends.append(position + length)
      } else {
        finish(vocabulary, into: &readings)
      }
      before = scalar
      position += max(length, 1)
    }
    finish(vocabulary, into: &readings)
  }

  private mutating func begin(at position: Int, behind sign: UInt32) {
    start = position
    opening = sign
    signs.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  private mutating func finish(_ vocabulary: Vocabulary, into readings: inout TokenReadings) {
    defer { token.removeAll(keepingCapacity: true) }
    guard token.count > 2, token.count <= Self.longestToken, token.contains(Self.mask) else {
      return
    }
    trimEnd()
    guard isMasked, let end = ends.last else { return }
    var weakSigns: UInt32 = 0
    for (index, sign) in signs.prefix(32).enumerated() where Self.isWeak(sign) {
      weakSigns |= 1 << UInt32(index)
    }
    vocabulary.match(token, weakSigns: weakSigns) { readings.add($0) }
    readings.finishToken(start..<end, tricks: .masked)
  }

  /// Punctuation at the end masks nothing; stars do behind another mask (`p*t*`), or three of them
  /// (`conn***`): fewer are a note, or the end of bold text.
  private mutating func trimEnd() {
    while let last = token.last, let sign = signs.last,
      last == 0x21 || last == 0x7C || sign != 0 && (Self.isWeak(sign) || sign == opening)
    {
      drop()
    }
    let masks = signs.count { $0 != 0 }
    let tail = signs.reversed().prefix { $0 != 0 }.count
    if tail < 3, tail == masks { for _ in 0..<tail { drop() } }
  }

  private mutating func drop() {
    token.removeLast()
    signs.removeLast()
    ends.removeLast()
  }

  /// Whether enough of the token shows.
  private var isMasked: Bool {
    let masks = signs.count { $0 != 0 }
    guard masks > 0, 2 * masks <= token.count else { return false }
    // `**B**e` is bold in part; `C#m` is a chord; `P?tain` is damaged.
    if opening != 0, signs.contains(opening) { return false }
    if token.count == 3, signs[1] == 0x23 { return false }
    if signs[1] == 0x3F { return false }
    guard signs.contains(where: { $0 != 0 && Self.isWeak($0) }) else { return true }
    let isInitial = token.count == 4 && token[1] == Self.mask
    return token.count >= 4 && 3 * masks <= token.count && !isInitial
  }

  private static func isMask(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x23, 0x2022: true  // * # •
    default: isWeak(scalar)
    }
  }

  /// `_ . ? × -`, which ordinary texts put between letters too.
  private static func isWeak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5F, 0x2E, 0x3F, 0xD7, 0x2D: true
    default: false
    }
  }
}
