internal import CharterSyntax
internal import Normalization

/// A place where an entry or a detector found something.
struct Hit: Sendable {
  /// See ``Plan/source(_:)``.
  var source: Int32
  /// Index into ``Plan/patterns``; -1 for detectors.
  var pattern: Int32
  var field: Field
  /// UTF-8 offsets in the field.
  var start: Int
  var end: Int
  /// The tricks undone within the span. Empty: a plain hit.
  var tricks: Tricks
  /// What the span was read as: a range of ``HitTable/readings``.
  var reading: Range<Int>
}

/// The hits of one item, by source.
struct HitTable: Sendable {
  private(set) var hits: [Hit] = []
  /// What hits were read as, one after another.
  private(set) var readings: [UInt8] = []
  /// Sources that have hits, once each, after ``choose()``.
  private(set) var sources: [Int32] = []
  private var ranges: [Range<Int>]

  init(sourceCount: Int) {
    ranges = Array(repeating: 0..<0, count: sourceCount)
  }

  mutating func removeAll() {
    guard !hits.isEmpty else { return }
    for source in sources { ranges[Int(source)] = 0..<0 }
    sources.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }

  mutating func append(_ hit: Hit) { hits.append(hit) }

  /// Keeps what a hit was read as, and answers where.
  mutating func keepReading(_ text: Span<UInt8>) -> Range<Int> {
    let start = readings.count
    for index in 0..<text.count { readings.append(text[index]) }
    return start..<readings.count
  }

  /// The chosen hits of a source, ordered by field and place.
  func hits(of source: Int32) -> Range<Int> { ranges[Int(source)] }

  /// Of the hits of each source in each field, leftmost-longest without overlap; among equal spans the
  /// plain one, then the earlier entry.
  mutating func choose() {
    guard !hits.isEmpty else { return }
    if hits.count > 1 { hits.sort(by: Self.precedes) }
    var kept = 0
    for index in hits.indices {
      let hit = hits[index]
      if kept > 0 {
        let last = hits[kept - 1]
        if last.source == hit.source && last.field == hit.field && hit.start < last.end { continue }
      }
      if kept == 0 || hits[kept - 1].source != hit.source {
        sources.append(hit.source)
        ranges[Int(hit.source)] = kept..<kept
      }
      hits[kept] = hit
      kept += 1
      ranges[Int(hit.source)] = ranges[Int(hit.source)].lowerBound..<kept
    }
    hits.removeSubrange(kept...)
  }

  private static func precedes(_ a: Hit, _ b: Hit) -> Bool {
    if a.source != b.source { return a.source < b.source }
    if a.field != b.field { return a.field.rawValue < b.field.rawValue }
    if a.start != b.start { return a.start < b.start }
    if a.end != b.end { return a.end > b.end }
    if a.tricks.isEmpty != b.tricks.isEmpty { return a.tricks.isEmpty }
    if a.pattern != b.pattern { return a.pattern < b.pattern }
    // Letters that markup parts are not written apart.
    let isApart = a.tricks.contains(.separated)
    if isApart != b.tricks.contains(.separated) { return !isApart }
    return a.tricks.rawValue < b.tricks.rawValue
  }
}
