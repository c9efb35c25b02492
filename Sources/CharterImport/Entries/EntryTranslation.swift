internal import CharterSyntax
internal import Normalization

/// Where in a text a word of another product's list has to stand.
enum WordPlacement {
  /// As a whole word.
  case word
  /// Also inside of words.
  case anywhere
  case start, end
  /// It is all of the text.
  case whole
  /// It is all of the text but for signs and blanks around it.
  case wholeButSigns
}

/// A word of another product's list as an entry, and in what kind of list it stands.
struct EntryTranslation {
  let kind: DraftList.Kind
  let written: String
  let sample: String?
  var notes: [Message] = []

  private static let withoutAccents = Message(
    "compared without accents", fr: "comparé sans les accents")

  /// A text that is meant sign by sign.
  init(_ text: String, _ placement: WordPlacement, isExact: Bool) {
    let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
    if placement == .anywhere, !isExact, text.isBareEntry, letters >= 4, !text.contains("'") {
      kind = .inside
      written = text
    } else if placement == .word {
      kind = isExact ? .exact : .plain
      written = text.writtenAsEntry
    } else {
      kind = isExact ? .exact : .plain
      let core = Self.literal(text, isExact: isExact)
      let (before, after) =
        switch placement {
        case .word, .anywhere: ("", "")
        case .start: ("^", "")
        case .end: ("", "$")
        case .whole: ("^", "$")
        case .wholeButSigns: (#"^\W{0,20}"#, #"\W{0,20}$"#)
        }
      written = "/" + before + core.withSlashesEscaped + after + "/"
      if !isExact, View.fold(text, kind: .plain) != View.fold(text.lowercased(), kind: .exact) {
        notes.append(Self.withoutAccents)
      }
    }
    sample = text
  }

  /// A text in which `*` stands for any letters.
  init(wildcards text: String, isExact: Bool) {
    let core = text.drop { $0 == "*" }
    let startsOpen = core.startIndex > text.startIndex
    let stem = String(core.reversed().drop { $0 == "*" }.reversed())
    let endsOpen = stem.endIndex < core.endIndex && stem.count < core.count
    kind = isExact ? .exact : .plain
    sample = stem.split { $0 == "*" }.joined()
    guard startsOpen || endsOpen || stem.contains("*") else {
      written = text.writtenAsEntry
      return
    }
    let words = stem.split(separator: " ")
    let isLongEnough =
      (!startsOpen || words.first?.count ?? 0 >= 3) && (!endsOpen || words.last?.count ?? 0 >= 3)
    if stem.isBareEntry, isLongEnough {
      written = (startsOpen ? "*" : "") + stem + (endsOpen ? "*" : "")
      return
    }
    let parts = stem.split(separator: "*").map { Self.literal(String($0), isExact: isExact) }
    var regex = parts.joined(separator: #"[^ \n]{0,20}"#)
    if !startsOpen, stem.first?.isWordCharacter == true { regex = #"\b"# + regex }
    if !endsOpen, stem.last?.isWordCharacter == true { regex += #"\b"# }
    written = "/\(regex.withSlashesEscaped)/"
    if parts.count > 1 {
      notes.append(
        Message(
          "`*` stands for 20 characters at most here",
          fr: "ici « * » vaut au plus 20 caractères"))
    }
  }

  /// A regex; nil with the reason in `fault` if it cannot be translated.
  init?(
    regex: String, _ placement: WordPlacement, isExact: Bool, fault: inout Message?
  ) {
    let (before, after) =
      switch placement {
      case .anywhere: ("", "")
      case .word:
        (Self.edge(of: regex.first), Self.edge(of: regex.last, escaped: regex.dropLast().last))
      case .start: ("^", "")
      case .end: ("", "$")
      case .whole: ("^", "$")
      case .wholeButSigns: (#"^\W{0,20}"#, #"\W{0,20}$"#)
      }
    guard
      let translation = RegexTranslation(
        regex, isExact: isExact, prefix: before, suffix: after, fault: &fault)
    else { return nil }
    kind = isExact ? .exact : .plain
    written = translation.written
    sample = translation.sample
    notes = translation.notes
  }

  /// A word edge, unless the regex begins or ends with a sign, where an edge would ask for a letter beside it.
  private static func edge(of character: Character?, escaped: Character? = nil) -> String {
    guard let character else { return "" }
    if escaped == "\\" { return "wd".contains(character) ? #"\b"# : "" }
    return character.isWordCharacter || "([)]}?+*".contains(character) ? #"\b"# : ""
  }

  /// The text as lists read texts, as a regex.
  private static func literal(_ text: String, isExact: Bool) -> String {
    RegexLiteral.escaped(View.fold(text, kind: isExact ? .exact : .plain))
  }
}

extension String {
  /// A literal has no other slashes behind backslashes.
  fileprivate var withSlashesEscaped: String {
    replacing("\\/", with: "/").replacing("/", with: "\\/")
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}
