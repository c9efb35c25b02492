internal import LiteralSearch
internal import Normalization

extension Wish {
  /// What stands in the plain view of every text in whose exact view the wish stands. No literal if it has become
  /// too short to be looked for.
  var folded: Wish {
    Wish(pattern: pattern, literal: literal.flatMap(Self.folded))
  }

  private static func folded(_ literal: Literal) -> Literal? {
    switch literal {
    case .word(let text): .word(folded(text))
    case .head(let text): head(folded(text))
    case .fragment(let text): fragment(folded(text))
    }
  }

  private static func head(_ text: String) -> Literal? {
    text.utf8.count < LiteralIndex.shortestHead ? nil : .head(text)
  }

  private static func fragment(_ text: String) -> Literal? {
    text.utf8.count < LiteralIndex.shortestFragment ? nil : .fragment(text)
  }

  private static func folded(_ text: String) -> String {
    var view = View(kind: .plain)
    view.read(text.utf8.span, mapped: false)
    return String(decoding: view.bytes, as: UTF8.self)
  }
}
