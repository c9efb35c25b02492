/// Building a view out of another one with a few places read otherwise.
extension View {
  /// Empties the view; its memory stays.
  mutating func startRewriting(_ source: borrowing View) {
    bytes.removeAll(keepingCapacity: true)
    signs.removeAll(keepingCapacity: true)
    reader.runs.removeAll(keepingCapacity: true)
    copiedRuns = 0
    copiedSigns = 0
    signals = source.signals
    isMapped = true
  }

  /// Copies a part of a mapped view, its map and signs with it. Parts come in ascending order, so
  /// that all copies together are linear.
  mutating func appendCopy(of source: borrowing View, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let shift = bytes.count - range.lowerBound
    while copiedRuns + 1 < source.runs.count,
      source.runs[copiedRuns + 1].start <= range.lowerBound
    {
      copiedRuns += 1
    }
    while copiedRuns < source.runs.count, source.runs[copiedRuns].start < range.upperBound {
      var run = source.runs[copiedRuns]
      let start = max(run.start, range.lowerBound)
      if run.length == 0 { run.original += start - run.start }
      run.start = start + shift
      reader.runs.append(run)
      copiedRuns += 1
    }
    // The last run may go on behind this part.
    copiedRuns = max(copiedRuns - 1, 0)
    while copiedSigns < source.signs.count, source.signs[copiedSigns].lowerBound < range.upperBound
    {
      let sign = source.signs[copiedSigns]
      if sign.lowerBound >= range.lowerBound {
        signs.append(sign.lowerBound + shift..<sign.upperBound + shift)
      }
      copiedSigns += 1
    }
    bytes.append(contentsOf: source.bytes[range])
  }

  /// Starts a part that stands for a part of the original as a whole; its bytes are appended next.
  mutating func startPart(original: Range<Int>) {
    if let last = runs.last, last.start == bytes.count { reader.runs.removeLast() }
    reader.runs.append(
      Run(start: bytes.count, original: original.lowerBound, length: original.count))
  }

  /// Appends what a part is read as. What is no word character in it (a sign that stands for no letter in
  /// this reading) is a sign here too.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var position = bytes.count
    bytes.append(contentsOf: text)
    while position < bytes.count {
      let (scalar, length) = decodeScalar(bytes.span, at: position)
      let classes = CharacterTable.shared.classes(of: scalar)
      if scalar >= 0x80, classes.isDisjoint(with: .word) {
        signs.append(position..<position + length)
      }
      position += max(length, 1)
    }
  }
}
