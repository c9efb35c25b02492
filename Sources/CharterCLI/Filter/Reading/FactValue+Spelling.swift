import Charter
import RecordIO

extension FactValue {
  /// A JSON value as one of the type of `model`; nil if it is of another.
  ///
  /// One string stands for a set of one word.
  init?(_ value: JSONValue, of line: Span<UInt8>, like model: FactValue) {
    switch (model, value.kind) {
    case (.truth, .true): self = .truth(true)
    case (.truth, .false): self = .truth(false)
    case (.number, .number):
      guard let number = JSONNumber.thousandths(line.extracting(value.range)) else { return nil }
      self = .number(thousandths: number)
    case (.word, .plainString), (.word, .escapedString):
      self = .word(Self.text(value, line))
    case (.words, .plainString), (.words, .escapedString):
      self = .words([Self.text(value, line)])
    case (.words, .array):
      var words: Set<String> = []
      var elements = JSONMemberCursor(value)
      while let element = elements.next(in: line)?.value {
        guard element.isString else { return nil }
        words.insert(Self.text(element, line))
      }
      self = .words(words)
    default: return nil
    }
  }

  /// The cell of a CSV record, which is not empty, as a value of the type of `model`.
  ///
  /// Several words have commas or semicolons between them.
  init?(cell: [UInt8], like model: FactValue) {
    let text = String(decoding: cell, as: UTF8.self)
    switch model {
    case .truth:
      switch text.lowercased() {
      case "true", "yes", "oui", "1": self = .truth(true)
      case "false", "no", "non", "0": self = .truth(false)
      default: return nil
      }
    case .number:
      guard let number = JSONNumber.thousandths(cell.span) else { return nil }
      self = .number(thousandths: number)
    case .word: self = .word(text)
    case .words:
      let words = text.split { $0 == "," || $0 == ";" }
      self = .words(Set(words.map { String($0.trimming { $0 == " " }) }))
    }
  }

  private static func text(_ value: JSONValue, _ line: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    JSONString.append(value, of: line, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
