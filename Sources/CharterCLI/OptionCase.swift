import ArgumentParser

/// What an option may be, spelled as the raw values say. All of it is said here, since the parser would find
/// it out by key paths and reflection, at every start of the command.
protocol OptionCase: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension OptionCase {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  /// None needs a description besides its spelling.
  static var allValueDescriptions: [String: String] { [:] }
  var defaultValueDescription: String { rawValue }
}
