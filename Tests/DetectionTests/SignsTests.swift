import Testing

@Suite("Mentions, hashtags, emoji")
struct SignsTests {
  @Test(
    "a mention is a name behind a sign that belongs to nothing else",
    arguments: [
      Case("merci @paul_v, @Zoé!", "@paul_v", "@Zoé"), Case("(@paul.durand).", "@paul.durand"),
      Case("@paul@exemple.social", "@paul@exemple.social"),
      Case("<@!123456> <@42>", "@!123456", "@42"),
      Case("a@b.fr"), Case("c@n"), Case("@ 3"), Case("@5"), Case("exemple.fr/@paul"),
      Case("https://exemple.fr/ @paul", "@paul"), Case("http://x.fr?@paul"), Case("@@paul"),
      Case(".@paul, s...@zoe a.@paul", "@paul"),
    ])
  func mention(_ row: Case) {
    #expect(Detector.mentions.hits(in: row.text) == row.hits)
  }

  @Test(
    "a hashtag has a letter and stands alone",
    arguments: [
      Case("#été2024 #Je_suis, #1er", "#été2024", "#Je_suis", "#1er"), Case("(#mars)", "#mars"),
      Case("＃mars", "＃mars"), Case("#1"), Case("# mars"), Case("C#mineur"), Case("&#x27;"),
      Case("http://exemple.fr/#mars"), Case("exemple.fr#mars"), Case("##mars"), Case("#️⃣"),
    ])
  func hashtag(_ row: Case) {
    #expect(Detector.hashtags.hits(in: row.text) == row.hits)
  }

  @Test(
    "a grapheme cluster that is shown as an emoji is one hit",
    arguments: [
      Case("bof😀😀", "😀", "😀"), Case("👍🏽 👍", "👍🏽", "👍"), Case("❤️ ❤ ❤\u{FE0E}", "❤️"),
      Case("👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"), Case("🤷🏽‍♀️ 🤷‍♂", "🤷🏽‍♀️", "🤷‍♂"), Case("🇫🇷🇧🇪🇨", "🇫🇷", "🇧🇪"),
      Case("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"), Case("1️⃣2*️⃣#", "1️⃣", "*️⃣"), Case("123 © ™ → ♥ :-)"),
      Case("©️", "©️"), Case("😀\u{FE0E}"), Case("🏳️‍🌈", "🏳️‍🌈"), Case("😀\u{200D}a", "😀"),
    ])
  func emoji(_ row: Case) {
    #expect(Detector.emojis.hits(in: row.text) == row.hits)
  }
}
