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

  /// - Parameter header: the first record of a CSV file.
  init(
    _ charter: CompiledCharter, _ settings: FilterSettings, header: [UInt8] = []
  ) throws(FilterFailure) {
    self.charter = charter
    isHTML = settings.isHTML
    var pointers: [String] = []
    switch settings.source {
    case .raw: layout = .raw
    case .members:
      let members = try MemberLayout(
        charter, mappings: settings.mappings, factsPointer: settings.factsPointer)
      pointers = members.pointers
      layout = .members(members)
    case .columns:
      layout = .columns(try ColumnLayout(charter, header: header, mappings: settings.mappings))
    }
    do {
      paths = try MemberPaths(pointers, replacing: "charter")
    } catch {
      throw .usage("`\(error.pointer)` is no JSON pointer")
    }
  }
}
