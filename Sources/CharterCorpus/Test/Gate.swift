package import Charter

/// A condition on the figures of a test, such as `precision(hide) >= 0.95`.
package struct Gate: Sendable, Equatable {
  package enum Metric: String, Sendable, CaseIterable {
    case precision, recall, f1, wrong, accuracy
  }

  /// What is compared: the figure, or an end of its interval.
  package enum Bound: String, Sendable, CaseIterable {
    case value, low, high
  }

  package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    func holds(_ value: Double, _ limit: Double) -> Bool {
      switch self {
      case .atLeast: value >= limit
      case .atMost: value <= limit
      case .above: value > limit
      case .below: value < limit
      }
    }
  }

  /// As it was written.
  package let text: String
  package let metric: Metric
  /// Nil for the accuracy.
  package let level: VerdictLevel?
  package let bound: Bound
  package let comparison: Comparison
  /// 0…1
  package let limit: Double

  /// The figure that the gate is about.
  package func figure(in matrix: VerdictMatrix) -> Figure {
    let level = level ?? .flag
    return switch metric {
    case .precision: matrix.detection(of: level).precision
    case .recall: matrix.detection(of: level).recall
    case .f1: matrix.detection(of: level).f1
    case .wrong: matrix.wrong(level)
    case .accuracy: matrix.accuracy
    }
  }

  package func result(in matrix: VerdictMatrix) -> GateResult {
    let figure = figure(in: matrix)
    let value =
      switch bound {
      case .value: figure.value
      case .low: figure.low
      case .high: figure.high
      }
    return GateResult(
      gate: self, value: value, isMet: value.map { comparison.holds($0, limit) } ?? false)
  }
}

/// How a gate came out.
package struct GateResult: Sendable, Equatable {
  package let gate: Gate
  /// Nil if there was nothing to measure: then the gate is missed.
  package let value: Double?
  package let isMet: Bool
}
