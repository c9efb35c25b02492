import ArgumentParser
import FoundationEssentials

/// How many threads `--jobs` asks for.
///
/// No plain number: of one the parser would find out by reflection, at every start, how its default is spelled.
struct ThreadCount: ExpressibleByArgument, Equatable {
  /// 0: one for each core.
  private let asked: Int

  init(_ asked: Int) { self.asked = asked }

  init?(argument: String) {
    guard let asked = Int(argument) else { return nil }
    self.asked = asked
  }

  var defaultValueDescription: String { "\(asked)" }

  var isAllowed: Bool { (0...1024).contains(asked) }

  var threads: Int { asked == 0 ? ProcessInfo.processInfo.activeProcessorCount : asked }
}
