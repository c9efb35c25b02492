import Charter
import CharterCorpus

/// The words of a sweep in the two languages.
struct SweepWords {
  let heading: [String]
  let unpromised, onlyWithoutLanguage, rules, colon: String
  private let isFrench: Bool

  init(_ language: KeywordLanguage) {
    isFrench = language == .french
    heading =
      isFrench ? ["procédé", "retrouvés", "sur", "rappel"] : ["trick", "caught", "of", "recall"]
    unpromised =
      isFrench ? "charter ne prétend pas le défaire" : "charter does not claim to undo it"
    onlyWithoutLanguage =
      isFrench
      ? "[seulement si la langue du texte n'est pas dite]"
      : "[only if the text's language is not told]"
    rules = isFrench ? "suffit à :" : "fires:"
    colon = isFrench ? " :" : ":"
  }

  func disguises(_ samples: Int) -> String {
    if samples == 0 {
      return isFrench
        ? "Déguisements : aucun exemple attrapé par une liste déguisée"
        : "Disguises: no sample is caught by a disguised list"
    }
    return isFrench
      ? "Déguisements : \(samples) \(plural(samples, "exemple récrit", "exemples récrits"))"
      : "Disguises: \(samples) \(plural(samples, "sample", "samples")) rewritten"
  }

  func skipped(_ count: Int, _ cause: DisguiseSweep.Skipped.Cause) -> String {
    let samples =
      isFrench
      ? "\(count) \(plural(count, "exemple laissé", "exemples laissés")) de côté : "
      : "\(count) \(plural(count, "sample", "samples")) left out: "
    let cause =
      switch (cause, isFrench) {
      case (.notDisguised, true): "aucune liste déguisée ne les attrape"
      case (.notDisguised, false): "no disguised list catches them"
      case (.notWords, true): "attrapés par une entrée entre guillemets ou une regex"
      case (.notWords, false): "caught by a quoted entry or a regex"
      case (.independent, true): "attrapés aussi sans la liste déguisée"
      case (.independent, false): "caught without the disguised list as well"
      }
    return samples + cause
  }

  func innocents(_ phrases: Int, hits: Int) -> String {
    isFrench
      ? "Phrases innocentes : \(phrases) lues, \(hits) \(plural(hits, "touche", "touches"))"
      : "Innocent phrases: \(phrases) read, \(hits) \(plural(hits, "hit", "hits"))"
  }

  func dictionary(_ file: String, _ words: Int, hits: Int) -> String {
    isFrench
      ? "Dictionnaire \(file) : \(words) mots, \(hits) \(plural(hits, "touche", "touches"))"
      : "Dictionary \(file): \(words) words, \(hits) \(plural(hits, "hit", "hits"))"
  }

  func counted(_ count: Int, _ surprising: Int) -> String {
    let hits = isFrench ? plural(count, "mot", "mots") : plural(count, "word", "words")
    guard surprising > 0 else { return "\(count) \(hits)" }
    return isFrench
      ? "\(count) \(hits), dont \(surprising) au milieu d'un mot ou par un déguisement défait"
      : "\(count) \(hits), \(surprising) of them within a word or by an undone disguise"
  }

  func missing(_ files: [String], packages: [String]) -> String {
    let names = files.joined(separator: ", ")
    let command = "apt install \(packages.joined(separator: " "))"
    return isFrench
      ? "Dictionnaires absents : \(names) (\(command))"
      : "Dictionaries not installed: \(names) (\(command))"
  }

  /// In tenths of a percent, rounded down: 100 % is all of them.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = part * 1000 / whole
    return isFrench ? "\(tenths / 10),\(tenths % 10) %" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// French has a singular for 0 as well.
  private func plural(_ count: Int, _ one: String, _ several: String) -> String {
    count == 1 || count == 0 && isFrench ? one : several
  }
}
