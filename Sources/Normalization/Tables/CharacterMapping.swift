/// What one scalar becomes in the views.
struct CharacterMapping: Sendable {
  /// Ranges of `CharacterTable.mappedBytes`; nil if the scalar stays as it is. The exact text is
  /// composed.
  var plain: Range<UInt16>?
  var exact: Range<UInt16>?
  /// Canonical combining class of the first scalar of the exact text, decomposed.
  var order: UInt8 = 0
  /// Whether that scalar may change places or compose with what stands before it (the reverse of
  /// "boundary before" in Unicode Standard Annex 15).
  var joins = false
}
