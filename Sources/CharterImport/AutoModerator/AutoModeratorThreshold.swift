/// `< 30 days`, `> -10`, `5`.
struct AutoModeratorThreshold {
  private let sign: DraftComparison.Sign?
  private let count: Int
  /// In the singular; nil if none is written.
  let unit: String?

  init?(_ text: String) {
    var rest = text.lowercased()[...].drop { $0 == " " }
    switch rest.first {
    case "<": sign = .less
    case ">": sign = .greater
    case "=": sign = .equal
    default: sign = nil
    }
    rest = rest.drop { "<>= ".contains($0) }
    let digits = rest.prefix { $0 == "-" || $0 == "+" || $0.isNumber }
    guard let count = Int(digits), count.magnitude <= 1_000_000 else { return nil }
    self.count = count
    let word = rest.dropFirst(digits.count).drop { $0 == " " }
    let letters = word.prefix { $0.isLetter }
    guard letters.endIndex == word.endIndex else { return nil }
    unit = letters.isEmpty ? nil : String(letters.last == "s" ? letters.dropLast() : letters)
  }

  /// - Parameters:
  ///   - unit: of time; nil for plain numbers.
  ///   - orMore: a number without a sign is the least that is meant.
  func comparison(unit: String?, orMore: Bool) -> DraftComparison? {
    let sign = sign ?? (orMore ? .atLeast : .equal)
    guard let unit else {
      return self.unit == nil ? DraftComparison(sign: sign, thousandths: count * 1000) : nil
    }
    // Months and years as AutoModerator's own: 30 and 365 days.
    let minutes = [
      "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525_600,
    ]
    guard let length = minutes[unit], count >= 0 else { return nil }
    let thousandths = count * length * 1000 / 1440
    guard thousandths <= 1_000_000_000_000 else { return nil }
    return DraftComparison(sign: sign, thousandths: thousandths)
  }
}
