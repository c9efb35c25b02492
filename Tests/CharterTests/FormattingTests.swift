import Charter
import CharterSyntax
import Foundation
import Testing

@testable import CharterFuzz

/// What the printer does to a charter changes no verdict, in either keyword language.
@Suite("Formatting")
struct FormattingTests {
  /// `CHARTER_FORMATTED` sets another number of charters.
  static let charters =
    ProcessInfo.processInfo.environment["CHARTER_FORMATTED"].flatMap { Int($0) } ?? 120
  static let textsForEach = 40
  static let shares = 4

  @Test("a random charter judges as before once it is printed", arguments: 0..<shares)
  func random(_ share: Int) throws {
    var compiledCount = 0
    var firedCount = 0
    for number in stride(from: share, to: Self.charters, by: Self.shares) {
      let source = RandomCharter.source(seed: UInt64(number))
      guard let original = Compilation(source: source).charter else { continue }
      compiledCount += 1
      for keywords in KeywordLanguage.allCases {
        let text = try #require(Self.printed(source, keywords: keywords))
        let printed = try compiled(text)
        #expect(printed.keywordLanguage == keywords)
        firedCount += try Self.compare(original, printed, seed: UInt64(number), text)
      }
    }
    // The suite says nothing if charters are refused, or their rules never fire.
    #expect(compiledCount * Self.shares * 10 >= Self.charters * 9 || Self.charters < 40)
    #expect(firedCount > compiledCount * Self.textsForEach / 2)
  }

  /// Nil when the source does not parse.
  private static func printed(_ source: String, keywords: KeywordLanguage) -> String? {
    let file = SourceFile(path: "charter", text: source)
    let parsed = parseCharter(file, id: FileID(0))
    guard !parsed.hasErrors else { return nil }
    return printCharter(file, parsed: parsed, keywords: keywords)
  }

  /// Answers how many rules fired.
  private static func compare(
    _ original: CompiledCharter, _ printed: CompiledCharter, seed: UInt64, _ text: String
  ) throws -> Int {
    // The digest is of what is meant, not of how it is written; only the language of the texts, which
    // is said once keywords change, would make it another.
    #expect(printed.digest == original.digest, "\(text)")
    var before = original.makeScanner()
    var after = printed.makeScanner()
    var texts = RandomText(seed: seed)
    var firedCount = 0
    for _ in 0..<textsForEach {
      let item = texts.item()
      let expected = try before.judge(item)
      let found = try after.judge(item)
      firedCount += expected.reasons.count
      let isSame =
        record(found, item) == record(expected, item)
        || englishRecord(found, item) == englishRecord(expected, item)
      #expect(isSame, "\(String(decoding: item.bytes(of: .text), as: UTF8.self))\n\(text)")
    }
    return firedCount
  }

  private static func record(_ verdict: Verdict, _ item: Item) -> [UInt8] {
    var format = RecordFormat()
    format.isExplained = true
    return verdict.record(of: item, format: format)
  }

  /// With the English names of detectors, which go by their names in the keywords' language.
  private static func englishRecord(_ verdict: Verdict, _ item: Item) -> String {
    let text = String(decoding: record(verdict, item), as: UTF8.self)
    return Detector.allCases.reduce(text) { text, detector in
      text.replacingOccurrences(
        of: "{\"list\":\"\(detector.spelling(in: .french))\",\"entry\":null",
        with: "{\"list\":\"\(detector.spelling(in: .english))\",\"entry\":null")
    }
  }
}
