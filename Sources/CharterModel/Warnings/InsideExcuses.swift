/// The words that an `inside` list may hit, or never hits.
struct InsideExcuses {
  /// Entries themselves and exceptions of one word.
  private var whole: Set<[UInt8]> = []
  /// Exceptions with stars.
  private var beginnings: [[UInt8]] = []
  private var endings: [[UInt8]] = []
  private var middles: [[UInt8]] = []

  /// What a word may have behind an entry and still be the entry: plural, feminine, a form of a verb.
  private static let inflections: Set<[UInt8]> = Set(
    ["", "s", "x", "e", "es", "ee", "ees", "er", "ez", "ers", "ed", "d", "ing", "y"].map {
      Array($0.utf8)
    })

  init(_ list: CheckedList) {
    for spelling in (list.entries + list.exceptions).flatMap(\.loneWords) {
      whole.insert(Array(spelling.foldedPlainly.utf8))
    }
    for exception in list.exceptions {
      guard case .phrase(let tokens) = exception.form, tokens.count == 1,
        case .word(let word) = tokens[0], word.startsOpen || word.endsOpen
      else { continue }
      let spellings = word.spellings.map { Array($0.foldedPlainly.utf8) }
      switch (word.startsOpen, word.endsOpen) {
      case (true, true): middles += spellings
      case (true, false): endings += spellings
      default: beginnings += spellings
      }
    }
  }

  private func isInflection(_ ending: ArraySlice<UInt8>, of entry: [UInt8]) -> Bool {
    // The u of `arnaque` is not spoken: it belongs to the stem.
    let isMute = [UInt8(ascii: "g"), UInt8(ascii: "q")].contains(entry.last)
    let rest = isMute && ending.first == UInt8(ascii: "u") ? ending.dropFirst() : ending
    return Self.inflections.contains(Array(rest))
  }

  /// Whether a word that holds an entry is excused.
  func covers(_ word: Span<UInt8>, around entry: [UInt8]) -> Bool {
    let word = word.indices.map { word[$0] }
    if word.starts(with: entry), isInflection(word.dropFirst(entry.count), of: entry) {
      return true
    }
    return whole.contains(word) || beginnings.contains { word.starts(with: $0) }
      || endings.contains { word.reversed().starts(with: $0.reversed()) }
      || middles.contains { word.holds($0) }
  }
}

extension [UInt8] {
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0...].starts(with: part) }
  }
}
