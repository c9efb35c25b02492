/// What a diagnostic means, for the person who reads it: an explanation, a charter that gives it
/// and the same charter mended.
public struct DiagnosticPage: Sendable {
  public let name: DiagnosticName
  /// Two to five sentences: what it means, why it is refused or warned about, how to go on.
  public let explanation: Message
  /// A small whole charter that gives the diagnostic.
  public let wrong: String
  /// The same charter without the fault; it compiles.
  public let right: String
  /// The other files that both charters may read, by their paths.
  public let files: [String: String]

  /// Where the charters lie, next to ``files``.
  public static let mainPath = "charter.charter"

  /// - Parameters:
  ///   - corrections: what to replace in `wrong`, one after the other, to get `right`
  init(
    _ name: DiagnosticName, _ explanation: Message, wrong: String,
    replacing corrections: [(fault: String, remedy: String)], files: [String: String] = [:]
  ) {
    self.name = name
    self.explanation = explanation
    self.wrong = wrong
    self.files = files
    right = corrections.reduce(wrong) { $0.replacing($1.fault, with: $1.remedy) }
  }

  /// For a fault that is mended in one place.
  init(
    _ name: DiagnosticName, _ explanation: Message, wrong: String, replacing fault: String,
    by remedy: String, files: [String: String] = [:]
  ) {
    self.init(
      name, explanation, wrong: wrong, replacing: [(fault, remedy)], files: files)
  }

  /// The language of the keywords of ``wrong`` and ``right``.
  public var keywords: KeywordLanguage {
    right.hasPrefix("charte ") ? .french : .english
  }
}
