/// How records are written.
public struct RecordFormat: Sendable {
  /// What the offsets of hits count, in the field's decoded text. Always half-open.
  public enum Offsets: String, Sendable, CaseIterable {
    case utf8, utf16, scalars
  }

  public var offsets = Offsets.utf8
  /// Adds the articles' points before and after the cap, which rules are decisive, and how far the next
  /// threshold is.
  public var isExplained = false
  /// Bytes that a record may have; reasons are cut first, and `"cut":true` says so.
  public var limit = 32 << 10

  public init() {}
}

/// Why a line got no verdict of its own.
public struct LineFault: Error, Sendable, Equatable {
  public enum Code: String, Sendable {
    case blank, malformed
    case notObject = "not_object"
    case noText = "no_text"
    case type
    case tooLong = "too_long"
    case limit
    case `internal`
  }

  public let code: Code
  /// A sentence for people, in English.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
