/// Finds the ends of CSV records (RFC 4180): line feeds that are not inside quotation marks.
///
/// A quotation mark opens a quoted part only at the beginning of a field; in the middle of an
/// unquoted one it is a character like any other. What follows a closing mark up to the next comma
/// belongs to the field.
package struct CSVRecordEnd {
  private enum State {
    case fieldStart, unquoted, quoted
    /// After a mark inside quotes, which closes them unless another follows.
    case quoteInQuoted
  }

  /// Where in a record the last call stopped.
  private var state = State.fieldStart

  package init() {}

  /// Goes on through `range`, which continues what the last call saw.
  ///
  /// - Returns: the offset after the next record's line feed, or nil if it is not there yet.
  package mutating func find(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      if state == .quoted {
        guard let quote = bytes.firstOffset(of: Byte.quote, in: at..<range.upperBound) else {
          return nil
        }
        state = .quoteInQuoted
        at = quote &+ 1
        continue
      }
      let byte = bytes[at]
      at &+= 1
      switch byte {
      case Byte.lineFeed:
        state = .fieldStart
        return at
      case Byte.comma: state = .fieldStart
      case Byte.quote where state != .unquoted: state = .quoted
      default: state = .unquoted
      }
    }
    return nil
  }
}
