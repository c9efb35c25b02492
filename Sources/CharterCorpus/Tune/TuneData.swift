internal import Charter
internal import CharterSyntax

/// The labelled comments that a charter is tuned on, dealt to folds.
package struct TuneData: Sendable {
  /// Evidence below which no points are proposed.
  package static let leastComments = 200
  package static let leastHits = 20

  /// Patterns, and how many comments of each fold have them.
  let patterns: [TunePattern]
  /// By the pattern, then by the fold.
  let counts: [[Int]]
  /// Whether a pattern is that of an example of the charter.
  let isExample: [Bool]
  package let folds: Int
  /// Different comments, by what is expected of them.
  package let different: [Int]
  /// All comments, by the same.
  package let comments: [Int]
  /// Comments in which each rule gave or took points, in charter order.
  package let hits: [Int]

  /// - Parameters:
  ///   - observations: in any order.
  ///   - examples: patterns of the charter's own examples, which stand in no fold.
  ///   - rules: how many rules the charter has.
  package init(
    _ observations: [TuneObservation], examples: [TunePattern] = [], rules: Int, folds: Int,
    seed: UInt64
  ) {
    let dealt = FoldDeal(observations, folds: folds, seed: seed)
    self.folds = folds
    different = dealt.different
    var table: [TunePattern: [Int]] = [:]
    var comments = [0, 0, 0]
    var hits = Array(repeating: 0, count: rules)
    for observation in observations {
      comments[observation.pattern.expected.rawValue] += 1
      for fired in observation.pattern.rules { hits[fired.rule] += 1 }
      table[observation.pattern, default: Array(repeating: 0, count: folds)][
        dealt.foldOfContent[observation.content] ?? 0] += 1
    }
    for example in examples {
      table[example, default: Array(repeating: 0, count: folds)][0] += 0
    }
    self.comments = comments
    self.hits = hits
    let sorted = table.sorted { $0.key < $1.key }
    patterns = sorted.map(\.key)
    counts = sorted.map(\.value)
    let known = Set(examples)
    isExample = sorted.map { known.contains($0.key) }
  }

  /// Why nothing can be proposed: different comments to be allowed, and others, if either are too few.
  package var shortage: (allow: Int, rest: Int)? {
    let (allow, rest) = (different[0], different[1] + different[2])
    return min(allow, rest) < Self.leastComments ? (allow, rest) : nil
  }

  /// Whether there is enough evidence of what should be hidden.
  package var tellsHidden: Bool { different[2] >= Self.leastComments }

  package var total: Int { comments.reduce(0, +) }
}

/// Deals comments to folds so that each has its share of every label (Kohavi: A study of
/// cross-validation and bootstrap for accuracy estimation and model selection, IJCAI 1995). The same
/// content is in one fold, however often and in whatever order it comes.
private struct FoldDeal {
  private(set) var foldOfContent: [UInt64: Int] = [:]
  /// Different contents, by what is expected of them first.
  private(set) var different = [0, 0, 0]

  init(_ observations: [TuneObservation], folds: Int, seed: UInt64) {
    let keys = Set(
      observations.map {
        Key(
          label: $0.pattern.expected.rawValue, order: Self.mixed($0.content ^ Self.mixed(seed)),
          content: $0.content)
      })
    for key in keys.sorted() where foldOfContent[key.content] == nil {
      foldOfContent[key.content] = different[key.label] % folds
      different[key.label] += 1
    }
  }

  private struct Key: Hashable, Comparable {
    let label: Int
    let order: UInt64
    let content: UInt64

    static func < (a: Key, b: Key) -> Bool {
      (a.label, a.order, a.content) < (b.label, b.order, b.content)
    }
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
  /// OOPSLA 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

extension TunePattern: Comparable {
  package static func < (a: TunePattern, b: TunePattern) -> Bool {
    a.order.lexicographicallyPrecedes(b.order)
  }

  private var order: [Int] {
    [expected.rawValue, least.rawValue, isBinding ? 1 : 0]
      + rules.flatMap { [$0.rule, $0.units] }
  }
}
