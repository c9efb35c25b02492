internal import CharterModel
public import CharterSyntax
internal import Normalization
internal import RecordIO

extension Verdict {
  /// Appends the verdict as one JSON object, without a line feed: members in a fixed order, no raw
  /// control characters, at most `format.limit` bytes.
  ///
  /// - Parameters:
  ///   - item: what was judged; its text is needed where offsets are not bytes.
  ///   - id: a JSON scalar, written as it is; `null` when nil or over 4 KiB.
  ///   - line: the 1-based number of the input line.
  public func appendRecord(
    of item: borrowing Item, id: Span<UInt8>? = nil, line: Int? = nil,
    format: RecordFormat = RecordFormat(), to output: inout [UInt8]
  ) {
    var writer = RecordWriter(output.count, format)
    writer.open(id: id, line: line, to: &output)
    if isCalm, !format.isExplained {
      let record = plan.calmRecord
      output.append(copying: record.span)
      return
    }
    writer.member("verdict", level.spelling(in: .english), to: &output)
    writer.begin("score", to: &output, "")
    output.append(score)
    if let cause { writer.member("cause", cause.rawValue, to: &output) }
    writer.strings("tags", tags, to: &output)
    if format.isExplained { appendArticles(&writer, to: &output) }
    appendFirings("reasons", isTrial: false, item, &writer, to: &output)
    appendFirings("trial", isTrial: true, item, &writer, to: &output)
    writer.strings("incomplete", incomplete.names, to: &output)
    writer.close(plan, to: &output)
  }

  private func appendArticles(_ writer: inout RecordWriter, to output: inout [UInt8]) {
    writer.array("articles", articleScores.count, to: &output) { index, output in
      let score = articleScores[index]
      let article = plan.charter.articles[Int(score.article)]
      output.append(ascii: "{\"article\":")
      output.append(decimal: article.number)
      output.append(ascii: ",\"title\":")
      JSONWriter.append(article.title, to: &output)
      output.append(ascii: ",\"points\":")
      output.append(Points(tenths: score.sum))
      output.append(ascii: ",\"counted\":")
      output.append(Points(tenths: score.clamped))
      output.append(UInt8(ascii: "}"))
    }
    if let next = distanceToNextThreshold {
      let level = next.level.spelling(in: .english)
      writer.number("next", "{\"verdict\":\"\(level)\",\"points\":\(next.points)}", to: &output)
    }
  }

  private func appendFirings(
    _ name: StaticString, isTrial: Bool, _ item: borrowing Item, _ writer: inout RecordWriter,
    to output: inout [UInt8]
  ) {
    writer.begin(name, to: &output)
    let chosen = firings.isEmpty ? [] : firings.filter { $0.isTrial == isTrial }
    for (index, firing) in chosen.enumerated() {
      let start = output.count
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(firing, item, &writer, to: &output)
      if writer.isOver(output) {
        writer.cut(back: start, &output)
        break
      }
    }
    output.append(UInt8(ascii: "]"))
  }

  private func append(
    _ firing: Firing, _ item: borrowing Item, _ writer: inout RecordWriter,
    to output: inout [UInt8]
  ) {
    let rules = plan.charter.rules
    let number = Int(firing.rule)
    output.append(ascii: "{\"rule\":")
    JSONWriter.append(rules[number].name, to: &output)
    output.append(ascii: ",\"article\":")
    output.append(decimal: plan.charter.articles[rules[number].article].number)
    output.append(ascii: ",\"why\":")
    JSONWriter.append(rules[number].why, to: &output)
    output.append(ascii: ",\"points\":")
    output.append(Points(tenths: firing.points))
    if firing.floor > .allow {
      writer.member("action", firing.floor.spelling(in: .english), to: &output)
    }
    if writer.format.isExplained && !firing.isTrial {
      writer.number("decisive", isDecisive(reason(firing)) ? "true" : "false", to: &output)
    }
    output.append(ascii: ",\"hits\":[")
    for (index, hit) in evidence[firing.evidence].enumerated() {
      let start = output.count
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(hit, item, writer.format, to: &output)
      if writer.isOver(output) {
        writer.cut(back: start, &output)
        break
      }
    }
    output.append(ascii: "]}")
  }

