internal import CharterSyntax

/// A charter that is being made of another source. Rules and entries that the compiler refuses are taken out
/// again before anybody sees it.
struct DraftCharter {
  var title: Message
  var sources: [SourceRule] = []
  var rules: [DraftRule] = []
  var facts = DraftFacts()
  var ruleNames = DraftNames()
  var listNames = DraftNames()

  mutating func addSource(line: Int, _ text: String) -> Int {
    sources.append(SourceRule(line: line, text: text.asOneLine(80)))
    return sources.count - 1
  }
}
