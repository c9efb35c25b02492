/// A charter with wrong points, and comments labelled by the right ones.
enum TunedFiles {
  /// As `fmt` lays it out. The right points are 3, 1, 4 and -2.
  static let charter = """
    charter "Tuned"
    flag at 3 # a moderator reads it
    hide at 6 # nobody sees it
    list rude { moron(s) }
    list crude { blockhead(s) }
    list mild { silly }
    list kind { sorry }
    list rare { zebra }

    # What people owe to each other.
    article 1 "Respect" {
      rule rude {
        why     "A rude word."
        when    rude
        points  1 # too few
        catches "moron"
        spares  "Hello."
      }
      rule mild {
        why     "A mild word."
        when    mild
        points  3 # too many
        catches "silly"
        spares  "Hello."
      }
      rule crude { why "A crude word." when crude points 1 per crude max 6 }
      rule kind { why "An apology." when kind points -2 }
      rule rare { why "A rare word." when rare points 2 }
      rule tried trial { why "On trial." when rude points 9 }
    }
    example allow "sorry"

    """

  private static let words = ["moron", "silly", "blockhead", "sorry", "walk", "garden"]

  /// - Parameter count: comments; about half of them should be flagged or hidden.
  static func corpus(_ count: Int) -> String {
    (0..<count).map { number in
      let chosen = [number % 6, number / 6 % 6, number / 36 % 6]
      let score = Set(chosen).reduce(0) { $0 + [3, 1, 4, -2, 0, 0][$1] }
      let verdict = score >= 6 ? "hide" : score >= 3 ? "flag" : "allow"
      let text = chosen.map { words[$0] }.joined(separator: " and ")
      return "{\"id\":\(number),\"text\":\"\(text) \(number)\",\"verdict\":\"\(verdict)\"}\n"
    }.joined()
  }
}
