/// A text read otherwise than it is written.
package struct Reading: Sendable {
  /// A part of the view that was written otherwise.
  struct Substitution: Sendable {
    var range: Range<Int>
    var tricks: Tricks
  }

  /// The whole text with some tokens replaced, or the letters of one separated run, joined.
  package internal(set) var view = View(kind: .plain)
  /// Whether the view is a separated run: entries of three letters or more may then start and end
  /// where ``mayHold(_:)`` says, and each letter leads back to its own token.
  package internal(set) var isSeparatedRun = false

  /// Ascending, without overlap.
  var substitutions: [Substitution] = []
  /// In a separated run, whether an entry may begin and end with the letter of the same index, and what
  /// stands before it.
  var borders: [(starts: Bool, ends: Bool, separator: UInt32)] = []

  /// Whether an entry may stand in that part of the view. Only separated runs are choosy: their letters
  /// have no word borders, and whole words hold others. Cost: a binary search.
  package func mayHold(_ viewRange: Range<Int>) -> Bool {
    guard isSeparatedRun else { return true }
    let first = index(of: viewRange.lowerBound)
    let last = index(of: viewRange.upperBound - 1)
    guard first < last, borders.indices.contains(first), borders.indices.contains(last) else {
      return false
    }
    guard borders[first].starts, borders[last].ends else { return false }
    // `c/o N` and `a) b) c)` spell words of three letters by chance.
    return last - first > 2 || borders[first + 1].separator == borders[last].separator
  }

  /// The substitution that holds a byte of a view that is made of nothing else.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = substitutions.count
    while low < high {
      let middle = (low + high) / 2
      if substitutions[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The tricks that were undone in tokens that overlap a part of the view. Cost: a binary search.
  package func tricks(in viewRange: Range<Int>) -> Tricks {
    var low = index(of: viewRange.lowerBound)
    var tricks: Tricks = []
    while low < substitutions.count, substitutions[low].range.lowerBound < viewRange.upperBound {
      tricks.formUnion(substitutions[low].tricks)
      low += 1
    }
    return tricks
  }

  mutating func start(_ source: borrowing View, isSeparatedRun: Bool) {
    view.startRewriting(source)
    substitutions.removeAll(keepingCapacity: true)
    borders.removeAll(keepingCapacity: true)
    self.isSeparatedRun = isSeparatedRun
  }

  /// Appends letters that stand for a part of the original.
  mutating func append(_ letters: ArraySlice<UInt8>, original: Range<Int>, tricks: Tricks) {
    let start = view.bytes.count
    view.startPart(original: original)
    view.append(letters)
    substitutions.append(Substitution(range: start..<view.bytes.count, tricks: tricks))
  }
}
