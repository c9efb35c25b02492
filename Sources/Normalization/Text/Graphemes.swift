/// Widens a range of UTF-8 so that it splits no grapheme: marks, variation selectors, joined emoji,
/// skin tones, flags and keycaps go with what they belong to. Invisible characters that belong to
/// nothing (a byte-order mark, a zero-width space) are never taken in.
///
/// Cost: constant between ASCII neighbors, else linear in the graphemes at the ends.
package func widenedToGraphemes(_ range: Range<Int>, in original: Span<UInt8>) -> Range<Int> {
  let lower = min(max(range.lowerBound, 0), original.count)
  let upper = min(max(range.upperBound, lower), original.count)
  guard lower < upper else { return lower..<upper }
  var start = lower
  var end = upper
  if !isPlainBorder(original, at: start) { start = graphemeStart(original, before: start) }
  if !isPlainBorder(original, at: end) { end = graphemeEnd(original, from: end) }
  return start..<end
}

/// Between two ASCII characters, or at an end of the text, there is always a border. (CR LF aside:
/// both views read the pair as one character.)
private func isPlainBorder(_ text: Span<UInt8>, at offset: Int) -> Bool {
  guard offset > 0, offset < text.count else { return true }
  return text[offset &- 1] < 0x80 && text[offset] < 0x80
}

private func graphemeStart(_ text: Span<UInt8>, before offset: Int) -> Int {
  var start = offset
  while start > 0, isContinuationByte(text[start]) { start &-= 1 }
  while start > 0, !isBorder(text, at: start) { start &-= scalarBefore(text, start).length }
  return start
}

private func graphemeEnd(_ text: Span<UInt8>, from offset: Int) -> Int {
  var end = offset
  while end < text.count, isContinuationByte(text[end]) { end &+= 1 }
  while end < text.count, !isBorder(text, at: end) { end &+= decodeScalar(text, at: end).length }
  return end
}

/// Whether two graphemes meet at a scalar's border inside the text.
private func isBorder(_ text: Span<UInt8>, at offset: Int) -> Bool {
  let table = CharacterTable.shared
  let before = scalarBefore(text, offset)
  let after = decodeScalar(text, at: offset)
  guard after.length > 0, before.length > 0 else { return true }
  let classesAfter = table.classes(of: after.scalar)
  let classesBefore = table.classes(of: before.scalar)
  if !classesBefore.isDisjoint(with: [.lineBreak, .whiteSpace]) { return true }
  if classesAfter.contains(.mark) || isExtender(after.scalar) { return false }
  if classesAfter.contains(.skinTone) { return !followsEmoji(text, offset, table) }
  if before.scalar == 0x200D, classesAfter.contains(.emoji) {
    return !followsEmoji(text, offset &- before.length, table)
  }
  if classesBefore.contains(.regionalIndicator), classesAfter.contains(.regionalIndicator) {
    return isFlagBorder(text, at: offset, table)
  }
  return !isJamo(before.scalar, after.scalar)
}

/// Variation selectors, joiners and tags: invisible, yet part of what stands before them.
private func isExtender(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xFE00...0xFE0F, 0x200C, 0x200D, 0xE0020...0xE007F, 0xE0100...0xE01EF, 0x180B...0x180F,
    0x34F:
    true
  default:
    false
  }
}

/// Whether an emoji ends before an offset, selectors, marks and skin tones behind it included.
private func followsEmoji(_ text: Span<UInt8>, _ offset: Int, _ table: CharacterTable) -> Bool {
  var end = offset
  // An emoji has a selector, a tone and a mark at most: more than a few is no emoji's business.
  for _ in 0..<4 {
    let (scalar, length) = scalarBefore(text, end)
    guard length > 0 else { return false }
    let classes = table.classes(of: scalar)
    if classes.contains(.emoji), !classes.contains(.skinTone) { return true }
    guard classes.contains(.skinTone) || classes.contains(.mark) || isExtender(scalar) else {
      return false
    }
    end &-= length
  }
  return false
}

/// Whether a pair of regional indicators ends at an offset. They pair up from the first one of the
/// row; far from it the row is no text, and pairs are told by the offset alone, so that all hits in
/// a row together cost no more than its length.
private func isFlagBorder(_ text: Span<UInt8>, at offset: Int, _ table: CharacterTable) -> Bool {
  var start = offset
  for count in 0..<64 {
    let (scalar, length) = scalarBefore(text, start)
    guard length > 0, table.classes(of: scalar).contains(.regionalIndicator) else {
      return count % 2 == 0
    }
    start &-= length
  }
  // Four bytes each.
  return offset % 8 < 4
}

/// Conjoining jamo of one syllable: a leading consonant, a vowel, a trailing consonant.
private func isJamo(_ before: UInt32, _ after: UInt32) -> Bool {
  let isVowel = 0x1160...0x11A7 ~= after
  let isTrailing = 0x11A8...0x11FF ~= after
  switch before {
  case 0x1100...0x115F:
    return isVowel || 0x1100...0x115F ~= after
  case 0x1160...0x11A7:
    return isVowel || isTrailing
  case 0x11A8...0x11FF:
    return isTrailing
  case 0xAC00...0xD7A3:
    return isTrailing || isVowel && (before &- 0xAC00) % 28 == 0
  default:
    return false
  }
}

private func isContinuationByte(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
