internal import Bytes
internal import CharterSyntax
internal import Detection
internal import LiteralSearch
internal import Normalization

/// A quick look at a text, which tells of most comments that no list or detector finds anything in them that a
/// rule would wake for: a plain text (``PlainText``) none of whose words is wanted.
///
/// It only says what the whole scan would say, or that it does not know. What it takes to be calm is in
/// docs/PREFILTER.md.
struct Glance: Sendable {
  private let plan: Plan
  private var plain: PlainText
  private let isForEmails: Bool
  private var trust = Trust()

  /// False for a charter of which a glance can never tell anything, or not sooner than a scan.
  let isOfUse: Bool

  /// - Parameter isWanted: whether anybody will ask.
  init(_ plan: Plan, isWanted: Bool) {
    self.plan = plan
    isOfUse =
      isWanted && plan.options.usesPrefilter && plan.needs.isMoreThanLists
      && [plan.plainIndex, plan.foldedExactIndex].allSatisfy { index in
        index?.findsByWords(
          isIdle: { plan.isIdle[Int($0)] }, standsInPlainTexts: Self.standsInPlainTexts) ?? true
      }
    let needs = plan.needs
    let findsEmojis = [plan.plainIndex, plan.foldedExactIndex].contains { index in
      index?.findsEmojis(isIdle: { plan.isIdle[Int($0)] }) ?? false
    }
    plain = PlainText(
      PlainText.Limits(
        forDisguises: needs.areDisguisesNeeded, forDigits: !needs.areDigitsIdle,
        forMeasures: needs.measures != 0, forQuotes: plan.isAsked(.quotes),
        forEmojis: findsEmojis || needs.contains(.emojis),
        forDuplicates: needs.contains(.duplicates)))
    // Where words are counted, an address that is spelled out is one.
    isForEmails = needs.contains(.emails) || needs.contains(.words)
  }

  /// Looks at the text in a range of bytes, which need not be UTF-8. Where it seldom helps it is seldom done.
  ///
  /// - Returns: whether nothing is found in it. Then ``measures`` are those of the text.
  mutating func isDull(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard isOfUse, trust.isNext() else { return false }
    let isDull = look(at: bytes, in: range)
    trust.note(isDull)
    return isDull
  }

  private mutating func look(at bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard range.count <= plan.options.textLimit, plain.read(bytes, in: range) else { return false }
    guard plain.longestRow < Duplicates.length else { return false }
    return plain.unknown.isEmpty || !isAnyWordWanted(bytes, in: range)
  }

  /// Asks for the words that are not known to be dull.
  private mutating func isAnyWordWanted(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    // Held once: threads share what counts their references.
    let (index, exact, isIdle) = (plan.plainIndex, plan.foldedExactIndex, plan.isIdle)
    let unknown = plain.unknown
    for word in unknown {
      if isForEmails, Self.maySpellAddress(word.key) { return true }
      var isDull = true
      switch demand(for: word, in: index, isIdle, bytes, range) {
      case .none: break
      case .elsewhere: isDull = false
      case .here: return true
      }
      if let exact {
        switch demand(for: word, in: exact, isIdle, bytes, range) {
        case .none: break
        case .elsewhere: isDull = false
        case .here: return true
        }
      }
      if isDull { plain.passOver(word) }
    }
    return false
  }

  @inline(__always)
  private mutating func demand(
    for word: TextWord, in index: LiteralIndex, _ isIdle: [Bool], _ bytes: Span<UInt8>,
    _ range: Range<Int>
  ) -> LiteralIndex.Demand {
    index.demand(
      for: word, of: bytes, isIdle: isIdle,
      neighbors: { plain.neighbors(of: word, bytes, in: range) },
      mayHold: { plain.mayHold($0, bytes, in: range) })
  }

  var measures: Measures {
    Measures(
      characters: plain.measures.characters, uppercase: plain.measures.uppercase,
      cased: plain.measures.cased, repeats: plain.measures.repeats)
  }

  var wordCount: Int { plain.measures.words }

  /// Whether a word may stand for a sign of an e-mail address: `arobase` and its like, or `dot`.
  private static func maySpellAddress(_ key: WordKey) -> Bool {
    switch UInt8(truncatingIfNeeded: key.low) {
    case UInt8(ascii: "a"), UInt8(ascii: "d"): addressHeads.contains { key.head($0.length) == $0 }
    default: false
    }
  }

  private static let addressHeads = ["arob", "arrob", "dot"].map(WordKey.init(headOf:))

  /// Whether a character may stand in the plain view of a text that ``PlainText`` takes, emojis apart: where they
  /// are wanted it takes none.
  private static func standsInPlainTexts(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "a"..."z", "0"..."9", " ", "\n", "!", "\"", "'", ",", ".", ":", ";", "?": true
    case "…", "«", "»", "“", "”": true
    default: false
    }
  }
}

extension Plan {
  /// Whether any condition asks for the hits of a detector, and not only for what lies outside of them.
  fileprivate func isAsked(_ detector: Detector) -> Bool {
    let source = Int32(source(detector))
    return conditions.operands.contains { operand in
      if case .hits(let row) = operand { row.source == source || row.near == source } else { false }
    }
  }
}

extension Needs {
  /// Whether no detector looks for digits.
  fileprivate var areDigitsIdle: Bool {
    ![.phones, .ibans, .cards, .nirs, .wallets].contains { contains($0) }
  }
}

/// How often the last looks told something. Under one in three they cost more than they spare: then only one text
/// in sixteen is looked at, until that has changed.
private struct Trust {
  private var points = Trust.most
  private var skipped = 0
  private static let most = 256

  mutating func isNext() -> Bool {
    if points > 0 { return true }
    skipped = (skipped + 1) & 15
    return skipped == 0
  }

  mutating func note(_ hasTold: Bool) {
    points = hasTold ? min(points + 2, Self.most) : max(points - 1, 0)
  }
}
