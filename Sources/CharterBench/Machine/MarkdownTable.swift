/// A table of Markdown, its columns as wide as their cells: the first flush left, the others right.
struct MarkdownTable {
  let text: String

  /// - Parameter isText: columns besides the first that are flush left.
  init(_ heading: [String], _ rows: [[String]], isText: Set<Int> = []) {
    let isLeft = heading.indices.map { $0 == 0 || isText.contains($0) }
    let heading = heading.map(Self.escaped)
    let rows = rows.map { $0.map(Self.escaped) }
    let widths = heading.indices.map { column in
      max(3, ([heading] + rows).map { $0[column].count }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - cells[column].count)
        return isLeft[column] ? cells[column] + space : space + cells[column]
      }
      return "| " + padded.joined(separator: " | ") + " |\n"
    }
    let rule = heading.indices.map { column in
      let dashes = String(repeating: "-", count: widths[column] + 1)
      return isLeft[column] ? dashes + "-" : dashes + ":"
    }
    text = line(heading) + "|" + rule.joined(separator: "|") + "|\n" + rows.map(line).joined()
  }

  /// A bar would end the cell.
  private static func escaped(_ cell: String) -> String {
    String(cell.flatMap { $0 == "|" ? ["\\", $0] : [$0] })
  }
}
