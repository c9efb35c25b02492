import Charter
import CharterCorpus
import CharterSyntax

/// A measurement for people, as tables.
struct BenchTables {
  struct Table {
    let title: String
    let heading: [String]
    let rows: [[String]]
  }

  let summary: String
  let tables: [Table]

  init(_ report: BenchReport) {
    let steps = report.run.steps
    let faults = report.faults == 0 ? "" : ", \(report.faults.grouped) lines not judged"
    summary =
      "\(report.charter) on \(report.corpus): \(steps.comments.grouped) comments, "
      + "\(steps.textBytes.grouped) bytes of text\(faults)"
    tables = [Self.speed(report), Self.stages(report), Self.entries(report), Self.steps(report)]
      .filter { !$0.rows.isEmpty }
  }

  private static func speed(_ report: BenchReport) -> Table {
    let run = report.run
    func microseconds(_ nanoseconds: UInt64) -> String {
      (Double(nanoseconds) / 1000).text(2) + " µs"
    }
    return Table(
      title: "speed on one thread, median of \(run.passes.count) passes", heading: ["", ""],
      rows: [
        ["compiling the charter", (report.compiling / .milliseconds(1)).text(1) + " ms"],
        ["comments", run.commentsPerSecond.text() + " /s"],
        ["text", run.megabytesPerSecond.text(1) + " MB/s"],
        ["a comment, p50", microseconds(run.latency.median)],
        ["a comment, p99", microseconds(run.latency.percentile99)],
        ["a comment, longest", microseconds(run.latency.greatest)],
      ])
  }

  private static func stages(_ report: BenchReport) -> Table {
    Table(
      title: "where the time goes", heading: ["stage", "ns a comment", "share"],
      rows: report.run.stages.map { stage in
        [
          stage.stage.title, report.nanosecondsPerComment(stage.time).text(),
          (report.share(stage.time) * 100).text(1) + " %",
        ]
      })
  }

  private static func entries(_ report: BenchReport) -> Table {
    Table(
      title: "the dearest entries",
      heading: ["entry", "list", "place", "candidate", "asked", "bytes", "hits", "µs"],
      rows: zip(report.run.entries, report.places).map { entry, place in
        let text = String(entry.place.entry.map { $0.displayed ?? "\u{FFFD}" })
        let list = entry.place.list + (entry.place.isException ? ", except" : "")
        let cost = entry.cost
        return [
          text.count <= 40 ? text : text.prefix(39) + "…", list, place, cost.candidates.grouped,
          cost.calls.grouped, cost.callBytes.grouped, cost.hits.grouped,
          (cost.time / .microseconds(1)).text(1),
        ]
      })
  }

  private static func steps(_ report: BenchReport) -> Table {
    Table(
      title: "steps, the same on every run", heading: ["step", "count"],
      rows: report.steps.map { [$0.name, $0.count.grouped] })
  }
}

extension BenchTables {
  /// For terminals.
  var text: String {
    summary + "\n"
      + tables.map { table in
        let rows = table.heading.allSatisfy(\.isEmpty) ? table.rows : [table.heading] + table.rows
        let lines = AlignedTable(rows).lines.map { "  \($0)\n" }
        return "\n\(table.title)\n" + lines.joined()
      }.joined()
  }

  var markdown: String {
    summary.escapedForMarkdown + "\n"
      + tables.map { table in
        let rule = ["---"] + Array(repeating: "---:", count: table.heading.count - 1)
        let rows = [table.heading, rule] + table.rows.map { $0.map(\.escapedForMarkdown) }
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
        return "\n**\(table.title)**\n\n" + lines.joined()
      }.joined()
  }
}
