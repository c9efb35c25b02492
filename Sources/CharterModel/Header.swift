internal import CharterSyntax

/// What is said once a charter, by the main file.
struct Header {
  struct Threshold {
    /// In tenths of a point.
    var value: Int
    var span: SourceSpan
  }

  /// What may stand only once.
  enum Part: Hashable {
    case version, language, flagAt, hideAt, verdicts, exempt

    /// The keywords that begin it.
    var spelling: Message {
      switch self {
      case .version: Keyword.version.spellings
      case .language: Keyword.language.spellings
      case .flagAt: Message("flag at", fr: "signaler à")
      case .hideAt: Message("hide at", fr: "masquer à")
      case .verdicts: Keyword.verdicts.spellings
      case .exempt: Message("exempt when", fr: "dispenser si")
      }
    }
  }

  var title: String?
  var titleSpan: SourceSpan?
  var keywords = KeywordLanguage.english
  var version: Int?
  var languages: [String] = []
  var flagAt: Threshold?
  var hideAt: Threshold?
  var verdictNames: [String]?
  var exemption: ConditionDecl?
  var examples: [ExampleDecl] = []
  /// Where each part stands, also where its value was refused.
  var places: [Part: SourceSpan] = [:]
}
