package import Bytes

/// The words of a plain text that are worth a look: few.
extension PlainText {
  /// What is to be known of a word. Nil if it is too long to be sure of it, or if its letters may be stretched.
  ///
  /// - Parameter text: the part of the bytes that is read.
  @inline(never)
  func word(
    _ written: WordKey, _ bytes: Span<UInt8>, _ range: Range<Int>, _ text: Range<Int>,
    _ table: CharacterTable
  ) -> TextWord? {
    guard range.count < 64 else { return nil }
    var word = TextWord(written: written, key: written, length: range.count, range: range)
    let place = range.lowerBound &- text.lowerBound
    let isAccented = bits(of: accents, at: place) & ~(~0 &<< UInt64(range.count)) != 0
    if isAccented, !fold(&word, bytes, table) { return nil }
    return word
  }

  /// The 64 bits from a place on.
  private func bits(of bits: [UInt64], at place: Int) -> UInt64 {
    let shift = UInt64(place & 63)
    return bits[place &>> 6] &>> shift | (bits[place &>> 6 &+ 1] &<< 1) &<< (63 &- shift)
  }

  /// - Returns: false if the word has over sixteen letters, or too many equal ones in a row.
  private func fold(
    _ word: inout TextWord, _ bytes: Span<UInt8>, _ table: CharacterTable
  ) -> Bool {
    word.key = WordKey(low: 0, high: 0)
    word.length = 0
    var repeats: UInt64 = 0
    var last: UInt8 = 0
    var offset = word.range.lowerBound
    while offset < word.range.upperBound {
      var letter = CharacterTable.LatinLetter()
      if bytes[offset] < 0x80 {
        letter.first = bytes[offset] | 0x20
        offset &+= 1
      } else {
        guard let found = table.plainLetter(bytes, at: offset) else { return false }
        letter = found
        offset &+= 2
      }
      guard word.length < WordKey.longest &- 1 else { return false }
      word.key.append(letter.first, at: word.length)
      repeats |= (letter.first == last ? 1 : 0) &<< UInt64(word.length)
      last = letter.first
      word.length &+= 1
      if letter.second != 0 {
        word.key.append(letter.second, at: word.length)
        last = letter.second
        word.length &+= 1
      }
    }
    let isStretched = repeats & (repeats &<< 1 | repeats &<< 2 & repeats &<< 4) != 0
    return !isStretched || !limits.forDisguises
  }

  /// Whether a word of the text may begin so. Nobody asks of most texts.
  package mutating func mayHold(
    _ head: WordHead, _ bytes: Span<UInt8>, in text: Range<Int>
  ) -> Bool {
    if head.bytes == 0 { return true }
    if let heads { return heads.mayHold(head) }
    let found = readHeads(bytes, in: text)
    heads = found
    return found.mayHold(head)
  }

  private func readHeads(_ bytes: Span<UInt8>, in text: Range<Int>) -> WordHeadSet {
    let table = CharacterTable.shared
    var heads = WordHeadSet()
    let areKnown = forEachWord(in: text) { start, length in
      let written = Bytes16(bytes, at: start).smallKey(length)
      let word = word(written, bytes, start..<start &+ length, text, table)
      if let word { heads.insert(WordHead(word.key)) }
      return word != nil
    }
    return areKnown ? heads : .all
  }

  /// How the word before a word of the text ends, and how the word behind begins, in small letters; not known where
  /// they are none of ASCII. Mutating, since a borrowed text would be copied.
  package mutating func neighbors(
    of word: TextWord, _ bytes: Span<UInt8>, in text: Range<Int>
  ) -> (before: WordEdge, behind: WordEdge) {
    // Where an exclamation mark is a word, lists see none.
    let mark = UInt8(ascii: "!")
    var before = word.range.lowerBound &- 1
    while before >= text.lowerBound, !isToken(before, text) || bytes[before] == mark {
      before &-= 1
    }
    var behind = word.range.upperBound
    while behind < text.upperBound, !isToken(behind, text) || bytes[behind] == mark { behind &+= 1 }
    return (
      WordEdge(nearest: letter(bytes, before, text), next: letter(bytes, before &- 1, text)),
      WordEdge(nearest: letter(bytes, behind, text), next: letter(bytes, behind &+ 1, text))
    )
  }

  /// The small letter or digit of ASCII at an offset; 0 for anything else.
  private func letter(_ bytes: Span<UInt8>, _ offset: Int, _ text: Range<Int>) -> UInt8 {
    guard text.contains(offset), isToken(offset, text), bytes[offset] < 0x80 else { return 0 }
    return bytes[offset] | 0x20
  }

  private func isToken(_ offset: Int, _ text: Range<Int>) -> Bool {
    let place = offset &- text.lowerBound
    return tokens[place &>> 6] &>> UInt64(place & 63) & 1 != 0
  }

  /// Whether three letters stand close together that are words of their own: they may be a word that was
  /// written apart. Between two of them are at most three separators, of up to four bytes each.
  func hasSeparatedLetters(_ text: Range<Int>) -> Bool {
    let widestGap = 12
    var count = 0
    var end = Int.min / 2
    return !forEachWord(in: text) { start, length in
      let place = start &- text.lowerBound
      let isSingle =
        length == 1 || length == 2 && accents[place &>> 6] &>> UInt64(place & 63) & 1 != 0
      count = isSingle ? (start &- end <= widestGap ? count &+ 1 : 1) : 0
      end = start &+ length
      return count < 3
    }
  }
}
