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
  /// anywhere, and each letter leads back to its own token.
  package internal(set) var isSeparatedRun = false

  /// Ascending, without overlap.
  var substitutions: [Substitution] = []

  /// The tricks that were undone in tokens that overlap a part of the view. Cost: a binary search.
  package func tricks(in viewRange: Range<Int>) -> Tricks {
    var low = 0
    var high = substitutions.count
    while low < high {
      let middle = (low + high) / 2
      if substitutions[middle].range.upperBound <= viewRange.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
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
    self.isSeparatedRun = isSeparatedRun
  }

  /// Appends letters that stand for a part of the original.
  mutating func append(_ letters: ArraySlice<UInt8>, original: Range<Int>, tricks: Tricks) {
    let start = view.bytes.count
    view.startPart(original: original)
    view.bytes.append(contentsOf: letters)
    substitutions.append(Substitution(range: start..<view.bytes.count, tricks: tricks))
  }
}
