internal import CharterSyntax
internal import Normalization

/// Texts read otherwise than they are written, for `disguised` lists (LANGUAGE §5).
///
/// A layer runs only where the first pass over the text saw a signal of it.
extension Scan {
  mutating func scanDisguises(
    _ field: Field, _ text: Span<UInt8>, _ language: LanguageCode?
  ) {
    let number = field.rawValue
    let signals = fields[number].plain.signals
    if fields[number].beginDisguises(text, vocabulary: plan.vocabulary) {
      fields[number].disguises.read(
        fields[number].plain, original: text, isLatin: language?.isLatinScript)
      searchReadings(field, text, through: nil, language)
    }
    if !signals.isDisjoint(with: Signals.coding.union(.masked)), fields[number].decoding.read(text)
    {
      search(fields[number].decoding.text, field, text, language)
    }
    if signals.contains(.camelCase), fields[number].camelCase.read(text) {
      search(fields[number].camelCase.text, field, text, language)
    }
  }

  /// Searches a text in which tricks were undone, and its own readings.
  private mutating func search(
    _ rewritten: RewrittenText, _ field: Field, _ text: Span<UInt8>, _ language: LanguageCode?
  ) {
    let number = field.rawValue
    fields[number].rewritten.read(rewritten.bytes.span, mapped: true)
    let view = fields[number].rewritten
    search.run(view.bytes, signs: view.signs, as: .reading, isExact: false, language: language)
    if !search.found.isEmpty { fields[number].readLinks(text) }
    for found in search.found {
      let range = found.start..<found.end
      let source = view.originalRange(of: range)
      let tricks = rewritten.tricks(in: source)
      guard !tricks.isEmpty else { continue }
      keep(
        found, at: rewritten.originalRange(of: source), tricks, field, text,
        view.bytes.span.extracting(range))
    }
    guard
      fields[number].disguises.begin(view, signals: view.signals, vocabulary: plan.vocabulary)
    else { return }
    fields[number].disguises.read(
      view, original: rewritten.bytes.span, isLatin: language?.isLatinScript)
    searchReadings(field, text, through: rewritten, language)
  }

  /// Searches the readings of a view: the plain one, or that of a rewritten text. Only what needed a trick is
  /// new.
  private mutating func searchReadings(
    _ field: Field, _ text: Span<UInt8>, through rewritten: RewrittenText?,
    _ language: LanguageCode?
  ) {
    let number = field.rawValue
    for index in fields[number].disguises.readings.indices {
      let reading = fields[number].disguises.readings[index]
      search.run(
        reading.view.bytes, signs: reading.view.signs,
        as: reading.isSeparatedRun ? .separatedRun : .reading, isExact: false,
        language: language)
      guard !search.found.isEmpty else { continue }
      fields[number].readLinks(text)
      for found in search.found {
        let range = found.start..<found.end
        var tricks = reading.tricks(in: range)
        guard !tricks.isEmpty, reading.mayHold(range) else { continue }
        var source = reading.view.originalRange(of: range)
        if let rewritten {
          let undone = rewritten.tricks(in: source)
          guard !undone.isEmpty else { continue }
          tricks.formUnion(undone)
          source = rewritten.originalRange(of: source)
        }
        keep(found, at: source, tricks, field, text, reading.view.bytes.span.extracting(range))
      }
    }
  }
}
