import Detection
import Testing

/// Every detector that gives spans, so that one table can be run against any of them.
enum Detector: CaseIterable {
  case links, emails, phones, ibans, cards, nirs, wallets, mentions, hashtags, emojis, quotes
  case duplicates

  func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    switch self {
    case .links:
      var links = Links()
      links.read(bytes.span)
      found = links.found.map(\.range)
    case .emails:
      var emails = Emails()
      emails.read(bytes.span, into: &found)
    case .phones:
      var phones = Phones()
      phones.read(bytes.span, into: &found)
    case .ibans:
      var ibans = Ibans()
      ibans.read(bytes.span, into: &found)
    case .cards:
      var cards = Cards()
      cards.read(bytes.span, into: &found)
    case .nirs:
      var nirs = Nirs()
      nirs.read(bytes.span, into: &found)
    case .wallets:
      var wallets = Wallets()
      wallets.read(bytes.span, into: &found)
    case .mentions:
      var mentions = Mentions()
      mentions.read(bytes.span, into: &found)
    case .hashtags:
      var hashtags = Hashtags()
      hashtags.read(bytes.span, into: &found)
    case .emojis:
      var emojis = Emojis()
      emojis.read(bytes.span, into: &found)
    case .quotes:
      var quotes = Quotes()
      quotes.read(bytes.span, into: &found)
    case .duplicates:
      var duplicates = Duplicates()
      duplicates.begin()
      duplicates.read(bytes.span, into: &found)
    }
    return found
  }

  /// The parts of the text that are hit.
  func hits(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

/// A text and the parts of it that a detector has to hit.
struct Case: Sendable, CustomTestStringConvertible {
  var text: String
  var hits: [String]

  init(_ text: String, _ hits: String...) {
    self.text = text
    self.hits = hits
  }

  var testDescription: String { text }
}
