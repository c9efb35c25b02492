import CharterSyntax

/// Columns as wide as their widest cell, in terminal cells: the first flush left, numbers flush right.
struct AlignedTable {
  let lines: [String]

  init(_ rows: [[String]]) {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    lines = rows.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - Self.width(row[column]))
        return column == 0 ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
    }
  }

  private static func width(_ text: String) -> Int { text.reduce(0) { $0 + $1.displayWidth } }
}
