internal import CharterModel
public import CharterSyntax

extension Verdict {
  /// One sentence for the author of the comment: what happened, and under which articles. It never shows
  /// an entry or a pattern.
  public func sentence(in language: KeywordLanguage) -> String {
    let isFrench = language == .french
    if level == .allow {
      return isFrench ? "Votre commentaire est publié." : "Your comment is published."
    }
    let outcome =
      switch (level, isFrench) {
      case (.hide, true): "Votre commentaire a été masqué"
      case (.hide, false): "Your comment has been hidden"
      case (_, true): "Votre commentaire attend l'avis d'un modérateur"
      case (_, false): "Your comment is waiting for a moderator"
      }
    if cause == .incomplete {
      return outcome
        + (isFrench
          ? " : il n'a pas pu être lu en entier." : ": it could not be read to the end.")
    }
    return outcome + (isFrench ? " : " : ": ") + articleNames(isFrench: isFrench) + "."
  }

  /// The articles that count: with points left after the clamp, or with a rule that flags or hides.
  private func articleNames(isFrench: Bool) -> String {
    let numbers = Set(
      articleScores.filter { $0.clamped > 0 }.map(\.article)
        + firings.filter { !$0.isTrial && $0.floor > .allow }.map(\.article))
    let names = numbers.sorted().map { number in
      let article = plan.charter.articles[Int(number)]
      return isFrench
        ? "article \(article.number), « \(article.title) »"
        : "article \(article.number), “\(article.title)”"
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: isFrench ? " ; " : "; ")
      + (isFrench ? " ; et " : "; and ") + last
  }
}
