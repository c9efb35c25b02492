/// The inclusive forms of a text (`con·ne·s`, `salarié(e)s`, `client-e-s`), and the text with each
/// of them read as its stem and as its feminine.
///
/// A form is a stem of three letters or more, a separator, a feminine ending, and perhaps an s of
/// its own. Behind `-` and `/` only forms with a second separator count, so that `prends-le` and
/// `et/ou` stay what they are. Where an ending restates the end of its stem it replaces it:
/// `auteur·rice` reads as `auteur` and `autrice`.
package struct InclusiveForms: Sendable {
  /// Original ranges of the forms, ascending.
  package private(set) var forms: [Range<Int>] = []
  /// The text with `con·ne·s` read as `cons`. Any part of it leads back to the whole form.
  package private(set) var stems: View
  /// The text with `con·ne·s` read as `connes`.
  package private(set) var fulls: View

  private var found: [InclusiveForm] = []

  package init(kind: View.Kind) {
    stems = View(kind: kind)
    fulls = View(kind: kind)
  }

  /// Looks for forms in a view of this kind. False if there are none, or if the text is known not
  /// to be French: nothing else is computed then. Cost: linear.
  ///
  /// - Precondition: the view is mapped.
  package mutating func read(
    _ view: borrowing View, original: Span<UInt8>, isFrench: Bool
  ) -> Bool {
    forms.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    guard isFrench, view.signals.contains(.inclusive) else { return false }
    find(in: view, original)
    guard !found.isEmpty else { return false }
    for form in found { forms.append(view.originalRange(of: form.whole)) }
    rewrite(view)
    return true
  }

  private mutating func find(in view: borrowing View, _ original: Span<UInt8>) {
    let parser = InclusiveFormParser()
    let bytes = view.bytes.span
    var position = 0
    var limit = 0
    while position < bytes.count {
      if isSeparatorStart(bytes[position]),
        let form = parser.form(at: position, notBefore: limit, in: view, original: original)
      {
        found.append(form)
        limit = form.whole.upperBound
        position = limit
      } else {
        position += 1
      }
    }
  }

  /// The first byte of each separator.
  private func isSeparatorStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), 0xC2, 0xE2:
      true
    default:
      false
    }
  }

  private mutating func rewrite(_ view: borrowing View) {
    stems.startRewriting(view)
    fulls.startRewriting(view)
    var position = 0
    for (form, original) in zip(found, forms) {
      stems.appendCopy(of: view, position..<form.whole.lowerBound)
      fulls.appendCopy(of: view, position..<form.whole.lowerBound)
      position = form.whole.upperBound
      stems.startPart(original: original)
      stems.bytes.append(contentsOf: view.bytes[form.stem])
      stems.bytes.append(contentsOf: view.bytes[form.masculineEnding])
      if !endsInPlural(stems.bytes) { stems.bytes.append(contentsOf: view.bytes[form.plural]) }
      fulls.startPart(original: original)
      fulls.bytes.append(contentsOf: view.bytes[form.feminineStem])
      fulls.bytes.append(contentsOf: view.bytes[form.ending])
      if !endsInPlural(fulls.bytes) { fulls.bytes.append(contentsOf: view.bytes[form.plural]) }
    }
    stems.appendCopy(of: view, position..<view.bytes.count)
    fulls.appendCopy(of: view, position..<view.bytes.count)
  }

  /// Words in s, x or z have no other plural.
  private func endsInPlural(_ bytes: [UInt8]) -> Bool {
    switch bytes.last.map({ $0 | 0x20 }) {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): true
    default: false
    }
  }
}
