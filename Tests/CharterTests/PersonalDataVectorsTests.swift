import Charter
import Foundation
import Testing

/// Personal data as the vectors beside the repository have it: each text raises the kinds it names, and
/// no others.
@Suite("Personal data vectors")
struct PersonalDataVectorsTests {
  private static let file = CorpusTests.root.deletingLastPathComponent()
    .appending(path: "shared/data/pii_vectors.tsv")

  private static let kinds = [
    "phone_fr": "phones", "email": "emails", "iban": "ibans", "card": "cards", "nir": "nirs",
  ]

  @Test(
    "every vector raises the kinds it names",
    .enabled(if: FileManager.default.fileExists(atPath: file.path), "no ../shared/data"))
  func vectors() throws {
    let rules = Self.kinds.values.sorted().map {
      "rule found-\($0) { why \"data\" when \($0) points 1 }"
    }
    let charter = try compiled(
      """
      charter "Data" language fr flag at 1 hide at 100
      article 1 "Data" { \(rules.joined(separator: " ")) }
      """)
    let rows = try String(contentsOf: Self.file, encoding: .utf8)
      .split(separator: "\n").dropFirst()
    #expect(rows.count == 35)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let found = try charter.judge(Item(text: cells[0])).reasons.map(\.rule)
      let expected = cells[1].split(separator: ",").compactMap { Self.kinds[String($0)] }
      #expect(found == expected.map { "found-\($0)" }, "\(cells[0])")
    }
  }
}
