internal import CharterSyntax
internal import Detection
internal import Normalization

/// What scanning one field needs and finds out, besides hits. Kept from item to item.
struct FieldScan: Sendable {
  var plain = View(kind: .plain)
  var exact = View(kind: .exact)
  var plainForms = InclusiveForms(kind: .plain)
  var exactForms = InclusiveForms(kind: .exact)
  var disguises = Disguises()
  var decoding = Decoding()
  var camelCase = CamelCase()
  /// The plain view of a text that one of these made.
  var rewritten = View(kind: .plain)
  /// Places of inclusive forms, in the original.
  private(set) var forms: [Range<Int>] = []
  private(set) var links = Links()
  private(set) var words = Words()
  /// The ranges of the links, opaque or not.
  private(set) var linkRanges: [Range<Int>] = []
  private var detectors = DetectorSet()
  private var areLinksRead = false
  private var units: [Range<Int>] = []

  /// Reads the plain view, which also tells what else may be worth a look.
  mutating func begin(_ text: Span<UInt8>, isFrench: Bool, forDisguises: Bool) {
    plain.read(text, mapped: false, forDisguises: forDisguises)
    areLinksRead = false
    detectors.clear()
    forms.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    guard plain.signals.contains(.inclusive) else { return }
    plain.read(text, mapped: true)
    if plainForms.read(plain, original: text, isFrench: isFrench) {
      forms.append(contentsOf: plainForms.forms)
    }
  }

  var hasForms: Bool { !forms.isEmpty }

  /// Takes a first look at the disguises of the plain view; true if it is worth a second one.
  mutating func beginDisguises(
    _ text: Span<UInt8>, vocabulary: MaskedWords.Vocabulary
  ) -> Bool {
    guard disguises.begin(plain, signals: plain.signals, vocabulary: vocabulary) else {
      return false
    }
    if !plain.isMapped { plain.read(text, mapped: true) }
    return true
  }

  /// Finds the links, once an item, and only where there could be any.
  mutating func readLinks(_ text: Span<UInt8>) {
    guard !areLinksRead else { return }
    areLinksRead = true
    linkRanges.removeAll(keepingCapacity: true)
    guard plain.signals.contains(.link) else { return }
    links.read(text, excluding: forms)
    linkRanges.append(contentsOf: links.found.lazy.map(\.range))
  }

  /// The link that a hit of the detector is.
  func link(at offset: Int) -> Link? {
    guard let index = linkIndex(at: offset) else { return nil }
    return links.found[index]
  }

  /// The link that holds a byte of the field.
  private func linkIndex(at offset: Int) -> Int? {
    var low = 0
    var high = linkRanges.count
    while low < high {
      let middle = (low + high) / 2
      if linkRanges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < linkRanges.count && linkRanges[low].contains(offset) ? low : nil
  }

  /// What each detector found, by its number.
  var found: [[Range<Int>]] {
    _read { yield detectors.found }
    _modify {
      detectors.isUsed = true
      yield &detectors.found
    }
  }

  /// True when a byte of the field lies in a link whose words do not count.
  func isInOpaqueLink(_ offset: Int) -> Bool {
    link(at: offset)?.isOpaque ?? false
  }

  /// A place whose letters were written apart counts as one word.
  mutating func addUnit(_ range: Range<Int>) { units.append(range) }

  /// Finds the words. Links, e-mails, inclusive forms and the units added before count as one each.
  mutating func readWords(_ text: Span<UInt8>) {
    readLinks(text)
    units.append(contentsOf: forms)
    units.append(contentsOf: linkRanges)
    detectors.readEmails(text)
    units.append(contentsOf: detectors.found[Detector.emails.rawValue])
    mergeUnits()
    words.read(text, units: units)
  }

  private mutating func mergeUnits() {
    guard units.count > 1 else { return }
    units.sort { $0.lowerBound < $1.lowerBound }
    var kept = 0
    for index in 1..<units.count {
      if units[index].lowerBound < units[kept].upperBound {
        let end = max(units[kept].upperBound, units[index].upperBound)
        units[kept] = units[kept].lowerBound..<end
      } else {
        kept += 1
        units[kept] = units[index]
      }
    }
    units.removeSubrange((kept + 1)...)
  }

  /// Finds what the charter's detectors look for.
  mutating func readDetectors(_ text: Span<UInt8>, needs: Needs) {
    if needs.contains(.links) { readLinks(text) }
    detectors.read(text, signals: plain.signals, needs: needs)
    if needs.contains(.links) {
      detectors.found[Detector.links.rawValue].append(contentsOf: linkRanges)
    }
  }
}
