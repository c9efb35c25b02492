import Charter

/// Diagnostics as a SARIF 2.1.0 log, the form that code-scanning services read.
struct SARIFLog: Encodable {
  struct Text: Encodable { var text: String }
  struct Rule: Encodable { var id: String }
  struct Driver: Encodable {
    var name = "charter"
    var version = engineVersion
    var rules: [Rule]
  }
  struct Tool: Encodable { var driver: Driver }
  struct Region: Encodable { var startLine, startColumn, endLine, endColumn: Int }
  struct Artifact: Encodable { var uri: String }
  struct PhysicalLocation: Encodable {
    var artifactLocation: Artifact
    var region: Region
  }
  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var message: Text?
  }
  struct Result: Encodable {
    var ruleId, level: String
    var message: Text
    var locations, relatedLocations: [Location]
  }
  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  var version = "2.1.0"
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  init(_ records: [DiagnosticRecord]) {
    let names = Set(records.map(\.name)).sorted()
    let results = records.map { record in
      Result(
        ruleId: record.name, level: record.severity,
        message: Text(text: ([record.title] + record.notes).joined(separator: ". ")),
        locations: record.labels.prefix(1).map(Self.location),
        relatedLocations: record.labels.dropFirst().map(Self.location))
    }
    runs = [Run(tool: Tool(driver: Driver(rules: names.map(Rule.init))), results: results)]
  }

  private static func location(_ place: DiagnosticRecord.Place) -> Location {
    Location(
      physicalLocation: PhysicalLocation(
        artifactLocation: Artifact(uri: place.file),
        region: Region(
          startLine: place.line, startColumn: place.column, endLine: place.endLine,
          endColumn: place.endColumn)),
      message: place.text.map(Text.init))
  }
}
