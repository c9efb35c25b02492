import Charter
import Testing

@Suite("Traces of rules") struct RuleTraceTests {
  private static let source = """
    charter "T"
    flag at 1
    hide at 2
    list rude { moron }
    list aimed { you }
    list excuses { sorry }
    article 1 "A" {
      rule both { why "b" when rude near aimed points 1 catches "you moron" spares "x" }
      rule excused {
        why "e"
        when rude
        except when excuses near aimed
        except when aimed near excuses
        points 1
        catches "moron"
        spares "x"
      }
    }
    """

  @Test(
    "a rule is near where its condition has a hit, whatever its exceptions have",
    arguments: [
      ("nothing", [], []), ("you there", [], []), ("sorry about that", [], []),
      ("what a moron", ["both"], ["excused"]), ("you moron", [], ["both", "excused"]),
    ] as [(String, [String], [String])])
  func near(_ text: String, _ near: [String], _ fired: [String]) throws {
    let traces = try compiled(Self.source).traces(of: Item(text: text))
    #expect(traces.filter(\.fired).map(\.rule) == fired)
    #expect(traces.filter(\.isNear).map(\.rule) == near)
  }
}
