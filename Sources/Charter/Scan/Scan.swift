internal import CharterModel
internal import CharterSyntax
internal import Detection
internal import Normalization

/// The order of work for one item:
///
///     facts → exemption → each field: view → literals → candidates → PCRE2 → hits;  other readings;
///     detectors; measures → hits chosen → conditions of the rules that can fire → points → verdict
///
/// Owns all memory that this takes, so that after warm-up an item allocates nothing.
struct Scan: ~Copyable {
  let plan: Plan
  var search: Search
  /// By the raw value of the field.
  var fields = Array(repeating: FieldScan(), count: Field.allCases.count)
  var hits: HitTable
  var evaluation: Evaluation
  var markup = MarkupReading()
  var profile: ScanProfile? {
    didSet { search.profile = profile }
  }
  var glance: Glance
  private var duplicates = Duplicates()
  private var isIncomplete = Verdict.Incomplete()
  /// Byte counts of the fields' scanned heads; -1 for those that are not scanned.
  private var heads = [3 of Int](repeating: -1)

  /// - Parameter keepsHits: whether somebody asks for the hits of calm items, too.
  init(_ plan: Plan, keepsHits: Bool = false) {
    self.plan = plan
    glance = Glance(plan, isWanted: !keepsHits)
    search = Search(plan)
    hits = HitTable(sourceCount: plan.sourceCount)
    evaluation = Evaluation(plan)
  }

  /// Judges the item into `verdict`, whose memory is reused.
  mutating func judge(
    _ item: borrowing Item, into verdict: inout Verdict, ignoringExemption: Bool = false,
    atAGlance glances: Bool = true
  ) throws(ItemError) {
    if glances, !ignoringExemption, try isCalmAtAGlance(item, &verdict) { return }
    guard item.isHTML else {
      return try judgeText(item, into: &verdict, ignoringExemption: ignoringExemption)
    }
    markup.read(item)
    let seen = markup.item
    try judgeText(seen, into: &verdict, ignoringExemption: ignoringExemption)
    verdict.moveEvidence { markup.sourceRange(of: $0, in: $1) }
  }

  /// The same for an item whose fields are plain text.
  private mutating func judgeText(
    _ item: borrowing Item, into verdict: inout Verdict, ignoringExemption: Bool
  ) throws(ItemError) {
    profile?.enter(.facts)
    verdict.removeAll()
    try evaluation.begin(item)
    hits.removeAll()
    isIncomplete = []
    if !ignoringExemption, let exemption = plan.exemption, holds(exemption, item) {
      verdict.cause = .exempt
      return
    }
    clip(item)
    for field in Field.allCases where heads[field.rawValue] >= 0 { scan(field, of: item) }
    profile?.enter(.detectors)
    if plan.needs.hasDetectors || plan.needs.hasCharacterMeasures { detect(item) }
    if search.confirmer.takeLimit() { isIncomplete.insert(.limit) }
    hits.choose()
    profile?.enter(.rules)
    profile?.countHits(hits.hits)
    evaluateRules(item, into: &verdict)
    verdict.conclude(incomplete: isIncomplete)
    profile?.enter(.record)
  }

  /// Decides how much of each field is scanned.
  private mutating func clip(_ item: borrowing Item) {
    for field in Field.allCases {
      let text = item.fields[field.rawValue]
      let isScanned = text.isPresent && (field != .author || plan.needs.isAuthorNeeded)
      heads[field.rawValue] = isScanned ? text.bytes.count : -1
      guard isScanned else { continue }
      if text.isRepaired { isIncomplete.insert(.repaired) }
      if text.bytes.count > plan.options.textLimit {
        let head = Self.headLength(text.bytes.span, characters: plan.options.textLimit)
        heads[field.rawValue] = head
        if head < text.bytes.count { isIncomplete.insert(.tooLong) }
      }
    }
  }

  /// Bytes of the first so many characters.
  private static func headLength(_ text: Span<UInt8>, characters limit: Int) -> Int {
    var characters = 0
    for offset in 0..<text.count where text[offset] & 0xC0 != 0x80 {
      if characters == limit { return offset }
      characters += 1
    }
    return text.count
  }

  private mutating func scan(_ field: Field, of item: borrowing Item) {
    let number = field.rawValue
    let bytes = item.fields[number].bytes
    let text = bytes.span.extracting(0..<heads[number])
    let language = item.language
    let isFrench = language == nil || language == .french
    profile?.enter(.views)
    fields[number].begin(
      text, isFrench: isFrench, forDisguises: plan.needs.areDisguisesNeeded)
    if plan.needs.isPlainViewNeeded { scanPlain(field, text, language) }
    if plan.needs.isExactViewNeeded { scanExact(field, text, language, isFrench: isFrench) }
    profile?.enter(.detectors)
    if plan.needs.hasDetectors { fields[number].readDetectors(text, needs: plan.needs) }
  }

