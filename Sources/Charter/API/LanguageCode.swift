/// The first subtag of a language tag, two or three letters: `fr` of `fr-CA`.
public struct LanguageCode: Sendable, Hashable {
  private let packed: UInt32

  public static let french = LanguageCode(packed: 0x6672)
  public static let english = LanguageCode(packed: 0x656E)

  private init(packed: UInt32) { self.packed = packed }

  /// Nil when the tag does not begin with two or three ASCII letters and an end or separator.
  public init?(_ tag: String) {
    self.init(Array(tag.utf8).span)
  }

  /// The same from UTF-8 bytes.
  public init?(_ tag: Span<UInt8>) {
    var packed: UInt32 = 0
    var length = 0
    while length < tag.count {
      let byte = tag[length]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
      let letter = byte | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter), length < 3 else {
        return nil
      }
      packed = packed << 8 | UInt32(letter)
      length += 1
    }
    guard length >= 2 else { return nil }
    self.packed = packed
  }

  /// The two or three letters, in lower case.
  package var letters: String {
    let bytes = [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }.filter { $0 > 0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the language is written in Latin letters, as all are that are not known to be written in
  /// others.
  var isLatinScript: Bool { !Self.otherScripts.contains(self) }

  private static let otherScripts: Set<LanguageCode> = Set(
    """
    am ar as av az ba be bg bn bo ce ckb cv dv dz el fa gu he hi hy ja ka kk km kn ko ks ky lo mk ml mn \
    mr my ne or os pa ps ru sa sd si sr ta te tg th ti tt ug uk ur yi zh
    """.split(separator: " ").compactMap { LanguageCode(String($0)) })
}
