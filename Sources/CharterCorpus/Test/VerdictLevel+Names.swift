package import Charter

extension VerdictLevel {
  /// From `allow`, `flag` or `hide`.
  package init?(english name: some StringProtocol) {
    guard let level = Self.allCases.first(where: { $0.spelling(in: .english) == name }) else {
      return nil
    }
    self = level
  }

  /// From `allow`, `flag` or `hide`, or as French charters have it; in any case, as people fill in tables.
  package init?(label name: String) {
    let name = name.lowercased()
    let level = Self.allCases.first {
      $0.spelling(in: .english) == name || $0.spelling(in: .french) == name
    }
    guard let level else { return nil }
    self = level
  }
}
