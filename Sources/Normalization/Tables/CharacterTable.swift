/// The classes and the foldings of every Unicode scalar, in a two-stage table.
///
/// Unicode 14.0, the version of PCRE2 10.42, so that tables and patterns agree on what a letter is.
/// Made once, at first use, in about a millisecond; about 200 KB. A class, so that holding it costs
/// one reference and not one for each array.
package final class CharacterTable: Sendable {
  package static let shared = CharacterTable()

  /// The block of each 128 scalars.
  let blockNumbers: [UInt16]
  /// `CharacterClass` bits: block number × 128 + the scalar's low 7 bits.
  let classBits: [UInt16]
  /// Index into `mappings`, at the same place as the classes; 0 for scalars that stay as they are.
  let mappingNumbers: [UInt16]
  let mappings: [CharacterMapping]
  /// UTF-8 of all mappings.
  let mappedBytes: [UInt8]
  /// The letters from U+00C0 to U+00FF.
  private let latinLetters: [64 of LatinLetter]

  /// What a letter reads as in a plain view: one or two small letters of ASCII.
  struct LatinLetter: Sendable {
    /// 0 for what is no such letter.
    var first: UInt8 = 0
    var second: UInt8 = 0
    var isCapital = false
  }

  private init() {
    blockNumbers = PackedNumbers.array(PackedTables.blockNumbers)
    classBits = PackedNumbers.array(PackedTables.classes)
    mappingNumbers = PackedNumbers.array(PackedTables.mappingNumbers)
    (mappings, mappedBytes) = CharacterTable.unpackedMappings()
    // All of them are in one block.
    let start = Int(blockNumbers[1]) &<< 7
    var letters = [64 of LatinLetter](repeating: LatinLetter())
    for index in 0..<64 {
      let place = start + 64 + index
      let classes = CharacterClass(rawValue: classBits[place])
      let range = mappings[Int(mappingNumbers[place])].plain ?? 0..<0
      let plain = mappedBytes[Int(range.lowerBound)..<Int(range.upperBound)]
      guard classes.contains([.letter, .cased]), (1...2).contains(plain.count),
        plain.allSatisfy({ 0x61...0x7A ~= $0 })
      else { continue }
      letters[index] = LatinLetter(
        first: plain.first ?? 0, second: plain.count > 1 ? plain.last ?? 0 : 0,
        isCapital: classes.contains(.uppercase))
    }
    latinLetters = letters
  }

  /// The letter from U+00C0 to U+00FF at an offset, if there is one that the plain view has in ASCII.
  @inline(__always)
  func latinLetter(_ text: Span<UInt8>, at offset: Int) -> LatinLetter? {
    guard offset &+ 1 < text.count, text[offset] == 0xC3 else { return nil }
    let letter = latinLetters[Int(text[offset &+ 1] & 63)]
    return letter.first != 0 && text[offset &+ 1] & 0xC0 == 0x80 ? letter : nil
  }

  /// No classes for what is no scalar. Cost: two loads.
  package func classes(of scalar: UInt32) -> CharacterClass {
    guard scalar <= 0x10FFFF else { return [] }
    return CharacterClass(rawValue: classBits[place(of: scalar)])
  }

  /// The mapping of a scalar, nil if it stays as it is. Hangul syllables are not in the table.
  func mapping(of scalar: UInt32) -> CharacterMapping? {
    guard scalar <= 0x10FFFF else { return nil }
    let number = Int(mappingNumbers[place(of: scalar)])
    return number == 0 ? nil : mappings[number]
  }

  /// The small letter of the Latin alphabet that the plain view has for a letter; nil if it has
  /// something else, or more.
  func latinLetter(_ scalar: UInt32) -> UInt8? {
    if 0x61...0x7A ~= scalar | 0x20 { return UInt8(truncatingIfNeeded: scalar | 0x20) }
    guard let plain = mapping(of: scalar)?.plain, plain.count == 1 else { return nil }
    let byte = mappedBytes[Int(plain.lowerBound)]
    return 0x61...0x7A ~= byte ? byte : nil
  }

  private func place(of scalar: UInt32) -> Int {
    Int(blockNumbers[Int(scalar >> 7)]) &<< 7 | Int(scalar & 127)
  }

  private static func unpackedMappings() -> ([CharacterMapping], [UInt8]) {
    var numbers = PackedNumbers(PackedTables.mappings)
    let count = numbers.next()
    // Number 0 stands for "no mapping".
    var mappings = [CharacterMapping()]
    mappings.reserveCapacity(count + 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 4)
    var scalar = 0
    @inline(__always)
    func appendText(_ bytes: inout [UInt8]) -> Range<UInt16>? {
      let start = bytes.count
      let count = numbers.next()
      guard count > 0 else { return nil }
      for _ in 1..<count {
        scalar += numbers.nextStep()
        appendScalar(UInt32(scalar), to: &bytes)
      }
      return UInt16(start)..<UInt16(bytes.count)
    }
    for _ in 0..<count {
      let plain = appendText(&bytes)
      let exact = appendText(&bytes)
      mappings.append(
        CharacterMapping(
          plain: plain, exact: exact, order: UInt8(numbers.next()),
          joins: numbers.next() == 1))
    }
    return (mappings, bytes)
  }
}
