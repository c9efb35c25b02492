internal import CharterSyntax

/// A charter that is being made of another source. Rules and entries that the compiler refuses are taken out
/// again before anybody sees it.
struct DraftCharter {
  var title: Message
  var sources: [SourceRule] = []
  var rules: [DraftRule] = []
  var facts = DraftFacts()
  var ruleNames = DraftNames()
  var listNames = DraftNames()

  mutating func addSource(line: Int, _ text: String) -> Int {
    sources.append(SourceRule(line: line, text: text.asOneLine(80)))
    return sources.count - 1
  }
}

/// A rule of a charter, with the lists that it asks.
struct DraftRule {
  /// The rule of the source that it stands for; nil if its entries stand for rules of the source.
  var source: Int?
  var name: String
  var why: String
  var lists: [DraftList] = []
  var condition = DraftCondition.all([])
  /// Each is an `except when`.
  var exceptions: [DraftCondition] = []
  /// At least this verdict; nil: it labels only.
  var verdict: DraftVerdict?
  var tags: [String] = []
  var isTrial = false
  /// Which sample is tried; nil: none holds.
  var attempt: Int? = 0
  /// Whether a comment that nobody minds is shown to be spared.
  var sparesGreeting = true
  /// The compiler will not have it.
  var isRefused = false
}

enum DraftVerdict { case flag, hide }

/// A list of words, phrases, regexes or sites.
struct DraftList {
  enum Kind: Hashable { case plain, exact, inside, sites }

  var name: String
  var kind: Kind
  var entries: [DraftEntry] = []
  var exceptions: [DraftEntry] = []
  /// The rule fires where there is no hit: without an entry it would fire more often.
  var isNegated = false
}

extension DraftList {
  /// Whether both find the same.
  func isSame(as other: DraftList) -> Bool {
    kind == other.kind && isNegated == other.isNegated
      && entries.map(\.written) == other.entries.map(\.written)
  }
}

struct DraftEntry {
  /// The rule of the source that it comes from.
  var source: Int
  /// As it stands in the charter.
  var written: String
  /// A text that it finds; nil if none is known.
  var sample: String?
}

/// When a rule fires.
indirect enum DraftCondition {
  /// The number of one of the rule's lists.
  case list(Int, Field?, outsideQuotes: Bool)
  case links(Int, isOutside: Bool)
  case truth(String)
  case word(String, String)
  case number(String, DraftComparison)
  case measure(Measure, DraftComparison)
  case detector(Detector, DraftComparison)
  case all([DraftCondition])
  case any([DraftCondition])
  case not(DraftCondition)
}

struct DraftComparison: Equatable {
  enum Sign: String {
    case less = "<"
    case greater = ">"
    case atLeast = ">="
    case equal = "="
  }

  var sign: Sign
  var thousandths: Int

  /// A number for which it holds.
  var witness: Int {
    switch sign {
    case .less: thousandths > 1000 ? thousandths - 1000 : thousandths - 1
    case .greater: thousandths + 1000
    case .atLeast, .equal: thousandths
    }
  }

  /// As charters write numbers.
  static func text(_ thousandths: Int) -> String {
    let magnitude = thousandths.magnitude
    var text = (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)"
    var rest = String(magnitude % 1000 + 1000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    if !rest.isEmpty { text += "." + rest }
    return text
  }
}

extension String {
  /// Without line breaks and controls, of so many characters at most.
  func asOneLine(_ length: Int) -> String {
    let head = prefix(4 * length)
    let words = head.split { $0.isWhitespace }.map { String($0.compactMap(\.displayed)) }
    let line = words.joined(separator: " ")
    return line.count <= length && head.endIndex == endIndex
      ? line : line.prefix(length - 1) + "…"
  }
}