  private func append(
    _ hit: Hit, _ item: borrowing Item, _ format: RecordFormat, to output: inout [UInt8]
  ) {
    output.append(ascii: "{\"list\":")
    JSONWriter.append(plan.name(ofSource: hit.source), to: &output)
    output.append(ascii: ",\"entry\":")
    if hit.pattern >= 0 {
      let entry = plan.entry(ofPattern: Int(hit.pattern)).source
      JSONWriter.append(entry, to: &output)
    } else {
      output.append(ascii: "null")
    }
    let text = item.fields[hit.field.rawValue].bytes
    output.append(ascii: ",\"field\":\"")
    output.append(utf8: hit.field.name)
    output.append(ascii: "\",\"start\":")
    output.append(decimal: Self.offset(hit.start, in: text.span, format.offsets))
    output.append(ascii: ",\"end\":")
    output.append(decimal: Self.offset(hit.end, in: text.span, format.offsets))
    if !hit.tricks.isEmpty {
      output.append(ascii: ",\"as\":")
      JSONWriter.append(readings.span.extracting(hit.reading), to: &output)
      output.append(ascii: ",\"tricks\":[")
      for (index, name) in hit.tricks.names.enumerated() {
        output.append(utf8: (index > 0 ? "," : "") + "\"\(name)\"")
      }
      output.append(UInt8(ascii: "]"))
    }
    output.append(UInt8(ascii: "}"))
  }

  /// A byte offset as one of another unit. Cost: linear in the offset, for units other than bytes.
  package static func offset(
    _ offset: Int, in text: Span<UInt8>, _ unit: RecordFormat.Offsets
  ) -> Int {
    if unit == .utf8 { return offset }
    var count = 0
    for index in 0..<min(offset, text.count) where text[index] & 0xC0 != 0x80 {
      count += unit == .utf16 && text[index] >= 0xF0 ? 2 : 1
    }
    return count
  }
}

extension CompiledCharter {
  /// Appends the record of an item of which nothing is to be said but that it is allowed, as
  /// ``Verdict/appendRecord(of:id:line:format:to:)`` does with a format that explains nothing.
  package func appendCalmRecord(id: Span<UInt8>?, line: Int?, to output: inout [UInt8]) {
    let record = plan.calmRecord
    guard let id, id.count <= RecordWriter.longestID, id.count > 0, let line else {
      RecordWriter(output.count, RecordFormat()).open(id: id, line: line, to: &output)
      output.append(copying: record.span)
      return
    }
    // As it is mostly, in one go.
    output.append(addingCapacity: id.count + record.count + 64) { free in
      free.append(ascii: RecordWriter.idMember)
      free.append(copying: id)
      free.append(ascii: RecordWriter.lineMember)
      free.append(decimal: line)
      free.append(copying: record.span)
    }
  }

  /// Appends the record of a line that could not be judged: the same object with an `error`.
  public func appendRecord(
    of fault: LineFault, verdict: VerdictLevel, id: Span<UInt8>? = nil, line: Int? = nil,
    format: RecordFormat = RecordFormat(), to output: inout [UInt8]
  ) {
    var writer = RecordWriter(output.count, format)
    writer.open(id: id, line: line, to: &output)
    writer.member("verdict", verdict.spelling(in: .english), to: &output)
    writer.number("score", "0", to: &output)
    output.append(ascii: ",\"error\":{\"code\":\"")
    output.append(utf8: fault.code.rawValue)
    output.append(ascii: "\",\"msg\":")
    JSONWriter.append(fault.message, to: &output)
    output.append(UInt8(ascii: "}"))
    for name: StaticString in ["tags", "reasons", "trial", "incomplete"] {
      writer.strings(name, [], to: &output)
    }
    writer.close(plan, to: &output)
  }
}
