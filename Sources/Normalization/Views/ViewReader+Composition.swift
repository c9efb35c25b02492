/// Composing what an exact view ends with.
///
/// Text that is composed already never comes here: a mark is rare, and alone it opens a cluster,
/// which is composed as soon as a character comes that joins nothing.
extension ViewReader {
  /// Notes that a character of some bytes is about to be written to an exact view.
  mutating func noteCluster(
    joins: Bool, _ size: Int, _ output: inout MutableSpan<UInt8>
  ) {
    if joins {
      // Nothing stands before: only at the start of the view.
      if cluster.start == written { cluster.original = read }
      cluster.isOpen = true
      cluster.originalEnd = read &+ size
    } else {
      endCluster(&output)
      cluster.start = written
      cluster.original = read
    }
  }

  /// Composes the cluster that the view ends with, if one is open. One run of the map stands for
  /// all of it, unless it was in order as it stood.
  @inline(__always)
  mutating func endCluster(_ output: inout MutableSpan<UInt8>) {
    if cluster.isOpen { compose(&output) }
  }

  @inline(never)
  private mutating func compose(_ output: inout MutableSpan<UInt8>) {
    cluster.isOpen = false
    let start = cluster.start
    composer.compose(output.span, start..<written)
    let count = composer.bytes.count
    var isSame = count == written &- start
    for index in 0..<count {
      isSame = isSame && output[start &+ index] == composer.bytes[index]
      output[start &+ index] = composer.bytes[index]
    }
    if isSame { return }
    written = start &+ count
    // What these remember was taken apart.
    emojiEnd = -1
    flagEnd = -1
    distance = .min
    noteSigns(from: start, output.span)
    guard mapped else { return }
    while let run = runs.last, run.start >= start { runs.removeLast() }
    let length = cluster.originalEnd &- cluster.original
    runs.append(View.Run(start: start, original: cluster.original, length: length))
  }

  private mutating func noteSigns(from start: Int, _ view: Span<UInt8>) {
    while let sign = signs.last, sign.lowerBound >= start { signs.removeLast() }
    let table = CharacterTable.shared
    var position = start
    while position < written {
      let (scalar, length) = decodeScalar(view, at: position)
      let isWord = !table.classes(of: scalar).isDisjoint(with: .word)
      if scalar >= 0x80, !isWord { signs.append(position..<position &+ length) }
      position &+= max(length, 1)
    }
  }
}
