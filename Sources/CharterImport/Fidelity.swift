package import CharterSyntax

/// How near the charter comes to a rule of its source.
package enum Fidelity: Int, Sendable, Comparable, CaseIterable {
  case exact, approximate, unsupported

  package static func < (a: Fidelity, b: Fidelity) -> Bool { a.rawValue < b.rawValue }
}

extension Fidelity {
  package var name: Message {
    switch self {
    case .exact: Message("exact", fr: "exacte")
    case .approximate: Message("approximate", fr: "approchée")
    case .unsupported: Message("unsupported", fr: "non reprise")
    }
  }
}
