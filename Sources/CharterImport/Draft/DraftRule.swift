/// A rule of a charter, with the lists that it asks.
struct DraftRule {
  /// The rule of the source that it stands for; nil if its entries stand for rules of the source.
  var source: Int?
  var name: String
  var why: String
  var lists: [DraftList] = []
  var condition = DraftCondition.all([])
  /// Each is an `except when`.
  var exceptions: [DraftCondition] = []
  /// At least this verdict; nil: it labels only.
  var verdict: DraftVerdict?
  var tags: [String] = []
  var isTrial = false
  /// Which sample is tried; nil: none holds.
  var attempt: Int? = 0
  /// Whether a comment that nobody minds is shown to be spared.
  var sparesGreeting = true
  /// The compiler will not have it.
  var isRefused = false
}

enum DraftVerdict { case flag, hide }
