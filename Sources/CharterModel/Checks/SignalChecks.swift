internal import CharterSyntax

/// Signals: none depends on itself, and none lies too deep.
extension Checker {
  /// Finds the order in which every signal comes after those that it asks.
  mutating func orderSignals() {
    let edges = symbols.signals.map { signal in
      signal.decl.condition.names.compactMap { name -> DependencyOrder.Edge? in
        guard case .signal(let target)? = symbols[name.value] else { return nil }
        return DependencyOrder.Edge(target: target, name: name)
      }
    }
    let order = DependencyOrder(edges)
    for edge in order.cycles { report(.signalCycle(edge.name, symbols.signals[edge.target].decl)) }
    for edge in order.tooDeep { report(.signalTooDeep(edge.name)) }
    signalOrder = order.order
  }
}

extension Diagnostic {
  fileprivate static func signalCycle(_ name: Spanned<String>, _ signal: SignalDecl) -> Diagnostic {
    Diagnostic(
      .signalCycle,
      Message(
        "signal `\(name.value)` depends on itself",
        fr: "le signal `\(name.value)` dépend de lui-même"),
      at: name.span,
      also: [.init(signal.name.span, Message("this signal", fr: "ce signal"))])
  }

  fileprivate static func signalTooDeep(_ name: Spanned<String>) -> Diagnostic {
    let limit = DependencyOrder.deepest
    return Diagnostic(
      .nestedTooDeeply,
      Message(
        "signals build on signals more than \(limit) deep",
        fr: "des signaux s'appuient les uns sur les autres sur plus de \(limit) niveaux"),
      at: name.span,
      label: Message("too deep from here on", fr: "trop profond à partir d'ici"),
      notes: [
        Message(
          "write some of the conditions out where they are asked",
          fr: "écrire certaines conditions là où elles servent")
      ])
  }
}
