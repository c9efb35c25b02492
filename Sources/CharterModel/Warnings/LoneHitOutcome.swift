/// What a condition is where nothing was found, and where one list had one hit.
struct LoneHitOutcome {
  /// `open`: it hangs on the length or the look of the text.
  enum Truth { case yes, no, open }

  /// For all lists that are not in `byList`.
  var otherwise: Truth
  var byList: [Int: Truth] = [:]
}
