/// A number that is compared with a limit, in thousandths.
struct DraftComparison: Equatable {
  enum Sign: String {
    case less = "<"
    case greater = ">"
    case atLeast = ">="
    case equal = "="
  }

  var sign: Sign
  var thousandths: Int

  /// A number for which it holds.
  var witness: Int {
    switch sign {
    case .less: thousandths > 1000 ? thousandths - 1000 : thousandths - 1
    case .greater: thousandths + 1000
    case .atLeast, .equal: thousandths
    }
  }

  /// As charters write numbers.
  static func text(_ thousandths: Int) -> String {
    let magnitude = thousandths.magnitude
    var text = (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)"
    var rest = String(magnitude % 1000 + 1000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += "." + rest }
    return text
  }
}
