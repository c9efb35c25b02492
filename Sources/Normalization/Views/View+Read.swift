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
    reader.start(mapped: mapped, length: original.count, hasContext: forDisguises)
    Self.read(original, with: &reader, into: &bytes)
    swap(&reader.signs, &signs)
    signals = reader.signals
    isMapped = mapped
  }

  private static func read(
    _ original: Span<UInt8>, with reader: inout ViewReader, into bytes: inout [UInt8]
  ) {
    let table = CharacterTable.shared
    grow(&bytes, to: original.count &+ ViewReader.slack)
    while true {
      var output = bytes.mutableSpan
      let isDone = reader.read(original, table, into: &output)
      if isDone { break }
      grow(&bytes, to: bytes.count &+ original.count / 2 &+ 64)
    }
    // `removeLast` takes three times as long.
    bytes.removeSubrange(reader.written...)
  }

  private static func grow(_ bytes: inout [UInt8], to count: Int) {
    if bytes.count < count {
      bytes.append(contentsOf: repeatElement(0, count: count &- bytes.count))
    }
  }
}
