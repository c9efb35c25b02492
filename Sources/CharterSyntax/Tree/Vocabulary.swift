/// The language of a file's keywords: its first word decides.
public enum KeywordLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"
}

/// What can happen to an item, in rising order.
public enum VerdictLevel: Int, Sendable, Comparable, CaseIterable {
  case allow, flag, hide

  public static func < (a: VerdictLevel, b: VerdictLevel) -> Bool { a.rawValue < b.rawValue }
}

/// The fields of an item, in the order in which they are scanned and reported.
public enum Field: Int, Sendable, CaseIterable {
  case title, text, author

  /// Not an array, whose references all threads would count for every comment.
  @inlinable public static var allCases: AllCases { AllCases() }

  public struct AllCases: RandomAccessCollection, Sendable {
    @inlinable public init() {}
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { 3 }
    @inlinable public subscript(position: Int) -> Field {
      switch position {
      case 0: .title
      case 1: .text
      default: .author
      }
    }
  }

  /// The member names of records and the English keywords.
  public var name: String {
    switch self {
    case .title: "title"
    case .text: "text"
    case .author: "author"
    }
  }
}

/// What the engine finds without a list, as spans.
public enum Detector: Int, Sendable, CaseIterable {
  case links, emails, phones, ibans, cards, nirs, wallets
  case mentions, hashtags, emojis, quotes, duplicates
}

/// What the engine counts: a number for title and text together.
public enum Measure: Int, Sendable, CaseIterable {
  case words, characters, capitals, repeats
}
