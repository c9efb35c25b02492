internal import CharterModel
internal import CharterSyntax
internal import Normalization
internal import PCRE2

/// Regex as written → the same on a view, which has one kind of apostrophe, of dashes and of white space,
/// and writes some letters as two (œ, ß).
struct RegexLowering {
  let kind: View.Kind

  /// What the view has where a text has the character; the character itself if the view drops it.
  func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII && scalar != "`" { return String(scalar) }
    let folded = View.fold(String(scalar), kind: kind)
    return folded.isEmpty ? String(scalar) : folded
  }

  /// The regex with every character written as the view has it. Left alone where PCRE2 would not take the
  /// result, as in a look-behind whose length varies then.
  func lowered(_ pattern: String) -> String {
    let replacements = replacements(in: pattern)
    guard !replacements.isEmpty else { return pattern }
    var lowered: [UInt8] = []
    let bytes = Array(pattern.utf8)
    var position = 0
    for (range, text) in replacements {
      lowered += bytes[position..<range.lowerBound]
      lowered += text.utf8
      position = range.upperBound
    }
    lowered += bytes[position...]
    let text = String(decoding: lowered, as: UTF8.self)
    // With what an exact list puts around it, it must not be too large.
    let whole = PatternLowering(isExact: kind == .exact, isInside: false).framed(text)
    return (try? Program(whole, jit: false)) == nil ? pattern : text
  }

  /// Ascending, without overlap. Nothing within `\Q…\E`, where a group would be text.
  private func replacements(in pattern: String) -> [(range: Range<Int>, text: String)] {
    if pattern.utf8.allSatisfy({ $0 < 0x80 }) || pattern.contains("\\Q") { return [] }
    let places = PatternPlaces(pattern)
    guard let node = parseRegex(pattern, at: places.whole).0 else { return [] }
    var replacements: [(range: Range<Int>, text: String)] = []
    node.walk { node in
      switch node.kind {
      case .literal(let scalar):
        let text = folded(scalar)
        guard text != String(scalar) || text.utf8.count != scalar.utf8.count else { return }
        replacements.append((places.range(of: node.span), "(?:\(PatternLowering.escaped(text)))"))
      case .characterClass(let items, let isNegated):
        let range = places.range(of: node.span)
        guard
          let text = lowered(
            items, isNegated, in: places.bytes[range], at: range.lowerBound, places)
        else { return }
        replacements.append((range, text))
      default: break
      }
    }
    return replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A class whose letters that the view writes otherwise stand beside it as alternatives; nil if it has none.
  private func lowered(
    _ items: [RegexNode.ClassItem], _ isNegated: Bool, in text: ArraySlice<UInt8>, at start: Int,
    _ places: PatternPlaces
  ) -> String? {
    var alternatives: [String] = []
    var kept: [UInt8] = []
    var position = start
    for case .scalar(let item) in items {
      let folded = folded(item.value)
      guard !folded.utf8.elementsEqual(item.value.utf8) else { continue }
      alternatives.append(PatternLowering.escaped(folded))
      let range = places.range(of: item.span)
      kept += text[position..<range.lowerBound]
      position = range.upperBound
    }
    guard !alternatives.isEmpty else { return nil }
    kept += text[position...]
    let rest = String(decoding: kept, as: UTF8.self)
    let choice = alternatives.joined(separator: "|")
    if isNegated { return "(?:(?!\(choice))\(rest == "[^]" ? "." : rest))" }
    return rest == "[]" ? "(?:\(choice))" : "(?:\(choice)|\(rest))"
  }
}

/// Places in a regex as the parser counts them: as if it stood between slashes, each slash in it escaped.
private struct PatternPlaces {
  let bytes: [UInt8]
  let whole: SourceSpan
  private var slashes: [Int] = []

  init(_ pattern: String) {
    bytes = Array(pattern.utf8)
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
      slashes.append(offset)
    }
    whole = SourceSpan(file: FileID(0), start: 0, end: bytes.count + slashes.count + 2)
  }

  func range(of span: SourceSpan) -> Range<Int> { offset(span.start)..<offset(span.end) }

  private func offset(_ place: Int) -> Int {
    var offset = place - 1
    for slash in slashes where slash < offset { offset -= 1 }
    return offset
  }
}
