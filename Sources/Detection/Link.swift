/// A link in the text. Offsets are bytes of the original text.
package struct Link: Sendable, Equatable {
  /// From the scheme, `www.` or the host on, to the end of the port or path.
  package var range: Range<Int>
  /// The host as it is written, disarmed dots included, without port and without a last full stop.
  package var host: Range<Int>
  /// Whether it has a scheme, `www.` or a path: words inside of it do not count.
  package var isOpaque: Bool

  package init(range: Range<Int>, host: Range<Int>, isOpaque: Bool) {
    self.range = range
    self.host = host
    self.isOpaque = isOpaque
  }
}
