/// What is tried with hostile bytes. A fault is a trap: of the code that is tried, or of ``require``.
enum FuzzTarget: String, CaseIterable {
  /// The bytes are a charter.
  case charters
  /// The bytes are a line of input.
  case records
  /// The bytes are a comment.
  case texts

  func run(_ bytes: [UInt8]) {
    switch self {
    case .charters: tryCharter(bytes)
    case .records: tryRecord(bytes)
    case .texts: tryText(bytes)
    }
  }

  /// The target that `--target=NAME` names.
  static func chosen(among arguments: [String]) -> FuzzTarget {
    let flag = "--target="
    let name = arguments.last { $0.hasPrefix(flag) }?.dropFirst(flag.count)
    guard let name, let target = FuzzTarget(rawValue: String(name)) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("\(flag)NAME is missing, with a name among \(names)")
    }
    return target
  }
}

/// Stops with `fault` unless `condition` holds, also in release builds.
func require(_ condition: Bool, _ fault: @autoclosure () -> String) {
  if !condition { fatalError(fault()) }
}

/// Bytes that must be UTF-8.
func requireText(_ bytes: [UInt8], _ what: String) -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    fatalError("\(what) is not UTF-8")
  }
  return text
}
