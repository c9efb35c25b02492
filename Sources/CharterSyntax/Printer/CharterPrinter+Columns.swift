extension CharterPrinter {
  /// For each item how wide what stands before its `=` or `{` is printed: on consecutive lines
  /// facts, signals that take one line and lists that take one line have these signs in one column.
  func columns(of items: [ItemDecl]) -> [Int] {
    var columns = [Int](repeating: 0, count: items.count)
    var start = 0
    while start < items.count {
      guard let first = row(items[start]) else {
        start += 1
        continue
      }
      var run = [first]
      while start + run.count < items.count, let row = row(items[start + run.count]),
        row.kind == first.kind, let last = run.last,
        lineBreaks(from: last.span.end, to: row.span.start) <= 1
      {
        run.append(row)
      }
      for (offset, column) in shared(run).enumerated() { columns[start + offset] = column }
      start += run.count
    }
    return columns
  }

  private enum Kind { case given, signal, list }

  private struct Row {
    let kind: Kind
    /// What is padded, to stand before the sign.
    let head: Spelling
    /// How wide all else on the line is.
    let rest: Int
    let span: SourceSpan
  }

  private func row(_ item: ItemDecl) -> Row? {
    switch item {
    case .given(let given):
      return Row(kind: .given, head: Spelling(given.name.value), rest: 0, span: given.span)
    case .signal(let signal):
      let head = Spelling(signal.name.value)
      guard let rest = widthOfLine(signal), head.width + rest <= PrintedLines.limit else {
        return nil
      }
      return Row(kind: .signal, head: head, rest: rest, span: signal.span)
    case .list(let list):
      guard let body = oneLine(list) else { return nil }
      return Row(kind: .list, head: header(of: list), rest: 1 + body.width, span: list.span)
    default: return nil
    }
  }

  /// The width of a signal that takes one line, its name left out.
  private func widthOfLine(_ signal: SignalDecl) -> Int? {
    guard !hasComment(in: signal.span) else { return nil }
    var probe = self
    probe.lexer = lexer.lookAhead()
    probe.output = PrintedLines()
    probe.output.startLine(0, continuation: 0)
    probe.lexer.position = signal.span.start
    probe.take(.signal)
    probe.take(Spelling(""))
    probe.take(sign: "=")
    probe.printCondition(of: signal.span)
    return probe.output.widthOfOnlyLine
  }

  /// One width for all, unless a line would become too long by it.
  private func shared(_ run: [Row]) -> [Int] {
    let width = run.map(\.head.width).max() ?? 0
    guard run.allSatisfy({ width + $0.rest <= PrintedLines.limit }) else {
      return run.map { _ in 0 }
    }
    let column = run.map { Spelling.columns(of: $0.head.text) }.max() ?? 0
    return run.map { _ in column }
  }
}
