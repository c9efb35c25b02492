/// Words glued together that capitals keep apart: `#QuelCrétin`, `SuperCrétin`.
///
/// The text that comes out has a space where a small letter meets a capital. Only a hashtag has parts of
/// one letter, and is cut before the last of several capitals too where small letters follow: `#TropDÂnes`,
/// `#PLUSJamais`. Cost: linear; call it only if the signals have `Signals.camelCase`.
package struct CamelCase: Sendable {
  package private(set) var text = RewrittenText()
  /// Where the word at hand is cut.
  private var cuts: [Int] = []

  package init() {}

  /// Reads a text; false if there is nothing to cut.
  package mutating func read(_ original: Span<UInt8>) -> Bool {
    text.removeAll()
    let table = CharacterTable.shared
    var copied = 0
    var position = 0
    while position < original.count {
      let (scalar, length) = decodeScalar(original, at: position)
      guard table.classes(of: scalar).contains(.letter) else {
        position += max(length, 1)
        continue
      }
      let end = findCuts(original, from: position, table)
      for cut in cuts {
        text.copy(original, copied..<cut)
        text.replace(cut..<cut, with: 0x20, .camelCase)
        copied = cut
      }
      position = end
    }
    guard text.isChanged else { return false }
    text.copy(original, copied..<original.count)
    return true
  }

  /// Finds the cuts in the word that starts at a position, and answers where it ends.
  private mutating func findCuts(
    _ original: Span<UInt8>, from start: Int, _ table: CharacterTable
  ) -> Int {
    cuts.removeAll(keepingCapacity: true)
    let fewest = start > 0 && original[start - 1] == UInt8(ascii: "#") ? 1 : 2
    var word = Word()
    var position = start
    while position < original.count {
      let (scalar, length) = decodeScalar(original, at: position)
      let classes = table.classes(of: scalar)
      if classes.isDisjoint(with: [.letter, .digit, .mark, .invisible]) { break }
      if !classes.isDisjoint(with: [.letter, .digit]) {
        if let cut = word.add(classes, at: position, fewest: fewest) { cuts.append(cut) }
      }
      position += max(length, 1)
    }
    if word.letters < fewest, !cuts.isEmpty { cuts.removeLast() }
    return position
  }

  /// What is known of the word at hand.
  private struct Word {
    /// Letters and digits since the last cut.
    var letters = 0
    private var isBehindSmall = false
    /// Capitals right before, since the last cut, and where the last of them is.
    private var capitals = 0
    private var lastCapital = 0

    /// Adds a letter or digit; answers where the word is cut because of it, unless a part would be too short.
    mutating func add(_ classes: CharacterClass, at position: Int, fewest: Int) -> Int? {
      let isCapital = classes.contains(.uppercase)
      let isSmall = classes.contains(.cased) && !isCapital
      var cut: Int?
      if isCapital, isBehindSmall, letters >= fewest {
        cut = position
        letters = 0
      } else if isSmall, capitals > 1, fewest == 1 {
        cut = lastCapital
        letters = 1
      }
      letters += 1
      isBehindSmall = isSmall
      if isCapital {
        capitals = cut == nil ? capitals + 1 : 1
        lastCapital = position
      } else {
        capitals = 0
      }
      return cut
    }
  }
}
