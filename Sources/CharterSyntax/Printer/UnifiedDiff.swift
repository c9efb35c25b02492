/// The difference of two texts as `diff -u` writes it: what changed, with three lines around it.
package struct UnifiedDiff {
  private enum Edit { case kept, removed, added }

  private struct Row {
    let edit: Edit
    let line: ArraySlice<UInt8>
    /// How many lines of each text stand before it.
    let old: Int
    let new: Int
  }

  private static let context = 3
  /// Between the first and the last line that differ, more lines than these are taken for changed, all of them:
  /// to find the few that are not takes the square of their number.
  private static let mostCompared = 4000

  /// Empty when the texts are the same, byte for byte.
  package let text: String

  /// - Parameters:
  ///   - oldName: what stands after `---`.
  ///   - newName: what stands after `+++`.
  package init(from old: String, to new: String, oldName: String, newName: String) {
    let rows = UnifiedDiff.rows(UnifiedDiff.lines(of: old), UnifiedDiff.lines(of: new))
    let hunks = UnifiedDiff.hunks(rows)
    guard !hunks.isEmpty else {
      text = ""
      return
    }
    text =
      "--- \(oldName)\n+++ \(newName)\n"
      + hunks.map { UnifiedDiff.printed(rows[$0]) }.joined()
  }

  /// Lines with their line breaks. Bytes, for texts that differ in the form of an accent differ.
  private static func lines(of text: String) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// All lines of both texts in one row: what was removed before what was added in its place.
  private static func rows(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Row] {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? shorter - head
    let (oldMiddle, newMiddle) = (head..<old.count - tail, head..<new.count - tail)
    var removed = [Bool](repeating: false, count: old.count)
    var added = [Bool](repeating: false, count: new.count)
    if oldMiddle.count + newMiddle.count > mostCompared {
      for line in oldMiddle { removed[line] = true }
      for line in newMiddle { added[line] = true }
    } else {
      for change in new[newMiddle].difference(from: old[oldMiddle]) {
        switch change {
        case .remove(let offset, _, _): removed[head + offset] = true
        case .insert(let offset, _, _): added[head + offset] = true
        }
      }
    }
    var rows: [Row] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if before < old.count, removed[before] {
        rows.append(Row(edit: .removed, line: old[before], old: before, new: after))
        before += 1
      } else if after < new.count, added[after] {
        rows.append(Row(edit: .added, line: new[after], old: before, new: after))
        after += 1
      } else {
        rows.append(Row(edit: .kept, line: new[after], old: before, new: after))
        before += 1
        after += 1
      }
    }
    return rows
  }

  /// Ranges of rows: each change with the lines around it, those that touch as one.
  private static func hunks(_ rows: [Row]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, row) in rows.enumerated() where row.edit != .kept {
      let range = max(0, index - context)..<min(rows.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func printed(_ rows: ArraySlice<Row>) -> String {
    let old = rows.count { $0.edit != .added }
    let new = rows.count { $0.edit != .removed }
    guard let first = rows.first else { return "" }
    var text = "@@ -\(place(first.old, old)) +\(place(first.new, new)) @@\n"
    for row in rows {
      text += row.edit == .kept ? " " : row.edit == .removed ? "-" : "+"
      text += String(decoding: row.line, as: UTF8.self)
      if row.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }

  /// The number of the first line and how many follow; a stretch of no lines is named by the line
  /// before it.
  private static func place(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }
}
