import ArgumentParser
import Charter
import RecordIO

/// `charter explain`: one text, and everything that was decided about it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "explain",
    abstract: "Shows what a charter decides about a text, and why.",
    discussion: """
      A rule with * decides: without it the verdict would be another. \
      `charter explain --code NAME` explains a diagnostic instead.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String?

  @Argument(help: "The text; without it, standard input is read.")
  var text: String?

  @OptionGroup var circumstances: Circumstances

  @Flag(help: "Shows what almost fired, and what was missing.")
  var near = false

  @Option(help: ArgumentHelp("Shows why a rule fired or did not.", valueName: "rule"))
  var whyNot: String?

  @Option(help: "How it is shown; json is the record.")
  var format = ExplanationFormat.table

  @Option(help: ArgumentHelp("Explains a diagnostic, by its name.", valueName: "name"))
  var code: String?

  @Option(help: "Language of the answer; by default that of the charter's keywords.")
  var language: SpokenLanguage?

  func validate() throws {
    if format == .json && (near || whyNot != nil) {
      throw ValidationError("--near and --why-not go with --format table or markdown")
    }
    if charter == nil && code == nil {
      throw ValidationError("Missing expected argument '<charter>'")
    }
  }

  func run() throws {
    if let code { return try explain(code: code) }
    guard let charter else { return }
    let compiled = try CharterFiles.compiledOrExit(charter)
    var item = try circumstances.item(text: text ?? "", for: compiled)
    if text == nil {
      let bytes = try Terminal.readAllBytes()
      item.fill(.text) { UTF8Repair.append(bytes.span, to: &$0) }
    }
    let explanation = Explanation(
      charter: compiled, item: item, language: language?.keywords ?? compiled.keywordLanguage)
    do {
      let rule = try whyNot.map { try explanation.rule(named: $0) }
      Terminal.write(try explanation.text(format))
      if near { Terminal.write(try explanation.nearRules()) }
      if let rule { Terminal.write(rule) }
    } catch let error as UnknownRule {
      throw Exit.misuse(error.description)
    } catch let error as ItemError {
      throw Exit.misuse(error.sentence)
    }
  }

  private func explain(code: String) throws {
    guard let name = DiagnosticName(rawValue: code) else {
      throw Exit.misuse("no diagnostic is called `\(code)`")
    }
    Terminal.write(name.page.markdown(in: language?.keywords ?? .english))
  }
}

enum ExplanationFormat: String, OptionCase { case table, json, markdown }

/// What the host would say of the item.
struct Circumstances: ParsableArguments {
  @Option(help: "The item's title.")
  var title: String?

  @Option(help: "The item's author.")
  var author: String?

  @Option(help: "The item's language, such as fr.")
  var lang: String?

  @Flag(help: "The text is HTML.")
  var html = false

  @Option(
    help: ArgumentHelp(
      "A fact, as NAME or NAME=VALUE (yes, no, a number, a word, or words with commas).",
      valueName: "fact"))
  var given: [String] = []

  func item(text: String, for charter: CompiledCharter) throws -> Item {
    if let lang, LanguageCode(lang) == nil {
      throw Exit.misuse("`\(lang)` is no language code such as fr")
    }
    var item = Item(
      text: text, title: title, author: author, language: lang.flatMap { LanguageCode($0) })
    item.isHTML = html
    for binding in given {
      let parts = binding.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first, let fact = charter.facts.first(where: { $0.name == name })
      else { throw Exit.misuse(Self.unknownFact(parts.first ?? "", charter)) }
      guard let value = FactValue(parts.count > 1 ? parts[1] : "yes", like: fact.defaultValue)
      else {
        throw Exit.misuse(
          "`\(binding)` is not of the fact's type: \(Self.kind(of: fact.defaultValue)) is wanted")
      }
      item.facts[name] = value
    }
    return item
  }

  private static func kind(of value: FactValue) -> String {
    switch value {
    case .truth: "yes or no"
    case .number: "a number such as 4.5"
    case .word: "a word"
    case .words: "words with commas between"
    }
  }

  private static func unknownFact(_ name: String, _ charter: CompiledCharter) -> String {
    let known = charter.facts.map { "`\($0.name)`" }.joined(separator: ", ")
    return "the charter has no fact `\(name)`" + (known.isEmpty ? "" : "; it has \(known)")
  }
}

extension ItemError {
  var sentence: String {
    switch self {
    case .factType(let name): "fact `\(name)` has a value of the wrong type"
    }
  }
}

extension FactValue {
  /// What a person typed, as a value of the type of `model`.
  fileprivate init?(_ text: String, like model: FactValue) {
    switch model {
    case .truth:
      switch text.lowercased() {
      case "yes", "oui", "true": self = .truth(true)
      case "no", "non", "false": self = .truth(false)
      default: return nil
      }
    case .number:
      guard let number = Double(text), number.magnitude <= 1e9 else { return nil }
      self = .number(thousandths: Int((number * 1000).rounded()))
    case .word: self = .word(text)
    case .words:
      self = .words(Set(text.split(separator: ",").map(String.init)))
    }
  }
}
