internal import CharterSyntax

/// Entries of `sites` lists.
extension Checker {
  /// The host that an entry names, in lower case, or nil after a report.
  mutating func host(of entry: EntryDecl) -> String? {
    let written: String
    switch entry.content {
    case .phrase: written = entry.source
    case .quoted(let text): written = text
    case .regex: written = ""
    }
    let host = written.lowercased()
    if Self.isHost(host) { return host }
    let inner = Self.hostOfAddress(host)
    report(.siteNotHost(entry, host: Self.isHost(inner) ? inner : nil))
    return nil
  }

  /// What stands between the scheme and the path of an address.
  private static func hostOfAddress(_ address: String) -> String {
    let bytes = Array(address.utf8)
    let slash = UInt8(ascii: "/")
    var start = 0
    if let mark = bytes.indices.first(where: { bytes[$0...].starts(with: "://".utf8) }) {
      start = mark + 3
    }
    return String(decoding: bytes[start...].prefix { $0 != slash }, as: UTF8.self)
  }

  /// Labels of ASCII letters, digits and inner hyphens, at least two of them, 253 bytes at most (RFC 1123).
  private static func isHost(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, text.utf8.count <= 253 else { return false }
    return labels.allSatisfy { label in
      guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
      let hyphen = UInt8(ascii: "-")
      return first != hyphen && last != hyphen
        && label.allSatisfy { byte in
          byte == hyphen || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }
}

extension Diagnostic {
  fileprivate static func siteNotHost(_ entry: EntryDecl, host: String?) -> Diagnostic {
    Diagnostic(
      .siteNotHost,
      Message("`\(entry.source)` is no host", fr: "`\(entry.source)` n'est pas un nom de site"),
      at: entry.span,
      label: Message("write it like `example.org`", fr: "l'écrire comme `exemple.fr`"),
      notes: [
        Message(
          "no scheme, no path; it stands for its subdomains too; letters beyond a–z as punycode",
          fr:
            "ni protocole ni chemin ; il vaut aussi pour ses sous-domaines ; hors a–z, en punycode")
      ],
      fix: host.map {
        .init(Message("write `\($0)`", fr: "écrire `\($0)`"), [.init(entry.span, $0)])
      })
  }
}
