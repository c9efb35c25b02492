internal import CharterModel
internal import LiteralSearch

/// A phrase whose words are all known: where it stands can be told from the tokens of a text, without PCRE2,
/// which a pattern of ``PatternLowering`` would take a tenth of a millisecond to compile.
///
/// It matches just what that pattern does (see there for separators, gaps and edges); the agreement suite
/// compares them.
struct PhraseMatcher: Sendable {
  private struct Word: Sendable {
    /// Where its spellings stand in ``letters``.
    var spellings: Range<Int>
    /// It may go on: the spellings are beginnings.
    var isOpen: Bool
    /// Up to three other words may stand before it.
    var hasGap: Bool
    /// It may be missing.
    var isOptional: Bool
  }

  private var words: [Word] = []
  /// The spellings of all words, a zero behind each.
  private var letters: [UInt8] = []
  /// The greatest number of tokens in a match.
  private var longest: Int { words.count + 3 * words.count(where: \.hasGap) }
  /// The ways to match at one place, as a power of two: four for a gap, two for a word that may be missing. With
  /// more of them it takes too long: PCRE2 has a limit for that.
  private var ways: Int { 2 * words.count(where: \.hasGap) + words.count(where: \.isOptional) }
  private static let mostWays = 8

  /// Nil for what only PCRE2 can tell: signs and stops, words with open beginnings, gaps behind a word that may
  /// be missing at the beginning, and entries of one or two letters, which look at elisions.
  init?(_ entry: Entry) {
    guard case .phrase(let tokens) = entry.form, entry.letterCount > 2 else { return nil }
    var hasGap = false
    for token in tokens {
      switch token {
      case .gap:
        if words.allSatisfy(\.isOptional) { return nil }
        hasGap = true
      case .word(let word) where !word.startsOpen && !(word.canBeEmpty && word.endsOpen):
        let start = letters.count
        word.letters.forEachUTF8Spelling { append(spelling: $0) }
        words.append(
          Word(
            spellings: start..<letters.count, isOpen: word.endsOpen, hasGap: hasGap,
            isOptional: word.canBeEmpty))
        // What stands before a word that is missing stands before the next one.
        hasGap = hasGap && word.canBeEmpty
      case .word, .sign, .stop: return nil
      }
    }
    if hasGap || words.allSatisfy(\.isOptional) || ways > Self.mostWays {
      return nil
    }
  }

  private mutating func append(spelling: Span<UInt8>) {
    if spelling.isEmpty { return }
    for index in spelling.indices { letters.append(spelling[index]) }
    letters.append(0)
  }

  /// Whether a token is the word, in one of its spellings.
  private func isSpelled(_ word: Word, _ token: Range<Int>, in text: Span<UInt8>) -> Bool {
    var start = word.spellings.lowerBound
    while start < word.spellings.upperBound {
      var end = start
      var offset = token.lowerBound
      while offset < token.upperBound, letters[end] != 0, letters[end] == text[offset] {
        end &+= 1
        offset &+= 1
      }
      if letters[end] == 0, word.isOpen || offset == token.upperBound { return true }
      while letters[end] != 0 { end &+= 1 }
      start = end &+ 1
    }
    return false
  }

  /// Appends a match for each token of the text at which one starts, in ascending order: of several, the one
  /// with most words in its gaps, as PCRE2 prefers. Only what lies near the places of the candidate is
  /// looked at.
  func matches(
    of pattern: Int, in text: Span<UInt8>, _ candidates: borrowing Candidates,
    into found: inout [ViewHit]
  ) {
    guard var place = candidates.lastPlace(of: pattern) else {
      return matches(of: pattern, in: text, 0..<text.count, candidates.tokens, into: &found)
    }
    let first = found.count
    var limit = text.count
    while true {
      let start = candidates.tokens.start(of: place.start, back: longest - 1)
      let end = min(place.start + 1, limit)
      if start < end {
        matches(of: pattern, in: text, start..<end, candidates.tokens, into: &found)
        limit = start
      }
      guard let earlier = candidates.place(before: place) else { break }
      place = earlier
    }
    if found.count - first > 1 { found[first...].sort { $0.start < $1.start } }
  }

