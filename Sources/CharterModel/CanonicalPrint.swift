internal import CharterSyntax

/// The charter's meaning in one text, the same for both keyword languages, however it was laid out and
/// from whatever files it was put together. The digest stands on it.
extension CheckedCharter {
  package var canonicalPrint: String {
    var print: [UInt8] = []
    writeCanonicalPrint { piece in
      for index in piece.indices { print.append(piece[index]) }
    }
    return String(decoding: print, as: UTF8.self)
  }

  /// Gives the print as UTF-8, some kilobytes at a time: that of a large charter is as long as the charter.
  package func writeCanonicalPrint(_ take: (Span<UInt8>) -> Void) {
    withoutActuallyEscaping(take) { take in
      var print = CanonicalPrint(self, take)
      print.write()
    }
  }
}

private struct CanonicalPrint {
  private let charter: CheckedCharter
  private let conditions: ConditionText
  private let take: (Span<UInt8>) -> Void
  /// What was written since bytes were last given away: the first `count` of these.
  private var bytes = [UInt8](repeating: 0, count: 2 * Self.pieceSize)
  private var count = 0
  private static let pieceSize = 8 << 10

  init(_ charter: CheckedCharter, _ take: @escaping (Span<UInt8>) -> Void) {
    self.charter = charter
    conditions = ConditionText(charter, in: .english)
    self.take = take
  }

  mutating func write() {
    write("charter ", quoted: charter.title)
    if let version = charter.version { line("version \(version)") }
    line("language " + charter.languages.joined(separator: ", "))
    line("flag at \(charter.flagAt) hide at \(charter.hideAt)")
    if let names = charter.verdictNames {
      line("verdicts " + names.map(quoted).joined(separator: ", "))
    }
    for fact in charter.facts { line("given \(fact.name) = \(value(fact.value))") }
    if let exemption = charter.exemption { write("exempt when ", exemption) }
    for list in charter.lists { write(list) }
    for signal in charter.signals { write("signal \(signal.name) = ", signal.condition) }
    for article in charter.articles { write(article) }
    for example in charter.examples {
      line("example \(example.expected) \(sample(example.sample))")
    }
    flush()
  }

  // MARK: Lists

  private mutating func write(_ list: CheckedList) {
    var modifiers: [String] = []
    if list.isExact { modifiers.append("exact") }
    if list.isInside { modifiers.append("inside") }
    if list.isDisguised { modifiers.append("disguised") }
    if list.sites != nil { modifiers.append("sites") }
    if let language = list.language { modifiers.append(language) }
    append("list ")
    append(list.name)
    append(" ")
    line(modifiers.joined(separator: " "))
    for site in list.sites ?? [] {
      append("  site ")
      line(site)
    }
    // Read where they lie: to count references to them would take longer than to write them.
    let (entries, exceptions) = (list.entries.span, list.exceptions.span)
    for index in entries.indices { write("", entries, index) }
    for index in exceptions.indices { write("except ", exceptions, index) }
  }

  /// As written, for the record shows it so, and the kind, which decides how it is read.
  private mutating func write(_ head: String, _ entries: Span<Entry>, _ index: Int) {
    append(head)
    switch entries[index].form {
    case .phrase: write("", quoted: entries[index].source)
    case .quoted: write("quoted ", quoted: entries[index].source)
    case .regex(let pattern): write("regex ", quoted: pattern)
    }
  }

  // MARK: Articles

  private mutating func write(_ article: Article) {
    let max = article.max.map { "max \($0)" } ?? ""
    line("article \(article.number) \(quoted(article.title)) \(max)")
    for rule in charter.rules[article.rules] {
      append(" rule ")
      append(rule.name)
      line(rule.isTrial ? " trial" : " ")
      write("  why ", quoted: rule.why)
      write("  when ", rule.condition)
      for exception in rule.exceptions { write("  except when ", exception) }
      append("  effect ")
      line(effect(rule.effect))
      for tag in rule.tags { write("  tag ", quoted: tag) }
      for sample in rule.catches { line("  catches " + self.sample(sample)) }
      for sample in rule.spares { line("  spares " + self.sample(sample)) }
    }
  }

  private func effect(_ effect: Rule.Effect) -> String {
    switch effect {
    case .points(let points): "points \(points)"
    case .pointsPer(let value, let operand, let max):
      "points \(value) per \(conditions.text(of: operand)) max \(max)"
    case .floor(let level): "\(level)"
    case .label: "label"
    }
  }

  private func sample(_ sample: Sample) -> String {
    var parts = [quoted(sample.text)]
    if let title = sample.title { parts.append("title = " + quoted(title)) }
    if let author = sample.author { parts.append("author = " + quoted(author)) }
    if let language = sample.language { parts.append("language = " + language) }
    for (fact, value) in sample.facts.sorted(by: { $0.key < $1.key }) {
      parts.append("\(charter.facts[fact].name) = \(self.value(value))")
    }
    return parts.joined(separator: ", ")
  }

  private func value(_ value: FactValue) -> String {
    switch value {
    case .truth(let truth): truth ? "yes" : "no"
    case .number(let thousandths): "\(thousandths)"
    case .word(let word): quoted(word)
    case .words(let words): "{" + words.sorted().map(quoted).joined(separator: ", ") + "}"
    }
  }

  // MARK: Bytes

  private mutating func append(_ text: String) {
    let text = text.utf8.span
    reserve(text.count)
    let start = count
    var output = bytes.mutableSpan
    for index in text.indices { output[start &+ index] = text[index] }
    count = start + text.count
  }

  private mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  private mutating func line(_ text: String) {
    append(text)
    append(UInt8(ascii: "\n"))
    if count >= Self.pieceSize { flush() }
  }

  private mutating func write(_ head: String, _ condition: Condition) {
    append(head)
    line(conditions.text(of: condition))
  }

  private mutating func write(_ head: String, quoted text: String) {
    append(head)
    let text = text.utf8.span
    // Each byte may need another before it; two marks, and the end of the line.
    reserve(2 * text.count + 3)
    var end = count
    var output = bytes.mutableSpan
    output[end] = UInt8(ascii: "\"")
    end &+= 1
    for index in text.indices {
      let byte = text[index]
      if let escape = Self.escape(of: byte) {
        output[end] = UInt8(ascii: "\\")
        output[end &+ 1] = escape
        end &+= 2
      } else {
        output[end] = byte
        end &+= 1
      }
    }
    output[end] = UInt8(ascii: "\"")
    output[end &+ 1] = UInt8(ascii: "\n")
    count = end + 2
    if count >= Self.pieceSize { flush() }
  }

  /// What stands for a byte behind a backslash, if it cannot stand for itself.
  @inline(__always)
  private static func escape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\n"): UInt8(ascii: "n")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    default: nil
    }
  }

  private func quoted(_ text: String) -> String { "\"\(Self.escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if escape(of: byte) != nil { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(escape(of: byte) ?? byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Makes room for so many bytes more.
  private mutating func reserve(_ more: Int) {
    let missing = count + more - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
  }

  private mutating func flush() {
    take(bytes.span.extracting(first: count))
    count = 0
  }
}
