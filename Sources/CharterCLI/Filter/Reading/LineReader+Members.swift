import Charter
import RecordIO

/// Lines that are JSON objects.
extension LineReader {
  mutating func readMembers(_ line: Span<UInt8>, _ layout: MemberLayout) -> LineFault? {
    switch members.scan(line) {
    case .blank: return LineFault(.blank, "the line is blank")
    case .malformed: return LineFault(.malformed, "the line is not JSON")
    case .notObject: return LineFault(.notObject, "the line is JSON, but no object")
    case nil: isObject = true
    }
    readID(value(layout.id), line)
    if let fault = readFields(line, layout) { return fault }
    readLanguage(value(layout.language), line)
    return readFacts(line, layout)
  }

  private mutating func readFields(_ line: Span<UInt8>, _ layout: MemberLayout) -> LineFault? {
    var hasText = false
    for field in Field.allCases {
      let value = value(layout.fields[field.rawValue])
      switch value.kind {
      case .missing, .null: continue
      case .plainString, .escapedString:
        if field == .author, !readsAuthor { continue }
        if field == .text, case .plainString = value.kind {
          leave(text: value.content, of: line)
        } else {
          item.fill(field) { JSONString.append(value, of: line, to: &$0) }
        }
        hasText = hasText || field != .author
      default: return LineFault(.type, "`\(field.name)` is not a string")
      }
    }
    return hasText ? nil : LineFault(.noText, "there is neither text nor title")
  }

  /// An id that may go out as it stands in the line is not copied.
  private mutating func readID(_ value: JSONValue, _ line: Span<UInt8>) {
    if JSONWriter.isVerbatim(value, of: line) {
      verbatimID = value.range
    } else {
      JSONWriter.append(value, of: line, to: &id)
    }
  }

  /// Copies the id, for those that look for it in `id` alone.
  mutating func keepID(of line: Span<UInt8>) {
    guard !verbatimID.isEmpty else { return }
    id.append(copying: line, in: verbatimID)
    verbatimID = 0..<0
  }

  /// Anything that is no language tag means that the language is unknown.
  private mutating func readLanguage(_ value: JSONValue, _ line: Span<UInt8>) {
    guard value.isString else { return }
    if case .plainString = value.kind {
      item.language = LanguageCode(line.extracting(value.content))
      return
    }
    scratch.removeAll(keepingCapacity: true)
    JSONString.append(value, of: line, to: &scratch)
    item.language = LanguageCode(scratch.span)
  }

  private mutating func readFacts(_ line: Span<UInt8>, _ layout: MemberLayout) -> LineFault? {
    if layout.facts.isEmpty, case .missing = value(layout.container).kind { return nil }
    let container = value(layout.container)
    switch container.kind {
    case .missing, .null, .object: break
    default: return LineFault(.type, "the facts are not an object")
    }
    // An object of facts that is null is one without facts: nothing is read in its place.
    let hasObject = if case .missing = container.kind { false } else { true }
    for index in layout.factSlots.indices {
      let slots = layout.factSlots[index]
      guard let slot = hasObject ? slots.inObject : slots.elsewhere else { continue }
      let value = value(slot)
      switch value.kind {
      case .missing, .null: continue
      default: break
      }
      let fact = layout.facts[index]
      let spelling = line.extracting(value.range)
      if !memos[index].isSpelled(spelling) {
        memos[index].keep(FactValue(value, of: line, like: fact.defaultValue), spelling)
      }
      guard let known = memos[index].value else {
        return LineFault(.type, "fact `\(fact.name)` has a value of the wrong type")
      }
      item.facts[fact.name] = known
    }
    return nil
  }

  /// What the pointer of a slot leads to in the last line.
  private mutating func value(_ slot: Int) -> JSONValue { members.value(slot) }

  /// Where a field stands in the last line, which is an object.
  mutating func place(of field: Field) -> JSONValue {
    guard case .members(let layout) = layout else { return .missing }
    return value(layout.fields[field.rawValue])
  }
}
