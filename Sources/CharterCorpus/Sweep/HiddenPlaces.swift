internal import Charter

/// The places of an item that are written anew, and what stands there.
struct HiddenPlaces {
  /// By field and place, without overlap.
  private(set) var hits: [ListHit] = []
  /// What stands at each: in the spelling that is to be disguised.
  private(set) var texts: [String] = []
  private let original: Item

  /// - Parameter hits: of which those are taken that could be disguised; of overlapping ones the first.
  init(of hits: [ListHit], in item: Item) {
    original = item
    for hit in hits.filter(\.canBeDisguised).sorted(by: Self.precedes) {
      if let last = self.hits.last, last.field == hit.field,
        hit.range.lowerBound < last.range.upperBound
      {
        continue
      }
      let text = Self.text(of: hit, in: item)
      guard WordPieces(text).letterCount > 0 else { continue }
      self.hits.append(hit)
      texts.append(text)
    }
  }

  var isEmpty: Bool { hits.isEmpty }

  /// The item with each place written anew.
  func item(spelling: (Int) -> String) -> Item {
    var item = original
    for field in Field.allCases {
      let places = hits.indices.filter { hits[$0].field == field }
      guard !places.isEmpty else { continue }
      var bytes = original.bytes(of: field)
      for place in places.reversed() {
        bytes.replaceSubrange(hits[place].range, with: Array(spelling(place).utf8))
      }
      item.set(field, to: String(decoding: bytes, as: UTF8.self))
    }
    return item
  }

  /// As it stands there, if that is words; what is disguised already, or has several endings, as it is
  /// read.
  private static func text(of hit: ListHit, in item: Item) -> String {
    let text = String(decoding: item.bytes(of: hit.field)[hit.range], as: UTF8.self)
    let isPlain = hit.tricks.isEmpty && text.allSatisfy { $0.isLetter || " '’-".contains($0) }
    return isPlain ? text : hit.reading
  }

  private static func precedes(_ a: ListHit, _ b: ListHit) -> Bool {
    (a.field.rawValue, a.range.lowerBound, -a.range.upperBound)
      < (b.field.rawValue, b.range.lowerBound, -b.range.upperBound)
  }
}
