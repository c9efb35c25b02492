/// One fault in a charter: what it is, where, what else is involved, and how to go on.
///
/// Wording: one line, lower case, no full stop, the author's words in back-ticks, limit and actual value given.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: Sendable { case error, warning }

  /// A place that the diagnostic points at. The first label of a diagnostic is where the fault is;
  /// the others are places that it depends on.
  public struct Label: Sendable, Equatable {
    public let span: SourceSpan
    public let text: Message

    package init(_ span: SourceSpan, _ text: Message) {
      self.span = span
      self.text = text
    }
  }

  /// A change that mends the fault: replace each span by its text.
  public struct Fix: Sendable, Equatable {
    public struct Edit: Sendable, Equatable {
      public let span: SourceSpan
      public let replacement: String

      package init(_ span: SourceSpan, _ replacement: String) {
        self.span = span
        self.replacement = replacement
      }
    }

    public let title: Message
    public let edits: [Edit]
    /// True when it says what the author surely meant; false for a guess, which she takes herself.
    public let isSafe: Bool

    package init(_ title: Message, _ edits: [Edit], isSafe: Bool = true) {
      self.title = title
      self.edits = edits
      self.isSafe = isSafe
    }
  }

  public let name: DiagnosticName
  public let title: Message
  /// Never empty.
  public let labels: [Label]
  public let notes: [Message]
  public let fix: Fix?

  public var severity: Severity { name.severity }
  public var span: SourceSpan { labels[0].span }

  package init(
    _ name: DiagnosticName, _ title: Message, at span: SourceSpan, label: Message = "",
    also others: [Label] = [], notes: [Message] = [], fix: Fix? = nil
  ) {
    self.name = name
    self.title = title
    self.labels = [Label(span, label)] + others
    self.notes = notes
    self.fix = fix
  }
}

/// A sentence in the two languages in which charters are written.
/// A charter with French keywords gets the French one.
public struct Message: Sendable, Equatable, ExpressibleByStringLiteral {
  public let english: String
  public let french: String

  package init(_ english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// For what reads the same in both languages: names, digits, the empty label.
  public init(stringLiteral value: String) {
    english = value
    french = value
  }

  public func text(in language: KeywordLanguage) -> String {
    language == .french ? french : english
  }
}
