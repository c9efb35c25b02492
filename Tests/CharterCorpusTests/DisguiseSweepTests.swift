import Charter
import CharterCorpus
import Testing

@Suite("The sweep of disguises")
struct DisguiseSweepTests {
  private static func sweep(_ items: String) throws -> DisguiseSweep {
    try DisguiseSweep(SweptCharter.compiled(items))
  }

  private static func tally(_ sweep: DisguiseSweep, _ name: String) throws -> DisguiseSweep.Tally {
    try #require(sweep.tallies.first { $0.disguiser.name == name })
  }

  @Test("a disguised list is found stretched, in leet and apart")
  func disguised() throws {
    let sweep = try Self.sweep(
      """
      list insults disguised { moron(s) }
      article 1 "Respect" { \(SweptCharter.rule(catches: "You moron, really.")) }
      """)
    #expect(sweep.sampleCount == 1)
    #expect(sweep.skipped.isEmpty)
    for (name, tried) in [
      ("stretched-letter", 5), ("leet-digits", 1), ("spaced", 1), ("circled", 2),
    ] {
      let tally = try Self.tally(sweep, name)
      #expect(tally.tried == tried, "\(name)")
      #expect(tally.caught == tried, "\(name): \(tally.missed)")
      #expect(tally.recall == 1)
    }
  }

  @Test("what is missed is counted and kept with its list, entry and spelling")
  func missed() throws {
    let sweep = try Self.sweep(
      """
      list insults disguised { moron(s) }
      article 1 "Respect" { \(SweptCharter.rule(catches: "You moron.", "All morons!")) }
      """)
    let tally = try Self.tally(sweep, "first-letter-only")
    #expect(tally.tried == 10)
    #expect(tally.caught == 0)
    #expect(tally.recall == 0)
    let first = try #require(tally.missed.first)
    #expect(first.rule == "insult")
    #expect(first.list == "insults")
    #expect(first.entry == "moron(s)")
    #expect(first.spelling == "m****")
    #expect(!tally.disguiser.isPromised)
  }

  @Test("every hit of the sample is rewritten, in every field")
  func allHits() throws {
    let sweep = try Self.sweep(
      """
      list insults disguised { moron(s), nitwit }
      article 1 "Respect" {
        rule insult {
          why "Insults."
          when 2 of insults
          points 3
          catches "Morons." with title = "Nitwit"
        }
      }
      """)
    let tally = try Self.tally(sweep, "stretched-letter")
    // As many as the longer word has letters.
    #expect(tally.tried == 6)
    #expect(tally.caught == 6)
    #expect(try Self.tally(sweep, "first-letter-only").missed.first?.spelling == "N*****")
  }

  @Test("a hit that is disguised already is disguised anew, from what it was read as")
  func disguisedSample() throws {
    let sweep = try Self.sweep(
      """
      list insults disguised { moron(s) }
      article 1 "Respect" { \(SweptCharter.rule(catches: "You m.0.r.o.n.")) }
      """)
    #expect(try Self.tally(sweep, "first-letter-only").missed.first?.spelling == "m****")
  }

  struct Left: Sendable, CustomTestStringConvertible {
    let items: String
    let cause: DisguiseSweep.Skipped.Cause
    let lists: [String]
    var testDescription: String { cause.rawValue }
  }

  @Test(
    "samples on which nothing can be measured are left out, with the reason",
    arguments: [
      Left(
        items: """
          list insults { moron(s) }
          article 1 "Respect" { \(SweptCharter.rule(catches: "You moron.")) }
          """, cause: .notDisguised, lists: ["insults"]),
      Left(
        items: """
          article 1 "Ads" {
            rule insult { why "x" when links points 3 catches "See www.shop.example" }
          }
          """, cause: .notDisguised, lists: []),
      Left(
        items: """
          list insults disguised { "moron" }
          article 1 "Respect" { \(SweptCharter.rule(catches: "You moron.")) }
          """, cause: .notWords, lists: ["insults"]),
      Left(
        items: """
          list insults disguised { moron }
          list kin { you }
          article 1 "Respect" {
            rule insult { why "x" when insults or kin points 3 catches "You moron." }
          }
          """, cause: .independent, lists: ["kin", "insults"]),
    ])
  func skipped(_ left: Left) throws {
    let sweep = try Self.sweep(left.items)
    #expect(sweep.sampleCount == 0)
    let skipped = try #require(sweep.skipped.first)
    #expect(skipped.cause == left.cause)
    #expect(skipped.rule == "insult")
    #expect(skipped.lists.sorted() == left.lists.sorted())
    for tally in sweep.tallies {
      #expect(tally.tried == 0)
      #expect(tally.recall == nil)
    }
  }
}

/// Charters for sweeps.
enum SweptCharter {
  static func source(_ items: String) -> String {
    "charter \"Swept\" flag at 3 hide at 6\n\(items)\n"
  }

  static func compiled(_ items: String) throws -> CompiledCharter {
    let compilation = Compilation(source: source(items))
    let titles = compilation.diagnostics.map(\.title.english)
    return try #require(compilation.charter, "\(titles)")
  }

  /// A rule on the list `insults`.
  static func rule(catches samples: String...) -> String {
    let catches = samples.map { "catches \"\($0)\"" }.joined(separator: "\n")
    return
      "rule insult {\nwhy \"An insult.\"\nwhen insults\npoints 3\n\(catches)\nspares \"Hi.\"\n}"
  }
}
