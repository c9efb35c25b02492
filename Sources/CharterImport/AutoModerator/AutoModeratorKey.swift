/// A key of an AutoModerator rule: `~title+body#2 (regex, includes)`.
struct AutoModeratorKey {
  var isInverted = false
  var fields: [String] = []
  var modifiers: Set<String> = []

  init(_ text: String) {
    var rest = text[...]
    if rest.first == "~" {
      isInverted = true
      rest = rest.dropFirst()
    }
    if let open = rest.firstIndex(of: "(") {
      let inside = rest[open...].dropFirst().prefix { $0 != ")" }
      modifiers = Set(inside.split { $0 == "," || $0 == " " }.map { $0.lowercased() })
      rest = rest[..<open]
    }
    // `#2` only keeps two keys of one name apart.
    rest = rest.prefix { $0 != "#" }
    fields = rest.split { $0 == "+" || $0 == " " }.map { $0.lowercased() }
  }

  /// What is looked for in texts.
  static let searchable: Set<String> = [
    "title", "body", "domain", "url", "id", "flair_text", "flair_css_class", "flair_template_id",
    "media_author", "media_author_url", "media_title", "media_description", "poll_option_text",
    "poll_option_count", "crosspost_id", "crosspost_title", "name", "author",
  ]

  /// Keys by which a file is known as AutoModerator's.
  static let known: [String] =
    searchable.sorted() + [
      "type", "action", "moderators_exempt", "action_reason", "comment", "priority", "reports",
      "standard", "parent_submission", "~title", "~body", "title+body", "body+title", "~domain",
      "domain+url", "body+url",
    ]
}
