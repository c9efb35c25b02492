/// An `# accept:` is about its line, or about the one below: broken, that line would be accepted in
/// part only, and warnings would come back. Such lines are as long as they are.
extension CharterPrinter {
  static func acceptances(in parsed: ParsedCharter) -> Set<Int> {
    var starts: Set<Int> = []
    var rest = parsed.accepted[...]
    for comment in parsed.comments {
      guard let name = rest.first?.name.span else { break }
      if comment.span.start < name.start, name.start < comment.span.end {
        starts.insert(comment.span.start)
        rest.removeFirst()
      }
    }
    return starts
  }

  /// Whether an acceptance stands right after what ends at `end`, or on the lines right above what
  /// begins at `start`.
  func isAccepted(from start: Int, to end: Int) -> Bool {
    if acceptances.isEmpty { return false }
    let next = index(ofCommentFrom: end)
    if next < comments.count, acceptances.contains(comments[next].span.start),
      !comments[next].standsAlone,
      lexer.bytes[end..<comments[next].span.start].allSatisfy(CharterPrinter.isBetween)
    {
      return true
    }
    // What stands behind something else on its line gets a line of its own, away from the comment.
    guard beginsLine(start) else { return false }
    var below = start
    for comment in comments[..<index(ofCommentFrom: start)].reversed() {
      guard comment.standsAlone, lineBreaks(from: comment.span.end, to: below) == 1 else { break }
      if acceptances.contains(comment.span.start) { return true }
      below = comment.span.start
    }
    return false
  }

  private func beginsLine(_ offset: Int) -> Bool {
    let before = lexer.bytes[..<offset].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == 0x0A || before == 0x0D
  }

  /// What may stand between an entry or a condition and a comment that is about it.
  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ")"): true
    default: false
    }
  }
}
