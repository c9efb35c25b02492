import CharterCorpus

/// A comparison as a page of Markdown.
struct ComparisonReport {
  let rounds: Rounds
  let startUps: StartUps
  let targets: Targets
  let files: BenchFiles
  let machine: Machine
  let date: String

  var text: String {
    """
    # Speed, \(date)

    \(MarkdownTable(["machine", ""], machine.rows.map { [$0.0, $0.1] }, isText: [1]).text)
    \(stream) How to read this: [README.md](README.md).

    ## Limits

    \(limits)
    ## All figures

    \(measurements)
    ## Ratios

    \(ratios)
    ## Start-up to the first verdict

    \(starts)
    """
  }

  private var stream: String {
    let comments = files.comments
    let line = Double(comments.bytes) / Double(comments.comments)
    let text = Double(files.text.bytes) / Double(files.text.comments)
    let count = Double(comments.comments).text()
    return """
      \(count) generated comments, \(line.text(1)) bytes a line, \(text.text(1)) of text; medians of \
      \(rounds.results.first?.runs.count ?? 0) interleaved rounds.
      """
  }

  private var limits: String {
    let missed = targets.rows.count { $0.isMet != true }
    let summary =
      missed == 0
      ? "All \(targets.rows.count) are met." : "\(missed) of \(targets.rows.count) are **missed**."
    let rows = targets.rows.map { row in
      [
        row.letter, row.text, row.limit, row.measured,
        row.isMet.map { $0 ? "met" : "**missed**" } ?? "**not measured**",
      ]
    }
    let table = MarkdownTable(["", "what", "limit", "measured", ""], rows, isText: [1, 4])
    return summary + "\n\n" + table.text
  }

  private var measurements: String {
    let rows = rounds.results.map { result in
      [
        result.contestant.name, Double(result.contestant.stream.comments).text(),
        result.wall.text(3), "\(result.fastest.text(3))–\(result.slowest.text(3))",
        result.cpu.text(3), result.megabytesPerSecond.text(1), result.commentsPerSecond.text(),
        (result.wall / Double(result.contestant.stream.comments) * 1e6).text(2),
        (Double(result.peak) / 1e6).text(1),
      ]
    }
    return MarkdownTable(
      [
        "command", "comments", "s", "spread", "user + sys", "MB/s", "comments/s", "µs a comment",
        "peak MB",
      ], rows
    ).text
  }

  /// How much faster charter judges than others match, and than it would try every entry.
  private var ratios: String {
    let rows = CharterSource.sizes.compactMap { rules -> [String]? in
      guard let filter = rounds.filter(rules) else { return nil }
      func times(_ role: Contestant.Role) -> String {
        guard let other = rounds[role] else { return "–" }
        return (filter.commentsPerSecond / other.commentsPerSecond).text(2)
      }
      return [
        "\(rules)", times(.copy), times(.ripgrep(rules)), times(.pcre2grep(rules)),
        times(.reference(rules)),
      ]
    }
    return """
      Comments a second of `filter --emit verdicts` on one thread, against:

      \(MarkdownTable(["rules", "copying", "rg -F", "pcre2grep -F", "every entry tried"], rows).text)
      """
  }

  private var starts: String {
    let rows =
      startUps.generated.map { ["\($0.rules) rules", ($0.seconds * 1000).text(1)] }
      + startUps.shipped.map { [$0.path, ($0.seconds * 1000).text(1)] }
    return MarkdownTable(["charter", "ms, best of 20"], rows).text
  }
}
