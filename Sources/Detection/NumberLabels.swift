/// Words before a number that say what it is, packed into eight bytes each.
enum NumberLabels {
  /// Numbers of companies, books, goods, bills, orders and parcels. Longer words are here with
  /// their first eight bytes.
  static let packed = Set(
    [
      "siren", "siret", "rcs", "tva", "vat", "naf", "ape", "isbn", "issn", "ean", "gtin", "upc",
      "asin", "doi", "pmid", "imei", "iban", "rib", "bic", "swift", "facture", "factures",
      "invoice",
      "commande", "order", "dossier", "ref", "réf", "référen", "referenc", "version", "ticket",
      "tracking", "colis", "suivi", "parcel", "id", "uid", "serial", "série", "brevet", "patent",
    ].map(pack))

  /// What may stand between such a word and the number.
  static let numberWords = Set(
    ["n", "no", "nr", "num", "numero", "numéro", "number", "de", "du", "code"].map(pack))

  /// The first eight bytes of a word, ASCII capitals made small.
  static func pack(_ text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var packed: UInt64 = 0
    for offset in word.prefix(8) { packed = packed << 8 | UInt64(text[offset].lowercased) }
    return packed
  }

  /// The first eight bytes of a word in small letters.
  static func pack(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
