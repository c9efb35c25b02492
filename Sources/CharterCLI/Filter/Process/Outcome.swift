import Charter

/// What came of one line.
enum Outcome {
  case judged(Verdict)
  case faulty(LineFault)
}
