import Charter
import CharterCorpus

/// The pictures of a page, as SVG and tables that take their colors from the page's style.
struct TestCharts {
  private let result: TestResult
  private let words: TestWords

  init(_ result: TestResult) {
    self.result = result
    words = result.words
  }

  // MARK: Matrix

  /// The deeper the color, the more of the row's comments are there: green on the diagonal, red beside it.
  var matrix: String {
    let matrix = result.report.matrix
    let head = VerdictLevel.allCases.map { "<th>\(name($0))</th>" }.joined()
    let rows = VerdictLevel.allCases.map { expected in
      let cells = VerdictLevel.allCases.map { given in
        let count = matrix[expected: expected, given: given]
        let share = count == 0 ? 0 : Double(count) / Double(matrix.expected(expected))
        let kind = expected == given ? "right" : "off"
        let depth = count == 0 ? 0 : 12 + Int(share * 58)
        return "<td class=\"\(kind)\" style=\"--depth:\(depth)%\">\(words.number(count))</td>"
      }
      return "<tr><th>\(name(expected))</th>\(cells.joined())</tr>"
    }
    return "<table class=\"matrix\"><thead><tr><th>\(words.matrix.escapedForXML)</th>\(head)</tr>"
      + "</thead><tbody>\(rows.joined())</tbody></table>"
  }

  private func name(_ level: VerdictLevel) -> String {
    result.charter.name(of: level).escapedForXML
  }

  // MARK: Scores

  /// Comments by whole points of their score, above one another by what is expected; heights go by the
  /// square root, since most comments have no points at all.
  var histogram: String {
    let (flag, hide) = result.charter.thresholds
    let last = max(hide.tenths / 10 + 2, 4)
    var columns = Array(repeating: [0, 0, 0], count: last + 1)
    for (score, counts) in result.report.scores.histogram {
      let column = min(max(score.tenths, 0) / 10, last)
      for index in 0..<3 { columns[column][index] += counts[index] }
    }
    let most = max(columns.map { $0.reduce(0, +) }.max() ?? 0, 1)
    let step = Self.plotWidth / Double(columns.count)
    let bars = columns.enumerated().map { index, counts in
      column(
        counts, at: Self.left + Double(index) * step, width: step, most: most,
        label: index == last ? "\(index)+" : "\(index)")
    }
    let marks = [(flag, VerdictLevel.flag), (hide, .hide)].map { threshold, level in
      mark(Self.left + Double(threshold.tenths) / 10 * step, name(level))
    }
    return svg(
      height: Self.plotHeight + 56, words.histogramTitle, bars.joined() + marks.joined()) + legend
  }

  private static let left = 8.0
  private static let plotWidth = 544.0
  private static let plotHeight = 180.0
  private static let top = 24.0

  private func column(
    _ counts: [Int], at x: Double, width: Double, most: Int, label: String
  ) -> String {
    let total = counts.reduce(0, +)
    let height = Self.plotHeight * (Double(total) / Double(most)).squareRoot()
    var y = Self.top + Self.plotHeight
    var text = ""
    for (index, count) in counts.enumerated() where count > 0 {
      let part = height * Double(count) / Double(total)
      y -= part
      text +=
        "<rect class=\"\(Self.classes[index])\" x=\"\(number(x + 2))\" y=\"\(number(y))\" "
        + "width=\"\(number(width - 4))\" height=\"\(number(max(part, 1)))\"/>"
    }
    let middle = number(x + width / 2)
    if total > 0 {
      text +=
        "<text class=\"count\" x=\"\(middle)\" y=\"\(number(y - 4))\">\(words.number(total))</text>"
    }
    let base = number(Self.top + Self.plotHeight + 16)
    return text + "<text class=\"axis\" x=\"\(middle)\" y=\"\(base)\">\(label)</text>"
  }

  private func mark(_ x: Double, _ name: String) -> String {
    let bottom = number(Self.top + Self.plotHeight)
    return
      "<line class=\"mark\" x1=\"\(number(x))\" x2=\"\(number(x))\" y1=\"\(number(Self.top))\" y2=\"\(bottom)\"/>"
      + "<text class=\"name\" x=\"\(number(x + 4))\" y=\"\(number(Self.top + 10))\">\(name)</text>"
  }

  private static let classes = ["allow", "flag", "hide"]

  private var legend: String {
    "<p class=\"legend\">"
      + VerdictLevel.allCases.map { level in
        "<span class=\"\(Self.classes[level.rawValue])\">\(name(level))</span>"
      }.joined() + "</p>"
  }

  // MARK: Rules

  private static let shownRules = 15

  /// How often each rule fired for a reason, and how often for none.
  var rules: String {
    let rows = result.report.rules.filter { $0.tally.hits > 0 && $0.rule.kind != .label }
      .prefix(Self.shownRules)
    guard !rows.isEmpty else { return "" }
    let most = max(rows.map(\.tally.hits).max() ?? 1, 1)
    let bars = rows.enumerated().map { index, row in
      bar(row, y: 6 + 24 * Double(index), scale: 300 / Double(most))
    }
    let title = "\(words.good), \(words.wrong)"
    return svg(height: 24 * Double(rows.count) + 8, title, bars.joined())
      + "<p class=\"legend\"><span class=\"good\">\(words.good)</span>"
      + "<span class=\"wrong\">\(words.wrong)</span></p>"
  }

  private func bar(_ row: TestReport.RuleRow, y: Double, scale: Double) -> String {
    let good = Double(row.tally.good) * scale
    let wrong = Double(row.tally.wrong) * scale
    let name = TestTables.line(row.rule.name, 26).escapedForXML
    var text = "<text class=\"rule\" x=\"200\" y=\"\(number(y + 13))\">\(name)</text>"
    if good > 0 {
      text +=
        "<rect class=\"good\" x=\"208\" y=\"\(number(y))\" width=\"\(number(good))\" height=\"18\"/>"
    }
    if wrong > 0 {
      text +=
        "<rect class=\"wrong\" x=\"\(number(208 + good))\" y=\"\(number(y))\" "
        + "width=\"\(number(wrong))\" height=\"18\"/>"
    }
    let counts = "\(words.number(row.tally.good)) / \(words.number(row.tally.wrong))"
    let end = number(214 + good + wrong)
    return text + "<text class=\"axis start\" x=\"\(end)\" y=\"\(number(y + 13))\">\(counts)</text>"
  }

  // MARK: SVG

  private func svg(height: Double, _ title: String, _ body: String) -> String {
    "<svg viewBox=\"0 0 560 \(number(height))\" role=\"img\" aria-label=\"\(title.escapedForXML)\">\(body)</svg>"
  }

  /// In tenths of a pixel.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
