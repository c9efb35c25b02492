internal import CharterSyntax
internal import Normalization

/// An HTML item as its readers see it, and the way back to its source. Kept from item to item.
struct MarkupReading: Sendable {
  /// The item with its fields' text in place of their HTML.
  private(set) var item = Item()
  private var texts = Array(repeating: Markup(), count: Field.allCases.count)
  private var isChanged = Array(repeating: false, count: Field.allCases.count)

  /// Linear in the fields.
  mutating func read(_ source: borrowing Item) {
    item.language = source.language
    item.facts = source.facts
    for field in Field.allCases {
      let number = field.rawValue
      let text = source.fields[number]
      item.fields[number] = text
      isChanged[number] = text.isPresent && texts[number].read(text.bytes.span)
      if isChanged[number] { item.fields[number].bytes = texts[number].text.bytes }
    }
  }

  /// The part of the source that a part of a field's text comes from.
  func sourceRange(of range: Range<Int>, in field: Field) -> Range<Int> {
    let number = field.rawValue
    return isChanged[number] ? texts[number].text.originalRange(of: range) : range
  }
}
