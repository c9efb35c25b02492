/// A comment, from `#` to the end of its line. Comments stand outside the tree; a formatter puts
/// them back by their places.
package struct Comment: Sendable {
  /// With the `#`, without the line break.
  package let span: SourceSpan
  /// As written, with the `#`.
  package let text: String
  /// Nothing but white space stands before it on its line.
  package let standsAlone: Bool
}

/// `# accept: NAME — reason`: a warning that the author has read and wants to keep.
package struct Acceptance: Sendable {
  /// The raw value of a `DiagnosticName`; the parser has checked that it is a warning.
  package let name: Spanned<String>
  package let reason: String
  /// 1-based.
  package let line: Int
  /// When the comment has its line for itself, it is about the next line that is not a comment.
  package let standsAlone: Bool
}
