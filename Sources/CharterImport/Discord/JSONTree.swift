/// A JSON text as a tree, with the lines of its values.
struct JSONTree {
  indirect enum Value {
    case null
    case truth(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONTree])
    /// In the order of the text; of several members of one name the last counts.
    case object([(name: String, value: JSONTree)])
  }

  let line: Int
  let value: Value

  subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = value else { return nil }
    let found = members.last { $0.name == name }?.value
    if case .null? = found?.value { return nil }
    return found
  }

  var elements: [JSONTree]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  var string: String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    default: nil
    }
  }

  var integer: Int? {
    if case .number(let text) = value { Int(text) } else { nil }
  }

  var truth: Bool? {
    if case .truth(let truth) = value { truth } else { nil }
  }
}
