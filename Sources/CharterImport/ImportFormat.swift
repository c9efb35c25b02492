package import CharterSyntax

/// What a file of rules or words was written for.
package enum ImportFormat: String, Sendable, CaseIterable {
  /// YAML of Reddit's AutoModerator.
  case automod
  /// CSV of Discourse's watched words.
  case discourse
  /// JSON of Discord's AutoMod rules.
  case discord
  /// A word or phrase a line.
  case words

  /// What a file looks like; nil if it could be several things.
  ///
  /// The name decides where it can: `.json`, `.yaml`, `.yml`, `.csv`. Of other files the first lines do.
  package init?(path: String, text: String) {
    let name = path.lowercased()
    if name.hasSuffix(".json") {
      self = .discord
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .automod
    } else if name.hasSuffix(".csv") {
      self = .discourse
    } else {
      guard let format = Self.format(ofHead: text.prefix(64 << 10)) else { return nil }
      self = format
    }
  }

  private static func format(ofHead head: Substring) -> ImportFormat? {
    let lines = head.split(whereSeparator: \.isNewline).prefix(200).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }
    let contents = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard let first = contents.first else { return nil }
    if first.hasPrefix("{") || first.hasPrefix("[") { return .discord }
    let hasKeys = contents.contains { line in
      AutoModeratorKey.known.contains { line.hasPrefix("\($0):") || line.hasPrefix("\($0) (") }
    }
    if hasKeys || contents.contains("---") { return .automod }
    if contents.allSatisfy({ $0.contains(",") }) { return nil }
    return .words
  }

  /// What the product is called.
  package var productName: String {
    switch self {
    case .automod: "AutoModerator"
    case .discourse: "Discourse"
    case .discord: "Discord"
    case .words: ""
    }
  }

  /// The largest source that is read, in bytes. What AutoModerator itself accepts is half of its limit.
  var largest: Int { self == .automod ? 1 << 20 : 16 << 20 }
}

/// What to make of a source.
package struct ImportSettings: Sendable {
  package var format: ImportFormat
  /// Of the charter's keywords.
  package var language: KeywordLanguage
  /// The source as people know it.
  package var path: String
  /// What happens to comments with a word of the list, where the source does not say.
  package var action: WordAction?

  package init(
    format: ImportFormat, language: KeywordLanguage, path: String, action: WordAction? = nil
  ) {
    self.format = format
    self.language = language
    self.path = path
    self.action = action
  }
}

/// Why nothing can be imported.
package struct ImportFailure: Error, Equatable {
  /// From 1; nil if it is about the whole source.
  package let line: Int?
  package let message: Message

  init(line: Int? = nil, _ message: Message) {
    self.line = line
    self.message = message
  }
}
