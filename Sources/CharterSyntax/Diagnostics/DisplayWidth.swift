extension Character {
  /// How many cells of a terminal the character takes: none, one or two.
  ///
  /// Wide are the blocks that UAX #11 gives as W or F, and what is shown as an emoji.
  package var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains(where: { $0 == "\u{FE0F}" }) || first.properties.isEmojiPresentation
    {
      return 2
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The character as a diagnostic may print it: a tab is four blanks, and what would move the
  /// cursor, change colors or turn the direction of writing is a replacement character.
  package var displayed: Character? {
    guard let first = unicodeScalars.first else { return nil }
    switch first.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
    case .format: return unicodeScalars.count > 1 ? self : "\u{FFFD}"
    default: return self
    }
  }
}

/// A line as it is printed, and the cell at which a byte of it begins.
struct DisplayedLine {
  private(set) var text = ""
  /// For each character its first byte and its first cell, and last the end of the line.
  private var cells: [(byte: Int, cell: Int)] = []

  static let tabWidth = 4

  init(_ line: String) {
    var byte = 0
    var cell = 0
    for character in line {
      cells.append((byte, cell))
      byte += character.utf8.count
      if character == "\t" {
        text += String(repeating: " ", count: DisplayedLine.tabWidth)
        cell += DisplayedLine.tabWidth
      } else if let shown = character.displayed {
        text.append(shown)
        cell += shown.displayWidth
      }
    }
    cells.append((byte, cell))
  }

  /// The cells that stand for a range of bytes: whole characters, at least one cell.
  func cells(of bytes: Range<Int>) -> Range<Int> {
    let last = cells.count - 1
    let start = cells.lastIndex { $0.byte <= bytes.lowerBound } ?? 0
    let end = cells.firstIndex { $0.byte >= bytes.upperBound } ?? last
    let first = cells[start].cell
    return first..<max(first + 1, cells[end].cell)
  }

  /// Where the first character stands that is not blank.
  var indentation: Int {
    text.prefix { $0 == " " }.count
  }

  var width: Int { cells.last?.cell ?? 0 }
}
