internal import CharterSyntax

/// What AutoModerator knows of comments and authors, and a charter asks the site.
struct AutoModeratorFact {
  let english: String
  let french: String
  let kind: DraftFacts.Kind
  let meaning: Message

  private init(_ english: String, _ french: String, _ kind: DraftFacts.Kind, _ meaning: Message) {
    self.english = english
    self.french = french
    self.kind = kind
    self.meaning = meaning
  }

  static let kind = AutoModeratorFact(
    "kind", "nature", .word(usual: "comment"),
    Message("`comment` or `submission`", fr: "« comment » (réponse) ou « submission » (sujet)"))
  static let moderator = AutoModeratorFact(
    "moderator", "modérateur", .truth,
    Message("the author is a moderator", fr: "l'auteur fait partie de la modération"))
  static let reports = AutoModeratorFact(
    "reports", "alertes", .number(usual: 0),
    Message("readers who have reported it", fr: "nombre de lecteurs qui l'ont signalé"))
  static let accountAge = AutoModeratorFact(
    "account-days", "jours-d-inscription", .number(usual: 365_000),
    Message("age of the account in days", fr: "âge du compte en jours"))

  static func karma(_ name: String) -> AutoModeratorFact? {
    guard let (english, french) = karmas[name] else { return nil }
    return AutoModeratorFact(
      english, french, .number(usual: 1_000_000),
      Message("AutoModerator's \(name)", fr: "\(name) d'AutoModerator"))
  }

  private static let karmas: [String: (String, String)] = [
    "comment_karma": ("comment-karma", "karma-des-réponses"),
    "post_karma": ("post-karma", "karma-des-sujets"),
    "link_karma": ("post-karma", "karma-des-sujets"),
    "combined_karma": ("karma", "karma"),
    "comment_subreddit_karma": ("local-comment-karma", "karma-local-des-réponses"),
    "post_subreddit_karma": ("local-post-karma", "karma-local-des-sujets"),
    "combined_subreddit_karma": ("local-karma", "karma-local"),
  ]

  static func truth(_ name: String) -> AutoModeratorFact? {
    guard let (english, french, meaning) = truths[name] else { return nil }
    return AutoModeratorFact(english, french, .truth, meaning)
  }

  private static let truths: [String: (String, String, Message)] = [
    "is_edited": ("edited", "modifié", Message("it was edited", fr: "il a été modifié")),
    "is_top_level": (
      "top-level", "premier-niveau",
      Message(
        "it answers the topic and no other comment", fr: "il répond au sujet, à aucun commentaire")
    ),
    "is_gold": (
      "premium-member", "membre-premium", Message("the author pays", fr: "l'auteur est abonné")
    ),
    "is_submitter": (
      "topic-starter", "auteur-du-sujet",
      Message("the author has begun the topic", fr: "l'auteur a ouvert le sujet")
    ),
    "is_contributor": (
      "approved-user", "membre-approuvé",
      Message("the author was approved", fr: "l'auteur a été approuvé")
    ),
    "is_moderator": ("moderator", "modérateur", moderator.meaning),
    "has_verified_email": (
      "verified-email", "adresse-vérifiée",
      Message("the author's address was verified", fr: "l'adresse de l'auteur est vérifiée")
    ),
  ]
}

/// `< 30 days`, `> -10`, `5`.
struct AutoModeratorThreshold {
  private let sign: DraftComparison.Sign?
  private let count: Int
  /// In the singular; nil if none is written.
  let unit: String?

  init?(_ text: String) {
    var rest = text.lowercased()[...].drop { $0 == " " }
    switch rest.first {
    case "<": sign = .less
    case ">": sign = .greater
    case "=": sign = .equal
    default: sign = nil
    }
    rest = rest.drop { "<>= ".contains($0) }
    let digits = rest.prefix { $0 == "-" || $0 == "+" || $0.isNumber }
    guard let count = Int(digits), count.magnitude <= 1_000_000 else { return nil }
    self.count = count
    let word = rest.dropFirst(digits.count).drop { $0 == " " }
    let letters = word.prefix { $0.isLetter }
    guard letters.endIndex == word.endIndex else { return nil }
    unit = letters.isEmpty ? nil : String(letters.last == "s" ? letters.dropLast() : letters)
  }

  /// - Parameters:
  ///   - unit: of time; nil for plain numbers.
  ///   - orMore: a number without a sign is the least that is meant.
  func comparison(unit: String?, orMore: Bool) -> DraftComparison? {
    let sign = sign ?? (orMore ? .atLeast : .equal)
    guard let unit else {
      return self.unit == nil ? DraftComparison(sign: sign, thousandths: count * 1000) : nil
    }
    // Months and years as AutoModerator's own: 30 and 365 days.
    let minutes = [
      "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525_600,
    ]
    guard let length = minutes[unit], count >= 0 else { return nil }
    let thousandths = count * length * 1000 / 1440
    guard thousandths <= 1_000_000_000_000 else { return nil }
    return DraftComparison(sign: sign, thousandths: thousandths)
  }
}
