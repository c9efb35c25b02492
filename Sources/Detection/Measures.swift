internal import Bytes

/// The numbers that are counted in one go over an item: characters, capitals and repeats. Begin
/// with a new value for each item and add its title and its text.
package struct Measures: Sendable {
  /// Under so many letters a text does not shout.
  private static let minimumLetters = 12

  /// Unicode scalars.
  package private(set) var characters = 0
  /// Capital and title-case letters outside of links.
  package private(set) var uppercase = 0
  /// Letters that have case, outside of links.
  package private(set) var cased = 0
  /// Length of the longest run of one character, case ignored. White space neither counts nor goes
  /// on with a run, so that `1 000 000` is no run of six.
  package private(set) var repeats = 0
  /// The run that ends with the last character, which is small; 0 behind white space.
  private var run = 0
  private var last: UInt32 = 0

  package init() {}

  /// What was counted elsewhere.
  package init(characters: Int, uppercase: Int, cased: Int, repeats: Int) {
    self.characters = characters
    self.uppercase = uppercase
    self.cased = cased
    self.repeats = repeats
  }

  /// The share of capitals as an exact fraction; 0 of 1 under 12 letters.
  package var capitals: (numerator: Int, denominator: Int) {
    cased < Measures.minimumLetters ? (0, 1) : (uppercase, cased)
  }

  /// Adds one field: counts add up, `repeats` is the maximum.
  ///
  /// - Parameter links: sorted ranges whose letters do not count as letters.
  package mutating func add(_ text: Span<UInt8>, links: [Range<Int>] = []) {
    var link = 0
    var offset = 0
    run = 0
    last = 0
    while offset < text.count {
      while link < links.count, links[link].upperBound <= offset { link += 1 }
      let isInLink = link < links.count && links[link].lowerBound <= offset
      let next =
        link < links.count ? isInLink ? links[link].upperBound : links[link].lowerBound : .max
      let limit = min(next, text.count)
      while offset < limit {
        offset = addASCII(text, offset..<limit, isInLink: isInLink)
        if offset < limit { offset += addCharacter(text, at: offset, isInLink: isInLink) }
      }
    }
  }

  /// Adds ASCII characters, nearly all there are, sixteen at a time; returns where another one or the range
  /// ends.
  private mutating func addASCII(
    _ text: Span<UInt8>, _ range: Range<Int>, isInLink: Bool
  ) -> Int {
    var (letters, capitals) = (0, 0)
    var runs = Runs(longest: repeats, current: run)
    // No ASCII character is 0xFF.
    var last = last < 0x80 ? UInt8(last) : 0xFF
    var offset = range.lowerBound
    while offset < range.upperBound {
      let bytes = Bytes16(text, at: offset)
      let others = bytes.nonASCII | 1 &<< 16
      let count = min(others.trailingZeroBitCount, range.upperBound &- offset)
      guard count > 0 else { break }
      let used: UInt64 = 1 &<< UInt64(count) &- 1
      let small = bytes.lowercased
      letters &+= (small.between(0x61, 0x7A) & used).nonzeroBitCount
      let capital = bytes.between(0x41, 0x5A) & used
      if capital != 0 { capitals &+= capital.nonzeroBitCount }
      let shown = ~(bytes.equal(to: 0x20) | bytes.between(0x09, 0x0D)) & used
      runs.add(small.repeats(after: last) & shown, shown: shown, count)
      offset &+= count
      last = text[offset &- 1].lowercased
    }
    guard offset > range.lowerBound else { return offset }
    if !isInLink {
      cased += letters
      uppercase += capitals
    }
    (run, self.last, repeats) = (runs.current, UInt32(last), runs.longest)
    characters += offset - range.lowerBound
    return offset
  }

  /// Adds any character; returns its length.
  private mutating func addCharacter(_ text: Span<UInt8>, at offset: Int, isInLink: Bool) -> Int {
    let (scalar, length) = text.scalar(at: offset)
    let traits = CharacterTraits(scalar)
    if !isInLink, traits.isCased {
      cased += 1
      if traits.isUppercase { uppercase += 1 }
    }
    if traits.isBlank {
      (run, last) = (0, 0)
    } else {
      let small = traits.isUppercase ? CaseFolding.small(scalar) : scalar
      run = small == last ? run + 1 : 1
      last = small
      repeats = max(repeats, run)
    }
    characters += 1
    return length
  }

  /// Runs of one character, from block to block.
  private struct Runs {
    var longest: Int
    /// Length of the run that the last character ends; 0 behind white space.
    var current: Int

    /// Adds up to sixteen characters.
    ///
    /// - Parameter equal: those that are like the one before; `shown`: those that are no white space. A
    ///   bit for each.
    @inline(__always)
    mutating func add(_ equal: UInt64, shown: UInt64, _ count: Int) {
      if longest == 0, shown != 0 { longest = 1 }
      // Pairs, which are in most texts, change nothing behind the first one.
      let hasRun = longest < 2 || equal & (equal &<< 1 | 1) != 0
      var rest = hasRun ? equal : 0
      while rest != 0 {
        let start = rest.trailingZeroBitCount
        let length = (~(rest &>> UInt64(start))).trailingZeroBitCount
        longest = max(longest, (start == 0 ? current : 1) &+ length)
        // Adding to its first bit carries through the whole run.
        rest &= rest &+ 1 &<< UInt64(start)
      }
      let length = (~(equal &<< UInt64(64 &- count))).leadingZeroBitCount
      if length == count {
        current &+= count
      } else {
        current = shown &>> UInt64(count &- 1) & 1 == 0 ? 0 : length &+ 1
      }
    }
  }
}
