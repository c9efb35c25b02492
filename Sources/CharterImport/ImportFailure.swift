package import CharterSyntax

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
