public import CharterModel
public import CharterSyntax
internal import Normalization

/// What is judged: a text with its fields, and what the host knows of it.
///
/// An item may be filled again for the next comment; its memory is kept.
public struct Item: Sendable {
  /// A field's text: `bytes` are valid UTF-8, repaired where they had to be.
  struct FieldText: Sendable {
    var bytes: [UInt8] = []
    var isPresent = false
    var isRepaired = false
  }

  /// By the raw value of the field.
  var fields = [3 of FieldText](repeating: FieldText())
  /// The language of the item, if the host knows it.
  public var language: LanguageCode?
  /// Facts by name. Those that the charter does not declare are ignored; those that are missing take
  /// their default.
  public var facts: [String: FactValue] = [:]

  /// Whether the fields are HTML: then tags separate words, entities are characters, what `script` and
  /// `style` hold is not there, and the addresses of links are read where they stand. Offsets stay those
  /// of the source.
  public var isHTML = false

  public init() {}

  public init(
    text: String, title: String? = nil, author: String? = nil, language: LanguageCode? = nil,
    facts: [String: FactValue] = [:]
  ) {
    set(.text, to: text)
    if let title { set(.title, to: title) }
    if let author { set(.author, to: author) }
    self.language = language
    self.facts = facts
  }

  /// Empties the item, keeping its memory.
  public mutating func removeAll() {
    for index in fields.indices where fields[index].isPresent {
      fields[index].bytes.removeAll(keepingCapacity: true)
      fields[index].isPresent = false
      fields[index].isRepaired = false
    }
    language = nil
    isHTML = false
    if !facts.isEmpty { facts.removeAll(keepingCapacity: true) }
  }

  public mutating func set(_ field: Field, to text: String) {
    fields[field.rawValue].bytes.removeAll(keepingCapacity: true)
    fields[field.rawValue].bytes.append(contentsOf: text.utf8)
    fields[field.rawValue].isPresent = true
    fields[field.rawValue].isRepaired = false
  }

  /// Lets `fill` write the field's bytes into its emptied storage.
  ///
  /// `fill` leaves valid UTF-8 and answers whether it had to repair what it read: such an item is at
  /// least flagged, since the scan did not see what was sent.
  package mutating func fill(_ field: Field, _ fill: (inout [UInt8]) -> Bool) {
    if !fields[field.rawValue].bytes.isEmpty {
      fields[field.rawValue].bytes.removeAll(keepingCapacity: true)
    }
    fields[field.rawValue].isRepaired = fill(&fields[field.rawValue].bytes)
    fields[field.rawValue].isPresent = true
  }

  /// Where tags and comments stand in the field, as the scan reads them; none in plain text. Cost: linear.
  package func tags(in field: Field) -> [Range<Int>] {
    isHTML ? Markup.tags(in: fields[field.rawValue].bytes.span) : []
  }

  /// The field's UTF-8; empty when it is not set.
  package func bytes(of field: Field) -> [UInt8] { fields[field.rawValue].bytes }
}

/// Why an item cannot be judged.
public enum ItemError: Error, Equatable {
  /// A fact whose value is not of the type that the charter declares, or beyond ±10⁹.
  case factType(name: String)
}
