import Charter
import CharterCorpus

/// What is shown while a comment is labelled. Nothing that a comment holds reaches the terminal as a command.
struct LabelScreen {
  let isFrench: Bool
  let isColored: Bool
  private static let mostLines = 24
  private static let longestLine = 400

  /// - Parameters:
  ///   - opinion: what a charter says of the comment, if somebody wants to see it.
  ///   - last: what was done last.
  func text(
    _ item: Item, id: String?, progress: (shown: Int, of: Int), labelled: Int, opinion: String?,
    last: String?
  ) -> String {
    let count = isFrench ? "étiquetés" : "labelled"
    var head = "\(progress.shown + 1) / \(progress.of) · \(labelled) \(count)"
    if let id { head += " · id \(TestTables.line(id, 60))" }
    if let last { head += " · \(last)" }
    var text = "\u{1B}[2J\u{1B}[H" + styled(head, "2") + "\r\n"
    if let opinion { text += styled(opinion, "2") + "\r\n" }
    text += "\r\n"
    for field in [Field.author, .title] {
      let value = Self.lines(item.bytes(of: field), most: 2)
      for line in value { text += styled(line, "1") + "\r\n" }
    }
    for line in Self.lines(item.bytes(of: .text), most: Self.mostLines) { text += line + "\r\n" }
    return text + "\r\n" + keys + "\r\n"
  }

  /// Lines of a comment without anything that a terminal would obey.
  private static func lines(_ bytes: [UInt8], most: Int) -> [String] {
    guard !bytes.isEmpty else { return [] }
    let text = String(decoding: bytes.prefix(4 * longestLine * most), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown = lines.prefix(most).map { TestTables.line(String($0), longestLine) }
    return lines.count > most ? shown + ["…"] : Array(shown)
  }

  private var keys: String {
    let pairs =
      isFrench
      ? [
        ("p", "publier"), ("s", "signaler"), ("m", "masquer"), ("espace", "passer"),
        ("u", "annuler"), ("q", "quitter"),
      ]
      : [
        ("a", "allow"), ("f", "flag"), ("h", "hide"), ("space", "skip"), ("u", "undo"),
        ("q", "quit"),
      ]
    return pairs.map { styled("[\($0.0)]", "1") + " \($0.1)" }.joined(separator: "  ")
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
