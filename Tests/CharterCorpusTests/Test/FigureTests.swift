import Charter
import CharterCorpus
import Testing

@Suite("Figures")
struct FigureTests {
  /// python3 -c 'from statsmodels.stats.proportion import proportion_confint as c; print(c(1, 10, method="wilson"))'
  static let intervals: [(Int, Int, Double, Double)] = [
    (0, 1, 0.000000000000, 0.793450685623),
    (1, 1, 0.206549314377, 1.000000000000),
    (0, 10, 0.000000000000, 0.277532799863),
    (10, 10, 0.722467200137, 1.000000000000),
    (1, 10, 0.017876213095, 0.404150026795),
    (19, 20, 0.763868806553, 0.991118551199),
    (81, 263, 0.255288519878, 0.366209576983),
    (15, 148, 0.062386399531, 0.160487241723),
    (50, 100, 0.403831530366, 0.596168469634),
    (999, 1000, 0.994357441402, 0.999823453629),
    (3, 100000, 0.000010202759, 0.000088208049),
  ]

  @Test("the intervals are those of statsmodels", arguments: intervals)
  func wilson(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) throws {
    let figure = Figure(part, of: whole)
    #expect(figure.value == Double(part) / Double(whole))
    #expect(abs(try #require(figure.low) - low) < 1e-11)
    #expect(abs(try #require(figure.high) - high) < 1e-11)
  }

  @Test("none and all are at the ends, exactly", arguments: [1, 7, 1_000_000])
  func ends(_ count: Int) {
    #expect(Figure(0, of: count).low == 0)
    #expect(Figure(count, of: count).high == 1)
  }

  @Test("of nothing there is no figure")
  func nothing() {
    let figure = Figure(0, of: 0)
    #expect(figure.value == nil && figure.low == nil && figure.high == nil)
    #expect(Figure(f1Of: 0, misses: 0).value == nil)
  }
}

@Suite("The matrix of verdicts")
struct VerdictMatrixTests {
  static let matrix = matrix([[60, 7, 3], [9, 25, 6], [1, 4, 15]])

  static func matrix(_ rows: [[Int]]) -> VerdictMatrix {
    var matrix = VerdictMatrix()
    for (expected, row) in zip(VerdictLevel.allCases, rows) {
      for (given, count) in zip(VerdictLevel.allCases, row) {
        matrix[expected: expected, given: given] = count
      }
    }
    return matrix
  }

  /// sklearn.metrics.precision_recall_fscore_support(expected >= level, given >= level, average="binary");
  /// the ends of F1: statsmodels' Wilson interval of TP / (TP + FP + FN), transformed by 2x / (1 + x).
  @Test(
    "precision, recall and F1 are those of scikit-learn",
    arguments: [
      (VerdictLevel.flag, 0.8333333333333334, 0.8333333333333334, 0.8333333333333334),
      (.hide, 0.625, 0.75, 0.6818181818181818),
    ])
  func detection(_ level: VerdictLevel, _ precision: Double, _ recall: Double, _ f1: Double) {
    let quality = Self.matrix.detection(of: level)
    #expect(quality.precision.value == precision)
    #expect(quality.recall.value == recall)
    #expect(abs((quality.f1.value ?? 0) - f1) < 1e-15)
  }

  @Test(
    "the interval of F1 is that of F*, transformed",
    arguments: [
      (VerdictLevel.flag, 0.7496077161346285, 0.8930570188585383),
      (.hide, 0.5122481611754572, 0.8138582387354386),
    ])
  func f1Interval(_ level: VerdictLevel, _ low: Double, _ high: Double) throws {
    let f1 = Self.matrix.detection(of: level).f1
    #expect(abs(try #require(f1.low) - low) < 1e-12)
    #expect(abs(try #require(f1.high) - high) < 1e-12)
  }

  @Test("accuracy and what is wrong are counted from the rows")
  func rest() {
    #expect(Self.matrix.accuracy == Figure(100, of: 130))
    #expect(Self.matrix.wrong(.hide) == Figure(3, of: 70))
    #expect(Self.matrix.wrong(.flag) == Figure(10, of: 70))
    #expect(Self.matrix.total == 130)
    #expect(Self.matrix.expected(.flag) == 40)
    #expect(Self.matrix.given(.flag) == 36)
  }

  @Test("matrices add up")
  func sum() {
    var sum = Self.matrix
    sum.add(Self.matrix)
    #expect(sum == Self.matrix([[120, 14, 6], [18, 50, 12], [2, 8, 30]]))
  }
}
