internal import CharterSyntax
internal import RecordIO

/// Watched words as Discourse exports and imports them: a file for each action with the columns word, replacement,
/// case sensitivity; or one file with a heading that names the columns and has `action` among them.
struct DiscourseImport {
  private struct Columns {
    var word = 0
    var replacement: Int? = 1
    var caseSensitive: Int? = 2
    var action: Int?
  }

  private var groups: WordGroups
  private let settings: ImportSettings
  private var columns = Columns()
  private let usualAction: WordAction?

  static func draft(_ text: String, _ settings: ImportSettings) throws(ImportFailure)
    -> DraftCharter
  {
    var reader = DiscourseImport(settings)
    try reader.read(Array(text.utf8))
    return reader.groups.grouped
  }

  private init(_ settings: ImportSettings) {
    self.settings = settings
    usualAction = settings.action ?? WordAction(path: settings.path)
    groups = WordGroups(
      title: Message("Imported from Discourse", fr: "Importée de Discourse"),
      language: settings.language)
  }

  private mutating func read(_ bytes: [UInt8]) throws(ImportFailure) {
    var end = CSVRecordEnd()
    var scanner = CSVRecordScanner()
    var (at, line, count) = (0, 1, 0)
    while at < bytes.count {
      let next = end.find(in: bytes.span, at..<bytes.count)
      let stop = next ?? bytes.count
      var record = bytes[at..<stop]
      let lines = record.count { $0 == 0x0A }
      while let last = record.last, last == 0x0A || last == 0x0D { record.removeLast() }
      if next == nil, lines > 0 {
        throw ImportFailure(
          line: line,
          Message("a quotation mark is not closed", fr: "un guillemet n'est pas fermé"))
      }
      scanner.scan(Array(record).span)
      let fields = Self.fields(&scanner, of: Array(record))
      count += 1
      guard count <= WordGroups.most else {
        throw ImportFailure(
          line: line,
          Message("more than \(WordGroups.most) words", fr: "plus de \(WordGroups.most) mots"))
      }
      if count > 1 || !readHeading(fields) { try read(fields, line: line) }
      line += lines
      at = stop
    }
  }

  private static func fields(_ scanner: inout CSVRecordScanner, of record: [UInt8]) -> [String] {
    (0..<min(scanner.count, 64)).map { index in
      var bytes: [UInt8] = []
      scanner.appendField(index, of: record.span, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)[...].trimmed
    }
  }

  /// - Returns: false if the record is no heading but a word.
  private mutating func readHeading(_ fields: [String]) -> Bool {
    let names = fields.map { $0.lowercased() }
    guard let word = names.firstIndex(where: { $0 == "word" || $0 == "words" }),
      names.count == 1 || names.contains(where: { Self.columnNames.contains($0) })
    else { return false }
    columns = Columns(
      word: word, replacement: names.firstIndex(of: "replacement"),
      caseSensitive: names.firstIndex { $0 == "case_sensitive" || $0 == "case sensitive" },
      action: names.firstIndex { $0 == "action" || $0 == "action_key" })
    return true
  }

  private static let columnNames: Set<String> = [
    "replacement", "case_sensitive", "case sensitive", "action", "action_key",
  ]

  private mutating func read(_ fields: [String], line: Int) throws(ImportFailure) {
    func field(_ index: Int?) -> String {
      index.flatMap { fields.indices.contains($0) ? fields[$0] : nil } ?? ""
    }
    let word = field(columns.word)
    if word.isEmpty, fields.allSatisfy(\.isEmpty) { return }
    if word.isEmpty {
      return groups.refuse(
        fields.joined(separator: ","), line: line, Message("no word", fr: "aucun mot"))
    }
    var action = usualAction
    if columns.action != nil {
      action = WordAction(spelled: field(columns.action))
      if action == nil {
        let name = field(columns.action).asOneLine(40)
        return groups.refuse(
          word, line: line,
          Message("the action `\(name)` is unknown", fr: "l'action « \(name) » est inconnue"))
      }
    }
    guard let action else {
      throw ImportFailure(
        line: line,
        Message(
          "the file does not say what is done with its words: add --action block, censor, "
            + "require_approval, flag, tag or silence",
          fr:
            "le fichier ne dit pas ce qu'il advient de ses mots : ajouter --action block, censor, "
            + "require_approval, flag, tag ou silence"))
    }
    let flag = field(columns.caseSensitive).lowercased()
    let isExact = flag == "true" || flag == "t" || flag == "1"
    let tags = field(columns.replacement).split(separator: ",").map(\.trimmed)
    guard action == .tag, !tags.isEmpty else {
      return groups.add(word, line: line, action, isExact: isExact)
    }
    for tag in tags {
      groups.add(word, line: line, action, tag: tag.asOneLine(60), isExact: isExact)
    }
  }
}
