/// What changes between two texts, as a unified diff with three lines around each change.
struct LineDiff {
  private enum Line {
    case same(Substring)
    case removed(Substring)
    case added(Substring)
  }

  let text: String

  /// Empty text when nothing differs.
  init(path: String, old: String, new: String) {
    let lines = Self.lines(old, new)
    let hunks = Self.hunks(lines)
    guard !hunks.isEmpty else {
      text = ""
      return
    }
    text = "--- \(path)\n+++ \(path)\n" + hunks.map { Self.printed(lines, $0) }.joined()
  }

  private static func lines(_ old: String, _ new: String) -> [Line] {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if removed.contains(i) {
        lines.append(.removed(before[i]))
        i += 1
      } else if added.contains(j) {
        lines.append(.added(after[j]))
        j += 1
      } else {
        lines.append(.same(before[i]))
        i += 1
        j += 1
      }
    }
    return lines
  }

  /// Ranges of lines that hold changes, with three lines around them, joined where they touch.
  private static func hunks(_ lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() {
      if case .same = line { continue }
      let range = max(0, index - 3)..<min(lines.count, index + 4)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func printed(_ lines: [Line], _ hunk: Range<Int>) -> String {
    let (oldStart, newStart) = counts(lines[..<hunk.lowerBound])
    let (oldCount, newCount) = counts(lines[hunk])
    var text = "@@ -\(oldStart + 1),\(oldCount) +\(newStart + 1),\(newCount) @@\n"
    for line in lines[hunk] {
      switch line {
      case .same(let content): text += " \(content)\n"
      case .removed(let content): text += "-\(content)\n"
      case .added(let content): text += "+\(content)\n"
      }
    }
    return text
  }

  private static func counts(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
    var (old, new) = (0, 0)
    for line in lines {
      switch line {
      case .same: (old, new) = (old + 1, new + 1)
      case .removed: old += 1
      case .added: new += 1
      }
    }
    return (old, new)
  }
}
