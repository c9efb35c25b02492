extension JSONLineScanner {
  /// Reads a member's name with its colon, and leaves `at` at the value.
  ///
  /// - Returns: the node of the name, `none` if it is not wanted, nil if the structure is broken.
  @inline(__always)
  mutating func readName(_ line: Span<UInt8>, _ at: inout Int) -> Int? {
    let start = at
    guard line[at] == Byte.quote, let hasEscapes = line.skipString(&at) else { return nil }
    let end = at &- 1
    at = line.skipSpace(from: at)
    guard at < line.count, line[at] == Byte.colon else { return nil }
    at = line.skipSpace(from: at &+ 1)
    guard at < line.count else { return nil }

    let parent = open.node
    let child =
      parent == none
      ? none
      : hasEscapes
        ? decodedChild(of: parent, line, in: (start &+ 1)..<end)
        : child(of: parent, line, in: (start &+ 1)..<end)
    if child != none { forget(child) }
    if open.depth == 1 {
      let isReplaced = child != none && child == paths.replaced
      beginMember(nameStart: start, isReplaced: isReplaced)
      if isReplaced { shape.spoil() }
    }
    return child
  }

  /// Enters the next element of the innermost array.
  ///
  /// - Returns: its node, or `none`.
  mutating func enterElement() -> Int {
    guard let index = open.nextElement() else { return none }
    for edge in paths.nodes[open.node].edges where paths.edges[edge].index == index {
      return paths.edges[edge].node
    }
    return none
  }

  private func child(of node: Int, _ names: Span<UInt8>, in name: Range<Int>) -> Int {
    let head = names.head(of: name)
    for edge in paths.nodes[node].edges {
      guard paths.edges[edge].head == head, paths.edges[edge].length == name.count else { continue }
      if name.count <= 8 || names.matches(paths.edges[edge].name, in: name) {
        return paths.edges[edge].node
      }
    }
    return none
  }

  private mutating func decodedChild(
    of node: Int, _ line: Span<UInt8>, in name: Range<Int>
  ) -> Int {
    decodedName.removeAll(keepingCapacity: true)
    JSONString.append(line, in: name, to: &decodedName)
    return child(of: node, decodedName.span, in: 0..<decodedName.count)
  }

  /// A later member of the same name hides the earlier one with all that it contained.
  private mutating func forget(_ node: Int) {
    for below in node..<paths.nodes[node].end { values[below] = .missing }
  }
}
