import ArgumentParser

/// Why the filter cannot start, or ends early.
struct FilterFailure: Error {
  let code: ExitCode
  /// One line.
  let message: String
  /// All that there is to say, for people at a terminal.
  let details: String?

  init(_ code: ExitCode, _ message: String, details: String? = nil) {
    self.code = code
    self.message = message
    self.details = details
  }

  /// The options do not go together.
  static func usage(_ message: String) -> FilterFailure {
    FilterFailure(.validationFailure, message)
  }
}
