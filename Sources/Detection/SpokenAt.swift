/// The English word `at` in place of the sign, as in `lea at boite dot com`. It is a word far more
/// often, so that it counts only before a domain whose full stop is a word too, and not between words
/// that make a sentence of it: `look at …`, `at the dot com bubble`, `at some dot in …`.
enum SpokenAt {
  private static let verbs = Set(
    [
      "am", "are", "arrive", "arrived", "be", "bought", "buy", "check", "died", "find", "found",
      "glance", "guess", "here", "him", "is", "it", "laugh", "laughed", "look", "looked", "looking",
      "me", "meet", "mid", "now", "off", "out", "point", "pointed", "read", "saw", "see", "seen",
      "shop", "shout", "smile", "sold", "stare", "stared", "staring", "start", "stop", "that",
      "them",
      "there", "this", "up", "us", "was", "were", "work", "worked", "works", "yell", "you",
    ].map(NumberLabels.pack))

  private static let articles = Set(
    [
      "a", "all", "an", "any", "each", "every", "her", "his", "its", "my", "one", "our", "some",
      "that", "the", "their", "this", "your",
    ].map(NumberLabels.pack))

  private static let prepositions = Set(
    ["as", "at", "be", "by", "in", "is", "it", "me", "my", "no", "so", "to", "us"]
      .map(NumberLabels.pack))

  /// The end of the word between spaces at `offset`.
  static func end(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let end = offset + 2
    let isWord = text.hasWord("at", at: offset) && text.spaceLength(at: end) > 0
    return isWord && text.spaceLength(before: offset) > 0 ? end : nil
  }

  /// Whether the word at `sign` stands for `@` in the address.
  static func isSign(_ sign: Range<Int>, in address: Range<Int>, of text: Span<UInt8>) -> Bool {
    let localEnd = sign.lowerBound - text.spaceLength(before: sign.lowerBound)
    let domain = sign.upperBound + text.spaceLength(at: sign.upperBound)..<address.upperBound
    var last = domain.upperBound
    while last > domain.lowerBound, text[last - 1].isLetterOrDigit { last -= 1 }
    let first = domain.lowerBound..<text.endOfLabel(at: domain.lowerBound)
    return !verbs.contains(NumberLabels.pack(text, address.lowerBound..<localEnd))
      && !articles.contains(NumberLabels.pack(text, first))
      && !prepositions.contains(NumberLabels.pack(text, last..<domain.upperBound))
      && domain.contains { text.hasWord("dot", at: $0) && !text.isWord(before: $0) }
      && !domain.contains { text.hasWord("point", at: $0) && !text.isWord(before: $0) }
  }
}
