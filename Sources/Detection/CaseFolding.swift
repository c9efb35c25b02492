/// Comparing characters without regard to case, where nothing else may be folded.
enum CaseFolding {
  /// The small form of a scalar whose small form is one scalar; any other as it is.
  static func small(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return UInt32(UInt8(truncatingIfNeeded: scalar).lowercased) }
    guard CharacterTraits(scalar).isUppercase,
      let form = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars,
      form.count == 1, let small = form.first
    else { return scalar }
    return small.value
  }
}
