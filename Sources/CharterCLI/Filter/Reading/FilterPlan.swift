import Charter
import RecordIO

/// A charter, and where its items stand in the lines of the stream. Shared between threads.
struct FilterPlan: Sendable {
  enum Layout: Sendable {
    case members(MemberLayout)
    case columns(ColumnLayout)
    case raw
  }

  let charter: CompiledCharter
  let layout: Layout
  /// Whether texts are HTML.
  let isHTML: Bool
  /// What is looked for in a line of JSON; nothing in other lines.
  let paths: MemberPaths
  /// The charter that lines are judged by on trial, besides.
  let trial: TrialPlan?

  /// - Parameters:
  ///   - header: the first record of a CSV file.
  ///   - trial: the charter on trial.
  init(
    _ charter: CompiledCharter, _ settings: FilterSettings, header: [UInt8] = [],
    trial: CompiledCharter? = nil
  ) throws(FilterFailure) {
    try MemberLayout.check(settings.mappings, [charter] + (trial.map { [$0] } ?? []))
    try self.init(charter, settings, header: header, on: trial)
  }

  /// - Parameter trial: the charter on trial. Names that are mapped are known to one of both.
  fileprivate init(
    _ charter: CompiledCharter, _ settings: FilterSettings, header: [UInt8],
    on trial: CompiledCharter?
  ) throws(FilterFailure) {
    self.charter = charter
    isHTML = settings.isHTML
    self.trial = try trial.map { other throws(FilterFailure) in
      try TrialPlan(other, beside: charter, settings, header: header)
    }
    let mappings = MemberLayout.mappings(settings.mappings, for: charter)
    var pointers: [String] = []
    switch settings.source {
    case .raw: layout = .raw
    case .members:
      let members = MemberLayout(
        charter, mappings: mappings, factsPointer: settings.factsPointer)
      pointers = members.pointers
      layout = .members(members)
    case .columns:
      layout = .columns(try ColumnLayout(charter, header: header, mappings: mappings))
    }
    do {
      paths = try MemberPaths(pointers, replacing: "charter")
    } catch {
      throw .usage("`\(error.pointer)` is no JSON pointer")
    }
  }
}

/// A charter on trial, and where its items stand in the lines if they are others than the real
/// charter's. A class, since a plan cannot hold a plan.
final class TrialPlan: Sendable {
  let charter: CompiledCharter
  /// Nil if both charters ask for the same.
  let items: FilterPlan?

  fileprivate init(
    _ charter: CompiledCharter, beside real: CompiledCharter, _ settings: FilterSettings,
    header: [UInt8]
  ) throws(FilterFailure) {
    self.charter = charter
    items =
      charter.asksTheSame(as: real)
      ? nil : try FilterPlan(charter, settings, header: header, on: nil)
  }
}
