internal import CharterSyntax

/// Columns as wide as their widest cell, in terminal cells.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  var text: String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in
      rows.map { Self.width($0[column]) }.max() ?? 0
    }
    let lines = rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - Self.width(cell))
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    return lines.joined(separator: "\n")
  }

  /// As a Markdown table; the first row is its head.
  var markdown: String {
    var lines = rows.map { row in
      "| " + row.map(Self.escaped).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: rows.first?.count ?? 0)
    lines.insert(rule, at: min(1, lines.count))
    return lines.joined(separator: "\n")
  }

  /// What a comment holds is shown and never obeyed.
  private static func escaped(_ cell: String) -> String {
    var escaped = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\\", "|", "`", "*", "_", "[", "]", "#", "!": escaped += "\\\(scalar)"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + $1.displayWidth }
  }
}
