internal import CharterSyntax
internal import Detection
internal import Normalization

/// The detectors of one field, each run only where the view's signals say that it could find something.
struct DetectorSet: Sendable {
  /// By ``Detector`` number: UTF-8 ranges of the field, in the order of the text. Links are not read here.
  var found = Array(repeating: [Range<Int>](), count: Detector.allCases.count)
  private var emails = Emails()
  private var phones = Phones()
  private var ibans = Ibans()
  private var cards = Cards()
  private var nirs = Nirs()
  private var wallets = Wallets()
  private var mentions = Mentions()
  private var hashtags = Hashtags()
  private var emojis = Emojis()
  private var quotes = Quotes()
  private var areEmailsRead = false
  /// Whether anything may have been found since the last ``clear()``.
  var isUsed = false

  /// Forgets the field before.
  mutating func clear() {
    guard isUsed else { return }
    isUsed = false
    areEmailsRead = false
    for index in found.indices where !found[index].isEmpty {
      found[index].removeAll(keepingCapacity: true)
    }
  }

  /// Finds e-mail addresses, once an item. No signal tells: one may be spelled out with words alone.
  mutating func readEmails(_ text: Span<UInt8>) {
    guard !areEmailsRead else { return }
    areEmailsRead = true
    isUsed = true
    emails.read(text, into: &found[Detector.emails.rawValue])
  }

  mutating func read(_ text: Span<UInt8>, signals: Signals, needs: Needs) {
    isUsed = true
    if needs.contains(.emails) { readEmails(text) }
    if signals.contains(.digit) {
      if needs.contains(.phones) { phones.read(text, into: &found[Detector.phones.rawValue]) }
      if needs.contains(.ibans) { ibans.read(text, into: &found[Detector.ibans.rawValue]) }
      if needs.contains(.cards) { cards.read(text, into: &found[Detector.cards.rawValue]) }
      if needs.contains(.nirs) { nirs.read(text, into: &found[Detector.nirs.rawValue]) }
      if needs.contains(.wallets) { wallets.read(text, into: &found[Detector.wallets.rawValue]) }
    }
    if signals.contains(.at), needs.contains(.mentions) {
      mentions.read(text, into: &found[Detector.mentions.rawValue])
    }
    if signals.contains(.hash), needs.contains(.hashtags) {
      hashtags.read(text, into: &found[Detector.hashtags.rawValue])
    }
    if needs.contains(.emojis) { emojis.read(text, into: &found[Detector.emojis.rawValue]) }
    if signals.contains(.quotation), needs.contains(.quotes) {
      quotes.read(text, into: &found[Detector.quotes.rawValue])
    }
  }
}
