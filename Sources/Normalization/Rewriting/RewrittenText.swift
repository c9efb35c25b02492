/// A text made from another one, with a few places read otherwise, and the exact way back.
///
/// Made from left to right: copied, replaced and removed parts follow each other as in the original.
package struct RewrittenText: Sendable {
  /// A stretch of the text and where it comes from; it ends where the next one begins.
  private struct Part: Sendable {
    var start: Int
    var original: Range<Int>
    /// Byte for byte, or a whole that stands for a whole.
    var isCopy: Bool
  }

  /// A place that is not as it was written; empty where something was removed.
  private struct Edit: Sendable {
    var range: Range<Int>
    var trick: Tricks
  }

  /// Valid UTF-8 if the original is.
  package private(set) var bytes: [UInt8] = []
  private var parts: [Part] = []
  private var edits: [Edit] = []

  package init() {}

  var isChanged: Bool { !edits.isEmpty }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    edits.removeAll(keepingCapacity: true)
  }

  // MARK: - Making it

  mutating func copy(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    parts.append(Part(start: bytes.count, original: range, isCopy: true))
    for offset in range { bytes.append(source[offset]) }
  }

  /// One character that stands for a part of the original.
  mutating func replace(_ original: Range<Int>, with scalar: UInt32, _ trick: Tricks) {
    let start = bytes.count
    parts.append(Part(start: start, original: original, isCopy: false))
    appendScalar(scalar, to: &bytes)
    edits.append(Edit(range: start..<bytes.count, trick: trick))
  }

  mutating func noteRemoval(_ trick: Tricks) {
    edits.append(Edit(range: bytes.count..<bytes.count, trick: trick))
  }

  // MARK: - The way back

  /// The bytes of the original that a part of the text comes from: the smallest range that holds them
  /// all. Out-of-range bounds are clamped. Cost: a binary search and the edits within the range.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    guard !parts.isEmpty else { return range }
    var index = partIndex(at: range.lowerBound)
    var result = source(of: range, in: index)
    index += 1
    while index < parts.count, parts[index].start < range.upperBound {
      let next = source(of: range, in: index)
      result =
        min(result.lowerBound, next.lowerBound)..<max(result.upperBound, next.upperBound)
      index += 1
    }
    return result
  }

  /// What was undone within a part of the text; words that were cut apart keep that at their border.
  /// Cost: a binary search and the edits within the range.
  package func tricks(in range: Range<Int>) -> Tricks {
    var tricks: Tricks = []
    var index = firstEdit(endingAtOrBehind: range.lowerBound)
    while index < edits.count, edits[index].range.lowerBound <= range.upperBound {
      let edit = edits[index]
      let isWithin =
        edit.range.isEmpty
        ? range.lowerBound < edit.range.lowerBound && edit.range.lowerBound < range.upperBound
        : edit.range.overlaps(range)
      if isWithin || edit.trick == .camelCase { tricks.formUnion(edit.trick) }
      index += 1
    }
    return tricks
  }

  /// The original of what the part has in common with a range of the text.
  private func source(of range: Range<Int>, in index: Int) -> Range<Int> {
    let part = parts[index]
    guard part.isCopy else { return part.original }
    let end = index + 1 < parts.count ? parts[index + 1].start : bytes.count
    let common = range.clamped(to: part.start..<max(end, part.start))
    let shift = part.original.lowerBound - part.start
    return common.lowerBound + shift..<common.upperBound + shift
  }

  /// The last part that starts at or before a position; 0 when none does.
  private func partIndex(at position: Int) -> Int {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }

  private func firstEdit(endingAtOrBehind position: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.upperBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
