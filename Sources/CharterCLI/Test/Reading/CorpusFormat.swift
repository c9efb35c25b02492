/// How a file holds labelled comments; its name tells.
enum CorpusFormat {
  /// JSON objects, one a line.
  case members
  /// CSV with a header: `.csv`.
  case columns
  /// A comment a line: `.txt`.
  case plain

  init(path: String) {
    let name = path.lowercased()
    self = name.hasSuffix(".csv") ? .columns : name.hasSuffix(".txt") ? .plain : .members
  }

  /// The option by which `filter` reads such a file.
  var filterArguments: [String] {
    switch self {
    case .members: []
    case .columns: ["--csv"]
    case .plain: ["--raw"]
    }
  }
}
