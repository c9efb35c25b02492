import Testing

@Suite("Account numbers: cards, IBANs, NIRs, wallets")
struct AccountNumbersTests {
  @Test(
    "a card has a known length, known groups and a valid check digit",
    arguments: [
      Case("carte 4242 4242 4242 4242 exp 12/29", "4242 4242 4242 4242"),
      Case("4242-4242-4242-4242", "4242-4242-4242-4242"),
      Case("4242424242424242", "4242424242424242"),
      Case("3714 496353 98431", "3714 496353 98431"), Case("30569309025904", "30569309025904"),
      Case("3530111333300000", "3530111333300000"), Case("6011111111111117", "6011111111111117"),
      Case("4242 4242 4242 4242 12/29 123", "4242 4242 4242 4242"),
    ])
  func card(_ row: Case) {
    #expect(Detector.cards.hits(in: row.text) == row.hits)
  }

  @Test(
    "other long numbers are no cards",
    arguments: [
      "4242 4242 4242 4241", "1242 4242 4242 4244", "SIRET 30569309025904",
      "siren : 30569309025904",
      "4444444444444444", "0.4242424242424242", "42424242424242420", "x4242424242424242",
      "4242 4242 4242 4242 4242", "DE89 3704 0044 0532 0130 00", "4006381333931",
      "https://exemple.fr/4242424242424242", "4 242 424 242 424 242",
    ])
  func noCard(_ text: String) {
    #expect(Detector.cards.hits(in: text) == [])
  }

  @Test(
    "an IBAN has the length of its country and valid check digits",
    arguments: [
      Case("DE89 3704 0044 0532 0130 00, merci", "DE89 3704 0044 0532 0130 00"),
      Case("gb29nwbk60161331926819", "gb29nwbk60161331926819"),
      Case("NL91-ABNA-0417-1643-00", "NL91-ABNA-0417-1643-00"),
      Case("CH9300762011623852957", "CH9300762011623852957"),
      Case("NO9386011117947", "NO9386011117947"),
      Case("MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"),
      Case("DE88 3704 0044 0532 0130 00"), Case("DE89 3704 0044 0532 0130 0"),
      Case("XDE89370400440532013000"), Case("DE893704004405320130001"),
      Case("ZZ89370400440532013000"),
    ])
  func iban(_ row: Case) {
    #expect(Detector.ibans.hits(in: row.text) == row.hits)
  }

  @Test(
    "a NIR has plausible fields and a valid key",
    arguments: [
      Case("n° 1 85 05 78 006 084 91", "1 85 05 78 006 084 91"),
      Case("185057800608491", "185057800608491"),
      Case("1850578006084 91", "1850578006084 91"),
      Case("1.85.05.78.006.084.91", "1.85.05.78.006.084.91"),
      Case("1 85 05 2A 006 084 35", "1 85 05 2A 006 084 35"),
      Case("1 85 05 2b 006 084 62", "1 85 05 2b 006 084 62"),
      Case("1 85 05 78 006 084 92"), Case("1 8505 7800 608491"), Case("1185057800608491"),
      Case("1 85 05 78 006 084 910"), Case("185137800608491"),
    ])
  func nir(_ row: Case) {
    #expect(Detector.nirs.hits(in: row.text) == row.hits)
  }

  @Test(
    "a wallet has a valid checksum where its kind has one",
    arguments: [
      Case("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
      Case("bitcoin:3P14159f73E4gFr7JterCCQh9QjiTjiZrG?a=1", "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"),
      Case(
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4 !", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"
      ),
      Case(
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
      Case(
        "eth 0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe",
        "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe"),
      Case("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"),
      Case("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
      Case("0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BA"), Case("1111111111111111111111111"),
      Case("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa-x"),
      Case("da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ])
  func wallet(_ row: Case) {
    #expect(Detector.wallets.hits(in: row.text) == row.hits)
  }
}
