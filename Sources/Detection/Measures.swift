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

  package init() {}

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
    var run = 0
    var last: UInt32 = 0
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      let traits = CharacterTraits(scalar)
      while link < links.count, links[link].upperBound <= offset { link += 1 }
      let isInLink = link < links.count && links[link].lowerBound <= offset
      if !isInLink, traits.isCased {
        cased += 1
        if traits.isUppercase { uppercase += 1 }
      }
      if traits.isBlank {
        run = 0
        last = 0
      } else {
        let small = traits.isUppercase ? CaseFolding.small(scalar) : scalar
        run = small == last ? run + 1 : 1
        last = small
        repeats = max(repeats, run)
      }
      characters += 1
      offset += length
    }
  }
}
