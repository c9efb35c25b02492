/// The last character of an exact view with what joins it: marks, vowel signs, parts of Hangul
/// syllables.
struct Cluster: Sendable {
  /// Where it starts in the view and in the original.
  var start = 0
  var original = 0
  /// Where the original of what joined ends.
  var originalEnd = 0
  /// Whether anything joined, so that the view's end has to be composed.
  var isOpen = false
}
