import Charter

/// What came of one line.
enum Outcome {
  /// Nothing is to be said but that it is allowed.
  case calm
  case judged(Verdict)
  case faulty(LineFault)
}
