import Charter

/// A diagnostic as a workflow command, which GitHub shows at its line in a pull request.
struct WorkflowCommand {
  let text: String

  init(_ record: DiagnosticRecord) {
    let place = record.labels[0]
    let message = ([record.title] + record.notes).joined(separator: "\n")
    text =
      "::\(record.severity) file=\(Self.escaped(place.file, inProperty: true))"
      + ",line=\(place.line),col=\(place.column),endLine=\(place.endLine)"
      + ",endColumn=\(place.endColumn),title=\(record.name)"
      + "::\(Self.escaped(message, inProperty: false))\n"
  }

  /// An error in a file that is no charter.
  init(file: String, line: Int, title: String, message: String) {
    text =
      "::error file=\(Self.escaped(file, inProperty: true)),line=\(line)"
      + ",title=\(Self.escaped(title, inProperty: true))"
      + "::\(Self.escaped(message, inProperty: false))\n"
  }

  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\n": escaped += "%0A"
      case "\r": escaped += "%0D"
      case ":" where inProperty: escaped += "%3A"
      case "," where inProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
