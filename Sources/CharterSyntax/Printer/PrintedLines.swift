/// The lines of a printed file. Text is put in by segments: a segment stays on one line, and goes to
/// the next one where it may and where the line would be too long.
struct PrintedLines {
  private struct Line {
    var indentation: Int
    var text = ""
    /// Of the text, the indentation included.
    var width: Int
    var comment: String?

    var isBlank: Bool { text.isEmpty && comment == nil }
  }

  private struct Segment {
    var text = ""
    var width = 0
    /// What stands before it when it does not begin a line.
    var joint = ""
    var mayBreak = false
    /// The joint is settled, whatever is appended.
    var isSeparated = false
  }

  static let limit = 100

  /// How far a line is indented that goes on what the line above began.
  private(set) var continuation = 0
  private var lines: [Line] = []
  private var segment = Segment()
  /// The line has been broken since it was started.
  private var isBroken = false

  // MARK: Text

  /// - Parameter continuation: nil for that of the line above.
  mutating func startLine(
    _ indentation: Int, continuation: Int? = nil, afterBlank: Bool = false
  ) {
    commit()
    if afterBlank, let last = lines.last, !last.isBlank {
      lines.append(Line(indentation: 0, width: 0))
    }
    lines.append(Line(indentation: indentation, width: indentation))
    isBroken = false
    if let continuation { self.continuation = continuation }
  }

  mutating func append(_ piece: Spelling, isSpaced: Bool = true) {
    if !segment.text.isEmpty, isSpaced {
      segment.text += " "
      segment.width += 1
    } else if segment.text.isEmpty, !segment.isSeparated {
      segment.joint = isSpaced ? " " : ""
    }
    segment.text += piece.text
    segment.width += piece.width
  }

  /// What comes next may begin a line; otherwise `joint` stands before it.
  mutating func separate(_ joint: String, mayBreak: Bool) {
    commit()
    segment = Segment(joint: joint, mayBreak: mayBreak, isSeparated: true)
  }

  private mutating func commit() {
    defer { segment = Segment() }
    guard !segment.text.isEmpty, let last = lines.indices.last else { return }
    let line = lines[last]
    let end = line.width + segment.joint.utf8.count + segment.width
    let isTooLong = segment.mayBreak && end > PrintedLines.limit && !line.text.isEmpty
    if isTooLong { isBroken = true }
    if line.comment != nil || isTooLong {
      lines.append(Line(indentation: continuation, width: continuation))
    } else if !line.text.isEmpty {
      lines[last].text += segment.joint
      lines[last].width += segment.joint.utf8.count
    }
    lines[lines.count - 1].text += segment.text
    lines[lines.count - 1].width += segment.width
  }

  /// Whether what was put on a line has run over to another one. Asked again, only what was put
  /// since counts.
  mutating func takeOverrun() -> Bool {
    commit()
    defer { isBroken = false }
    return isBroken
  }

  /// The width of the line if there is but one.
  var widthOfOnlyLine: Int? {
    mutating get {
      commit()
      return lines.count == 1 ? lines[0].width : nil
    }
  }

  // MARK: Comments

  /// Whether a comment can stand at the end of the current line.
  var takesComment: Bool {
    if !segment.text.isEmpty { return true }
    guard let line = lines.last else { return false }
    return !line.text.isEmpty && line.comment == nil
  }

  /// Puts a comment at the end of the current line; text that follows begins another one.
  mutating func append(comment: String) {
    commit()
    guard let last = lines.indices.last else { return }
    lines[last].comment = comment
  }

  // MARK: The whole

  /// Comments at the ends of consecutive lines stand in one column.
  mutating func finish() -> String {
    commit()
    var text = ""
    var start = 0
    while start < lines.count {
      let end = endOfRun(from: start)
      let shown = lines[start..<end].map(PrintedLines.shown)
      let column = shown.map(Spelling.columns).max() ?? 0
      for (line, shownText) in zip(lines[start..<end], shown) {
        guard let comment = line.comment else {
          text += shownText + "\n"
          continue
        }
        text +=
          line.text.isEmpty
          ? shownText + comment : Spelling.padded(shownText, to: column) + " " + comment
        text += "\n"
      }
      start = end
    }
    return text
  }

  /// Lines that open a body are for themselves.
  private func endOfRun(from start: Int) -> Int {
    func joins(_ line: Line) -> Bool {
      line.comment != nil && !line.text.isEmpty && line.text.utf8.last != UInt8(ascii: "{")
        && line.indentation == lines[start].indentation
    }
    var end = start + 1
    guard joins(lines[start]) else { return end }
    while end < lines.count, joins(lines[end]) { end += 1 }
    return end
  }

  /// Text with its indentation, without blanks at the end.
  private static func shown(_ line: Line) -> String {
    if line.isBlank { return "" }
    let text = String(repeating: " ", count: line.indentation) + line.text
    guard !line.text.isEmpty, text.utf8.last == UInt8(ascii: " ") else { return text }
    return String(decoding: text.utf8.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }
}