  private mutating func scanPlain(_ field: Field, _ text: Span<UInt8>, _ language: LanguageCode?) {
    let number = field.rawValue
    if fields[number].hasForms {
      // A form reads as its stem and as stem and ending: both texts stand for the view.
      search.run(
        fields[number].plainForms.stems.bytes, signs: fields[number].plainForms.stems.signs,
        as: .view, isExact: false, language: language)
      keepFound(field, text, fields[number].plainForms.stems)
      search.run(
        fields[number].plainForms.fulls.bytes, signs: fields[number].plainForms.fulls.signs,
        as: .view, isExact: false, language: language)
      keepFound(field, text, fields[number].plainForms.fulls)
    } else {
      search.run(
        fields[number].plain.bytes, signs: fields[number].plain.signs, as: .view,
        isExact: false, language: language)
      if !search.found.isEmpty {
        fields[number].plain.read(text, mapped: true)
        keepFound(field, text, fields[number].plain)
      }
    }
    profile?.enter(.disguises)
    if plan.needs.areDisguisesNeeded { scanDisguises(field, text, language) }
  }

  private mutating func scanExact(
    _ field: Field, _ text: Span<UInt8>, _ language: LanguageCode?, isFrench: Bool
  ) {
    let number = field.rawValue
    profile?.enter(.views)
    let hasForms = fields[number].hasForms
    fields[number].exact.read(text, mapped: hasForms)
    if hasForms,
      fields[number].exactForms.read(fields[number].exact, original: text, isFrench: isFrench)
    {
      search.run(
        fields[number].exactForms.stems.bytes, signs: fields[number].exactForms.stems.signs,
        as: .view, isExact: true, language: language)
      keepFound(field, text, fields[number].exactForms.stems)
      search.run(
        fields[number].exactForms.fulls.bytes, signs: fields[number].exactForms.fulls.signs,
        as: .view, isExact: true, language: language)
      keepFound(field, text, fields[number].exactForms.fulls)
      return
    }
    search.run(
      fields[number].exact.bytes, signs: fields[number].exact.signs, as: .view, isExact: true,
      language: language)
    guard !search.found.isEmpty else { return }
    fields[number].exact.read(text, mapped: true)
    keepFound(field, text, fields[number].exact)
  }

  /// Turns what was found in a view into hits of the original.
  private mutating func keepFound(_ field: Field, _ text: Span<UInt8>, _ view: borrowing View) {
    guard !search.found.isEmpty else { return }
    fields[field.rawValue].readLinks(text)
    for found in search.found {
      let range = found.start..<found.end
      keep(
        found, at: view.originalRange(of: range), Tricks(), field, text,
        view.bytes.span.extracting(range)
      )
    }
  }

  mutating func keep(
    _ found: ViewHit, at original: Range<Int>, _ tricks: Tricks, _ field: Field,
    _ text: Span<UInt8>, _ reading: Span<UInt8>
  ) {
    let pattern = plan.patterns[Int(found.pattern)]
    let span = widenedToGraphemes(original, in: text)
    if pattern.startsWithSign && span.lowerBound < original.lowerBound { return }
    if !pattern.countsInLinks && !span.isEmpty {
      let number = field.rawValue
      if fields[number].isInOpaqueLink(span.lowerBound) { return }
      if fields[number].isInOpaqueLink(span.upperBound - 1) { return }
    }
    hits.append(
      Hit(
        source: pattern.list, pattern: found.pattern, field: field, start: span.lowerBound,
        end: span.upperBound, tricks: tricks, reading: hits.keepReading(reading)))
  }

  /// Detectors and measures look at title and text together.
  private mutating func detect(_ item: borrowing Item) {
    if plan.needs.contains(.duplicates) { duplicates.begin() }
    for field in Field.allCases where heads[field.rawValue] >= 0 {
      let number = field.rawValue
      let bytes = item.fields[number].bytes
      let text = bytes.span.extracting(0..<heads[number])
      if plan.needs.contains(.duplicates), field != .author {
        duplicates.read(
          text, isLast: field == .text, into: &fields[number].found[Detector.duplicates.rawValue])
      }
      if plan.needs.hasDetectors { keepDetected(field, text) }
      if plan.needs.hasCharacterMeasures, field != .author { measure(field, text) }
    }
  }

  private mutating func keepDetected(_ field: Field, _ text: Span<UInt8>) {
    for (detector, found) in fields[field.rawValue].found.enumerated() where !found.isEmpty {
      guard plan.needs.detectors &>> UInt32(detector) & 1 != 0 else { continue }
      let source = Int32(plan.lists.count + detector)
      for range in found {
        let span = widenedToGraphemes(range, in: text)
        hits.append(
          Hit(
            source: source, pattern: -1, field: field, start: span.lowerBound, end: span.upperBound,
            tricks: Tricks(), reading: 0..<0))
      }
    }
  }

  private mutating func measure(_ field: Field, _ text: Span<UInt8>) {
    let number = field.rawValue
    fields[number].readLinks(text)
    evaluation.measures.add(text, links: fields[number].linkRanges)
  }

  /// The words of title and text. For `near`, which counts words between hits, and for the measure: the
  /// first one that asks pays. Conditions ask after the choice of hits, since letters that were written
  /// apart are a word where a hit undid that.
  @discardableResult
  mutating func readWords(_ item: borrowing Item) -> Int {
    if let known = evaluation.wordCount { return known }
    var count = 0
    for hit in hits.hits where hit.tricks.contains(.separated) {
      fields[hit.field.rawValue].addUnit(hit.start..<hit.end)
    }
    for field in Field.allCases where heads[field.rawValue] >= 0 {
      let number = field.rawValue
      let bytes = item.fields[number].bytes
      fields[number].readWords(bytes.span.extracting(0..<heads[number]))
      if field != .author { count += fields[number].words.count }
    }
    evaluation.wordCount = count
    return count
  }
}
