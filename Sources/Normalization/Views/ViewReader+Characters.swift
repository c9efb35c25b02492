/// The characters that are not printable ASCII, one at a time.
extension ViewReader {
  mutating func readCharacter(
    _ original: Span<UInt8>, _ table: CharacterTable, _ output: inout MutableSpan<UInt8>
  ) {
    let (scalar, length) = decodeScalar(original, at: read)
    let classes = table.classes(of: scalar)
    signals.formUnion(table.signals(of: scalar, length, classes, at: read, in: original))
    if isDropped(scalar, length, classes, original, table) {
      read &+= length
      return
    }
    let isPair = scalar == 0x0D && read &+ 1 < original.count && original[read &+ 1] == 0x0A
    let size = isPair ? 2 : length
    let mapping = classes.contains(.invisible) ? nil : table.mapping(of: scalar)
    if !isPlain { noteCluster(joins: mapping?.joins == true, size, &output) }
    let start = written
    if let text = isPlain ? mapping?.plain : mapping?.exact {
      writeMapped(text, size, table, &output)
      if !isPlain { matchCase(scalar, start, original, table, &output) }
    } else {
      writeUnmapped(scalar, size, original, &output)
    }
    read &+= size
    if classes.contains(.emoji) { emojiEnd = written }
    if scalar == 0x1F3F4 || classes.contains(.invisible) && flagEnd == start { flagEnd = written }
    if written > start { noteWritten(from: start, scalar, classes, output) }
  }

  /// Invisible characters leave nothing, but for what holds an emoji sequence together: joiners
  /// between two emoji, and the tags of a flag. A skin tone on an emoji is dropped too.
  private mutating func isDropped(
    _ scalar: UInt32, _ size: Int, _ classes: CharacterClass, _ original: Span<UInt8>,
    _ table: CharacterTable
  ) -> Bool {
    let followsEmoji = emojiEnd == written
    if classes.contains(.skinTone) { return followsEmoji }
    guard classes.contains(.invisible) else { return false }
    switch scalar {
    case 0x200D where followsEmoji:
      let next = decodeScalar(original, at: read &+ size)
      return next.length == 0 || !table.classes(of: next.scalar).contains(.emoji)
    case 0xE0020...0xE007F:
      return flagEnd != written
    default:
      return true
    }
  }

  // MARK: - Writing

  private mutating func writeMapped(
    _ range: Range<UInt16>, _ size: Int, _ table: CharacterTable,
    _ output: inout MutableSpan<UInt8>
  ) {
    guard !range.isEmpty else { return }
    noteSource(size, isCopy: size == 1 && range.count == 1)
    for index in range {
      output[written] = table.mappedBytes[Int(index)]
      written &+= 1
    }
  }

  private mutating func writeUnmapped(
    _ scalar: UInt32, _ size: Int, _ original: Span<UInt8>, _ output: inout MutableSpan<UInt8>
  ) {
    if isPlain, 0xAC00...0xD7A3 ~= scalar {
      noteSource(size, isCopy: false)
      writeSyllable(scalar, &output)
    } else if scalar == 0xFFFD, size == 1 {
      noteSource(size, isCopy: false)
      write(scalar, &output)
    } else {
      noteSource(size, isCopy: true)
      for index in read..<read &+ size {
        output[written] = original[index]
        written &+= 1
      }
    }
  }

  /// A Hangul syllable as its two or three jamo (The Unicode Standard, section 3.12).
  private mutating func writeSyllable(_ scalar: UInt32, _ output: inout MutableSpan<UInt8>) {
    let index = scalar &- 0xAC00
    write(0x1100 &+ index / 588, &output)
    write(0x1161 &+ index % 588 / 28, &output)
    if index % 28 != 0 { write(0x11A7 &+ index % 28, &output) }
  }

  /// Writes a scalar of three bytes.
  private mutating func write(_ scalar: UInt32, _ output: inout MutableSpan<UInt8>) {
    output[written] = UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12)
    output[written &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar &>> 6 & 0x3F)
    output[written &+ 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    written &+= 3
  }

  private mutating func noteSource(_ size: Int, isCopy: Bool) {
    guard mapped else { return }
    if isCopy {
      if distance != read &- written { startCopy() }
    } else {
      runs.append(View.Run(start: written, original: read, length: size))
      distance = .min
    }
  }

  /// The table has `Oe` for Œ and `Aé` for Ǽ: before anything but a lower-case letter they are `OE`
  /// and `AÉ`.
  private func matchCase(
    _ scalar: UInt32, _ start: Int, _ original: Span<UInt8>, _ table: CharacterTable,
    _ output: inout MutableSpan<UInt8>
  ) {
    // The byte of the second letter that tells its case, and how far its capital lies below.
    let (index, step): (Int, UInt8)
    switch scalar {
    case 0xC6, 0x152: (index, step) = (1, 0x20)  // Æ Œ: e
    case 0x1E2: (index, step) = (2, 1)  // Ǣ: ē
    case 0x1FC: (index, step) = (2, 0x20)  // Ǽ: é
    default: return
    }
    var offset = read
    while true {
      offset &+= decodeScalar(original, at: offset).length
      let next = decodeScalar(original, at: offset)
      let classes = table.classes(of: next.scalar)
      if next.length > 0, !classes.isDisjoint(with: [.mark, .invisible]) { continue }
      let isLower =
        next.length > 0 && classes.contains([.letter, .cased]) && !classes.contains(.uppercase)
      if !isLower { output[start &+ index] &-= step }
      return
    }
  }

  // MARK: - Signals

  /// Notes which of the characters that a sign was written as are signs: ½ has two digits, ㍿ four letters.
  private mutating func noteSigns(from start: Int, _ output: borrowing MutableSpan<UInt8>) {
    let text = output.span
    var position = start
    while position < written {
      let (scalar, length) = decodeScalar(text, at: position)
      if scalar >= 0x80, CharacterTable.shared.classes(of: scalar).isDisjoint(with: .word) {
        signs.append(position..<position &+ length)
      }
      position &+= max(length, 1)
    }
  }

  private mutating func noteWritten(
    from start: Int, _ scalar: UInt32, _ classes: CharacterClass,
    _ output: borrowing MutableSpan<UInt8>
  ) {
    let isWord = !classes.isDisjoint(with: .word)
    if !isWord { noteSigns(from: start, output) }
    // A mark belongs to the letter before it.
    if classes.contains(.mark) { return }
    signals.formUnion(context.addWordCharacter(isWord || scalar == 0x20AC))
    let isLetter = classes.contains(.letter)
    let isUpper = classes.contains(.uppercase)
    let isLower = classes.contains([.letter, .cased]) && !isUpper
    if output[start] < 0x80 {
      for index in start..<written where output[index] < 0x80 {
        let byte = UInt64(isLetter ? output[index] | 0x20 : output[index])
        signals.formUnion(
          context.addCharacter(
            byte, isLetter: isLetter, isLower: isLower, isUpper: isUpper && index == start))
      }
    } else {
      var bytes: UInt64 = 0
      for index in start..<min(written, start &+ 8) {
        bytes |= UInt64(output[index]) &<< UInt64(8 &* (index &- start))
      }
      signals.formUnion(
        context.addCharacter(bytes, isLetter: isLetter, isLower: isLower, isUpper: isUpper))
    }
  }
}
