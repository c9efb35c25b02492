import Charter
import RecordIO

/// Judges the bytes by a charter that has something of everything.
///
/// The record does not depend on how hits are found nor on what was judged before; its places lie on
/// character borders of the text; it is one line of JSON and within its limit.
func tryText(_ bytes: [UInt8]) {
  let item = makeItem(bytes)
  let verdict = judge(item, by: usual)
  let expected = makeRecord(verdict, item)
  for (charter, cause) in [(plain, "the prefilter or JIT"), (usual, "what was judged before")] {
    let other = makeRecord(judge(item, by: charter), item)
    require(
      other == expected,
      "\(cause) changes the record:\n\(requireText(expected, "it"))\n\(requireText(other, "it"))")
  }
  require(!verdict.incomplete.contains(.limit), "a pattern reached a limit of PCRE2")
  for reason in verdict.reasons + verdict.trials {
    for hit in reason.hits { requireCharacters(hit, in: item) }
  }
  for offsets in RecordFormat.Offsets.allCases {
    requireLine(makeRecord(verdict, item, offsets, isExplained: true))
  }
  for language in [KeywordLanguage.english, .french] { _ = verdict.sentence(in: language) }
}

private let usual = compile { $0.textLimit = 2_000 }

/// Every pattern tried on every text, by PCRE2's interpreter.
private let plain = compile {
  $0.textLimit = 2_000
  $0.usesPrefilter = false
  $0.usesJIT = false
}

private func compile(_ set: (inout EngineOptions) -> Void) -> CompiledCharter {
  var options = EngineOptions()
  set(&options)
  let compilation = Compilation(source: richCharter, path: "rich.charte", options: options)
  guard let charter = compilation.charter else {
    let renderer = DiagnosticRenderer(files: compilation.files, language: .english)
    fatalError(compilation.diagnostics.map(renderer.pretty).joined(separator: "\n"))
  }
  return charter
}

/// What stands before a byte 0xFE, which is nowhere in UTF-8, is the title. Its length chooses the
/// language, so that no bit of the text does.
private func makeItem(_ bytes: [UInt8]) -> Item {
  var item = Item()
  let parts = bytes.split(separator: 0xFE, maxSplits: 1, omittingEmptySubsequences: false)
  if parts.count > 1 {
    item.fill(.title) { UTF8Repair.append(Array(parts[0]).span, to: &$0) }
    item.language = LanguageCode(["fr", "en", "ru"][parts[0].count % 3])
  }
  item.fill(.text) { UTF8Repair.append(Array(parts[parts.count - 1]).span, to: &$0) }
  return item
}

private func judge(_ item: Item, by charter: CompiledCharter) -> Verdict {
  do {
    return try charter.judge(item)
  } catch {
    fatalError("an item without facts is refused: \(error)")
  }
}

private func makeRecord(
  _ verdict: Verdict, _ item: Item, _ offsets: RecordFormat.Offsets = .utf8,
  isExplained: Bool = false
) -> [UInt8] {
  var format = RecordFormat()
  format.offsets = offsets
  format.isExplained = isExplained
  var record: [UInt8] = []
  verdict.appendRecord(of: item, line: 1, format: format, to: &record)
  require(record.count <= format.limit, "a record of \(record.count) bytes")
  return record
}

private func requireCharacters(_ hit: Evidence, in item: Item) {
  let bytes = item.bytes(of: hit.field)
  require(
    !hit.range.isEmpty && 0 <= hit.range.lowerBound && hit.range.upperBound <= bytes.count,
    "\(hit.source): \(hit.range) is empty or outside the text")
  for border in [hit.range.lowerBound, hit.range.upperBound] where border < bytes.count {
    require(bytes[border] & 0xC0 != 0x80, "\(hit.source): \(hit.range) cuts a character")
  }
}

private func requireLine(_ record: [UInt8]) {
  _ = requireText(record, "a record")
  require(!record.contains { $0 < 0x20 }, "a record has a raw control character")
  guard let members = try? MemberPaths(["/verdict", "/engine"]) else { return }
  var scanner = JSONLineScanner(members)
  require(scanner.scan(record.span) == nil, "a record is not JSON")
  require(scanner.value(0).isString && scanner.value(1).isString, "a record lacks members")
}