  /// The same for the tokens that begin in a range, which begins with one.
  private func matches(
    of pattern: Int, in text: Span<UInt8>, _ range: Range<Int>, _ tokens: borrowing TokenBits,
    into found: inout [ViewHit]
  ) {
    var offset = range.lowerBound
    while let token = tokens.next(from: offset), token.lowerBound < range.upperBound {
      if let end = end(beginningWith: token, text, tokens) {
        found.append(ViewHit(pattern: Int32(pattern), start: token.lowerBound, end: end))
      }
      offset = token.upperBound
    }
  }

  /// Where a match ends that begins with a token: with its first word, or if that may be missing, a later one.
  private func end(
    beginningWith token: Range<Int>, _ text: Span<UInt8>, _ tokens: borrowing TokenBits
  ) -> Int? {
    for number in words.indices {
      if isSpelled(words[number], token, in: text),
        let end = end(of: number + 1, behind: token.upperBound, text, tokens)
      {
        return end
      }
      if !words[number].isOptional { break }
    }
    return nil
  }

  /// Where the words from a number on end, the first of them standing behind an offset, where a token ends.
  private func end(
    of number: Int, behind offset: Int, _ text: Span<UInt8>, _ tokens: borrowing TokenBits
  ) -> Int? {
    guard number < words.count else { return offset }
    let word = words[number]
    if let next = Self.token(behind: offset, text, tokens) {
      if word.hasGap, let end = endOverGap(of: number, next, skipped: 1, text, tokens) {
        return end
      }
      if isSpelled(word, next, in: text),
        let end = end(of: number + 1, behind: next.upperBound, text, tokens)
      {
        return end
      }
    }
    return word.isOptional ? end(of: number + 1, behind: offset, text, tokens) : nil
  }

  /// The same with the tokens up to `token` in the gap, and as many more as can be, three in all.
  private func endOverGap(
    of number: Int, _ token: Range<Int>, skipped: Int, _ text: Span<UInt8>,
    _ tokens: borrowing TokenBits
  ) -> Int? {
    guard Self.isGapWord(token, text),
      let next = Self.token(behind: token.upperBound, text, tokens)
    else { return nil }
    if skipped < 3, let end = endOverGap(of: number, next, skipped: skipped + 1, text, tokens) {
      return end
    }
    guard isSpelled(words[number], next, in: text) else { return nil }
    return end(of: number + 1, behind: next.upperBound, text, tokens)
  }

  /// The token behind an offset, given that nothing but a separator stands between.
  private static func token(
    behind offset: Int, _ text: Span<UInt8>, _ tokens: borrowing TokenBits
  ) -> Range<Int>? {
    guard let next = tokens.next(from: offset),
      isSeparator(offset..<next.lowerBound, in: text)
    else { return nil }
    return next
  }

  /// Words in gaps have 64 characters at most.
  private static func isGapWord(_ token: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if token.count <= 64 { return true }
    var characters = 0
    for index in token where text[index] & 0xC0 != 0x80 { characters += 1 }
    return characters <= 64
  }

  /// Whether the range is one to sixteen of the signs that may stand between words.
  private static func isSeparator(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    var characters = 0
    while offset < range.upperBound {
      let length = separatorLength(text, at: offset)
      guard length > 0 else { return false }
      offset += length
      characters += 1
    }
    return (1...16).contains(characters)
  }

  /// The bytes of the sign at an offset; 0 if it separates no words. A word stands somewhere behind it.
  private static func separatorLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "\""),
      UInt8(ascii: "-"):
      return 1
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      return text[offset + 1] != UInt8(ascii: " ") ? 1 : 0
    case 0xC2:
      // « »
      return text[offset + 1] == 0xAB || text[offset + 1] == 0xBB ? 2 : 0
    case 0xE2 where text[offset + 1] == 0x80:
      switch text[offset + 2] {
      // “ ” „ ‹ ›
      case 0x9C, 0x9D, 0x9E, 0xB9, 0xBA: return 3
      // …
      case 0xA6: return text[offset + 3] != UInt8(ascii: " ") ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }
}
