extension JSONLineScanner {
  /// A member that is to be left out, while it is read.
  struct Removal {
    var start: Int
    /// The comma after the member goes, as there is no kept member before it.
    var takesNextComma: Bool
  }

  /// A top-level member begins.
  mutating func beginMember(nameStart: Int, isReplaced: Bool) {
    if isReplaced {
      removal = Removal(
        start: keepsMembers ? lastComma : nameStart, takesNextComma: !keepsMembers)
    } else {
      keepsMembers = true
    }
  }

  /// A top-level member has ended, with a comma or with the object.
  mutating func endMember(comma: Int?, valueEnd: Int) {
    if let ended = removal {
      let end = if let comma, ended.takesNextComma { comma &+ 1 } else { valueEnd }
      removals.append(ended.start..<end)
      removal = nil
    }
    if let comma { lastComma = comma }
  }

  /// Writes the line that was scanned last with a new member before its closing brace.
  ///
  /// Former top-level members of the replaced name are left out, each with one comma; every other
  /// byte stays.
  ///
  /// - Parameters:
  ///   - line: an object, the one for which `scan` has returned nil.
  ///   - name: the member's name, without quotation marks, in JSON spelling.
  ///   - value: the member's value, in JSON.
  package func splice(
    _ line: Span<UInt8>, name: StaticString, value: Span<UInt8>, into output: inout [UInt8]
  ) {
    beginSplice(line, name: name, into: &output)
    output.append(copying: value)
    endSplice(line, into: &output)
  }

  /// Writes what stands before the new member's value, for a value that is written in place.
  package func beginSplice(
    _ line: Span<UInt8>, name: StaticString, into output: inout [UInt8]
  ) {
    var copied = 0
    for removal in removals {
      output.append(copying: line, in: copied..<removal.lowerBound)
      copied = removal.upperBound
    }
    output.append(copying: line, in: copied..<closingBrace)
    if keepsMembers { output.append(Byte.comma) }
    output.append(Byte.quote)
    output.append(ascii: name)
    output.append(Byte.quote)
    output.append(Byte.colon)
  }

  /// Writes what stands after the new member's value.
  package func endSplice(_ line: Span<UInt8>, into output: inout [UInt8]) {
    output.append(copying: line, in: closingBrace..<line.count)
  }
}
