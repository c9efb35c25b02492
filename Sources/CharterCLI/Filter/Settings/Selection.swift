import ArgumentParser
import Charter

/// The lines that `--only` keeps: those of one of the verdicts, or with one of the tags, or those that
/// the charter on trial judges otherwise.
struct Selection: ExpressibleByArgument, Equatable {
  private var levels: Set<VerdictLevel> = []
  private var tags: Set<String> = []
  private(set) var keepsChanges = false

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if part.hasPrefix("tag:"), part.count > 4 {
        tags.insert(String(part.dropFirst(4)))
      } else if part == "changed" {
        keepsChanges = true
      } else if let name = VerdictName(rawValue: String(part)) {
        levels.insert(name.level)
      } else {
        return nil
      }
    }
  }

  /// Whether it keeps a line of which nothing is to be said.
  var keepsCalm: Bool { levels.contains(.allow) }

  /// - Parameter trial: the verdict of the charter on trial, if there is one.
  func keeps(_ outcome: Outcome, level: VerdictLevel, trial: VerdictLevel?) -> Bool {
    if keepsChanges, let trial, trial != level { return true }
    if levels.contains(level) { return true }
    guard !tags.isEmpty, case .judged(let verdict) = outcome else { return false }
    return verdict.tags.contains { tags.contains($0) }
  }
}
