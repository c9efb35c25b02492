extension View {
  /// Reads a text, replacing what the view held. `mapped` keeps the way back to the original, which
  /// costs a little for each character that is not ASCII.
  ///
  /// Signals are gathered for the plain view. Without `forDisguises` those that only disguises need may be
  /// missing (`stretched`, `separated`, `camelCase`, `uppercase`), which saves a fourth of the time. Cost:
  /// linear; no allocation once the memory has grown to the text's size. Bytes that are no UTF-8 read as
  /// U+FFFD.
  package mutating func read(
    _ original: Span<UInt8>, mapped: Bool, forDisguises: Bool = true
  ) {
    // The reader writes into the memory that the last signs are in.
    swap(&reader.signs, &signs)
    var room = original.count &+ ViewReader.slack
    var isDone = false
    // Nearly always there is room enough. No character takes more than eight times its bytes.
    while !isDone {
      reader.start(mapped: mapped, length: original.count, hasContext: forDisguises)
      isDone = Self.read(original, with: &reader, into: &bytes, room: room)
      room &*= 2
    }
    swap(&reader.signs, &signs)
    signals = reader.signals
    isMapped = mapped
  }

  /// - Returns: false if the room did not do.
  private static func read(
    _ original: Span<UInt8>, with reader: inout ViewReader, into bytes: inout [UInt8], room: Int
  ) -> Bool {
    let table = CharacterTable.shared
    var isDone = false
    bytes.removeAll(keepingCapacity: true)
    bytes.append(addingCapacity: room) { free in
      // SAFETY: the buffer is used inside the closure only. Bytes need no initialization, none is read before
      // it was written, and `count` covers those alone that were.
      unsafe free.withUnsafeMutableBufferPointer { buffer, count in
        var output = unsafe MutableSpan(_unsafeElements: buffer)
        isDone = reader.read(original, table, into: &output)
        count = reader.written
      }
    }
    return isDone
  }
}
