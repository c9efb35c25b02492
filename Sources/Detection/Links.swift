/// Finds links: a scheme or `www.` and a host, or a bare host. One pass, linear in the text.
///
/// A bare host has at least two ASCII labels, all in one case, the last of them a top-level domain;
/// so neither `1.2.3` nor `etc.` nor `connard.Il` is one. Schemes may be disarmed (`hxxp`), and so
/// may dots (`[.]`) and colons (`[:]//`).
package struct Links: Sendable {
  private static let schemes = [
    "https", "hxxps", "http", "hxxp", "htxps", "htxp", "sftp", "ftps", "fxps", "ftp", "fxp", "wss",
    "ws",
  ]
  /// No host has so many; the bound keeps the memory small on hostile text.
  private static let maximumLabels = 64
  private static let separators = ["://", "[:]//", "(:)//", "[://]", ":\\\\"]

  package private(set) var found: [Link] = []
  private var emails = Emails()
  private var addresses: [Range<Int>] = []
  private var labels: [Range<Int>] = []

  package init() {}

  /// Finds the links of one field, in the order of the text.
  ///
  /// - Parameter inclusiveForms: sorted ranges such as that of `salarié.e.s`, which hold no host.
  package mutating func read(_ text: Span<UInt8>, excluding inclusiveForms: [Range<Int>] = []) {
    found.removeAll(keepingCapacity: true)
    var form = 0
    var hasBareHost = false
    var offset = 0
    while offset < text.count {
      let sign = text.next(from: offset) { $0.mayEndLabel }
      let start = startOfLabel(text, before: sign, from: offset)
      guard start < sign, sign < text.count else {
        offset = sign + 1
        continue
      }
      offset = start
      let end = readLabels(text, at: offset)
      while form < inclusiveForms.count, inclusiveForms[form].upperBound <= offset { form += 1 }
      let isForm = form < inclusiveForms.count && inclusiveForms[form].lowerBound < end
      let scheme = addressed(text, from: offset, to: end)
      if let link = scheme ?? (isForm ? nil : named(text) ?? bare(text)) {
        found.append(link)
        hasBareHost = hasBareHost || !link.isOpaque
        offset = max(link.range.upperBound, end)
      } else {
        offset = end
      }
    }
    if hasBareHost { dropDomainsOfAddresses(text) }
  }

  /// Writes the host in lower case with ordinary dots: what a list of sites is compared with.
  package func host(of link: Link, in text: Span<UInt8>, into host: inout [UInt8]) {
    host.removeAll(keepingCapacity: true)
    var offset = link.host.lowerBound
    while offset < min(link.host.upperBound, text.count) {
      let dot = text.dotLength(at: offset)
      host.append(dot > 0 ? 0x2E : text[offset].lowercased)
      offset += max(dot, 1)
    }
  }

  /// Where the label begins that ends before `sign`, perhaps with a space between.
  private func startOfLabel(_ text: Span<UInt8>, before sign: Int, from floor: Int) -> Int {
    var start = sign
    if start > floor, text[start - 1] == 0x20, text.closingBracket(of: text.byte(sign)) != nil {
      start -= 1
    }
    let end = start
    while start > floor, text[start - 1].isLetterOrDigit || text[start - 1] == 0x2D { start -= 1 }
    return start < end ? start : sign
  }

  /// Splits the row at `offset` into labels; returns its end.
  private mutating func readLabels(_ text: Span<UInt8>, at offset: Int) -> Int {
    labels.removeAll(keepingCapacity: true)
    var start = offset
    while true {
      let end = text.endOfLabel(at: start)
      if labels.count < Links.maximumLabels { labels.append(start..<end) }
      let next = end + text.dotLength(at: end)
      guard next > end, text.byte(next).isLetterOrDigit else { return end }
      start = next
    }
  }

  /// The link whose scheme ends at `end`.
  private func addressed(_ text: Span<UInt8>, from start: Int, to end: Int) -> Link? {
    guard let separator = schemeSeparator(text, at: end),
      let scheme = schemeStart(text, from: start, to: end),
      let host = authority(text, at: end + separator)
    else { return nil }
    return link(text, from: scheme, host: host, isOpaque: true)
  }

  private func schemeSeparator(_ text: Span<UInt8>, at offset: Int) -> Int? {
    let first = text.byte(offset)
    guard first == 0x3A || first == 0x5B || first == 0x28 else { return nil }
    let separator = Links.separators.first { text.hasWord($0, at: offset) }
    return separator?.utf8.count
  }

  /// Where the scheme begins that ends at `end`; letters may be glued to it.
  private func schemeStart(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    for scheme in Links.schemes {
      let offset = end - scheme.utf8.count
      if offset >= start, text.hasWord(scheme, at: offset) { return offset }
    }
    return nil
  }

  /// The host of what follows a scheme: behind the last `@`, if a user name stands before it.
  private func authority(_ text: Span<UInt8>, at offset: Int) -> Range<Int>? {
    var start = offset
    var end = offset
    scan: while end < text.count, !text.isBlank(at: end) {
      switch text[end] {
      case 0x22, 0x23, 0x27...0x29, 0x2F, 0x3C, 0x3E, 0x3F, 0x5C, 0x60: break scan
      case 0x40: start = end + 1
      default: break
      }
      end += text[end].isASCII ? 1 : text.character(at: end).length
    }
    return wideHost(text, at: start)
  }

  private func wideHost(_ text: Span<UInt8>, at offset: Int) -> Range<Int>? {
    if text.byte(offset) == 0x5B, text.dotLength(at: offset) == 0 {
      return numericHost(text, at: offset)
    }
    var end = text.endOfWideLabel(at: offset)
    guard end > offset else { return nil }
    while true {
      let next = end + text.dotLength(at: end)
      let label = text.endOfWideLabel(at: next)
      guard next > end, label > next else { return offset..<end }
      end = label
    }
  }

  /// An IPv6 address in square brackets.
  private func numericHost(_ text: Span<UInt8>, at offset: Int) -> Range<Int>? {
    var end = offset + 1
    while end < text.count, text[end].isHexadecimal || text[end] == 0x3A || text[end] == 0x2E {
      end += 1
    }
    guard end > offset + 2, text.byte(end) == 0x5D else { return nil }
    return offset..<end + 1
  }

  /// The link that begins with `www.`.
  private func named(_ text: Span<UInt8>) -> Link? {
    guard labels[0].count == 3, text.hasWord("www", at: labels[0].lowerBound),
      !text.isWord(before: labels[0].lowerBound), text.byte(labels[0].lowerBound - 1) != 0x40,
      let host = wideHost(text, at: labels[0].lowerBound), host.upperBound > labels[0].upperBound
    else { return nil }
    return link(text, from: host.lowerBound, host: host, isOpaque: true)
  }

  private func bare(_ text: Span<UInt8>) -> Link? {
    guard let host = BareHost.find(text, labels: labels) else { return nil }
    let link = link(text, from: host.lowerBound, host: host, isOpaque: false)
    let isSentence = link.range == host && BareHost.mayBeSentence(text, host)
    return isSentence ? nil : link
  }

  /// Adds port and path to a host.
  private func link(
    _ text: Span<UInt8>, from start: Int, host: Range<Int>, isOpaque: Bool
  ) -> Link {
    var end = host.upperBound
    if text.byte(end) == 0x2E, text.byte(end + 1) == 0x2F || text.byte(end + 1) == 0x3A {
      end += 1
    }
    if text.byte(end) == 0x3A, text.byte(end + 1).isDigit {
      end += 1
      while text.byte(end).isDigit { end += 1 }
    }
    let first = text.byte(end)
    // Behind a bare host `?` and `#` are more often a question and a hashtag than a path.
    let hasPath = first == 0x2F || (isOpaque && (first == 0x3F || first == 0x23 || first == 0x5C))
    let pathEnd = hasPath ? text.endOfPath(at: end) : end
    if pathEnd > end {
      return Link(range: start..<pathEnd, host: host, isOpaque: true)
    }
    while end > host.upperBound, !text.byte(end - 1).isDigit { end -= 1 }
    return Link(range: start..<end, host: host, isOpaque: isOpaque)
  }

  /// The domain of an e-mail address is no link.
  private mutating func dropDomainsOfAddresses(_ text: Span<UInt8>) {
    addresses.removeAll(keepingCapacity: true)
    emails.read(text, into: &addresses)
    var index = 0
    let addresses = addresses
    found.removeAll { link in
      while index < addresses.count, addresses[index].upperBound <= link.range.lowerBound {
        index += 1
      }
      return index < addresses.count && addresses[index].lowerBound < link.range.upperBound
        && !link.isOpaque
    }
  }
}
