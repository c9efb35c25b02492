import Testing
import YAML

@Suite("YAML")
struct YAMLNodeTests {
  /// The node in one line, with the line of each part.
  private func shown(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): "\(text)@\(node.line)"
    case .sequence(let nodes): "[\(nodes.map(shown).joined(separator: " "))]@\(node.line)"
    case .mapping(let pairs):
      "{\(pairs.map { "\(shown($0.key)): \(shown($0.value))" }.joined(separator: " "))}@\(node.line)"
    }
  }

  @Test(
    "every kind of value is read, with its line",
    arguments: [
      ("a: b", "{a@1: b@1}@1"),
      (
        "# c\n\na: [b, \"c d\"]\nb:\n  - x\n  -\n  - {y: 'z'}\n",
        #"{a@3: [b@3 c d@3]@3 b@4: [x@5 @6 {y@7: z@7}@7]@5}@3"#
      ),
      ("yes", "yes@1"),
      ("- 1\n- ~\n- \"\\u00e9\\n\"", "[1@1 ~@2 é\n@3]@1"),
      ("t: |\n  été\n  ça\n", "{t@1: été\nça\n@1}@1"),
      ("? [k]\n: v", "{[k@1]@1: v@2}@1"),
      ("\u{FEFF}a: b", "{a@1: b@1}@1"),
      ("a: \"x\\0y\"", "{a@1: x\0y@1}@1"),
      ("--- a\n...\n", "a@1"),
      ("&x a: &y b", "{a@1: b@1}@1"),
    ])
  func values(_ text: String, _ expected: String) throws {
    #expect(try YAMLNode.document(text).map(shown) == expected)
  }

  @Test("a text without a document is none", arguments: ["", "\n# nothing\n", "\u{FEFF}"])
  func nothing(_ text: String) throws {
    #expect(try YAMLNode.document(text).map(shown) == nil)
  }

  @Test("a key gives the value that stands behind it") func keys() throws {
    let node = try #require(try YAMLNode.document("a: b\nc: {d: [e]}"))
    #expect(node["a"]?.scalar == "b")
    #expect(node["c"]?["d"]?.sequence?.first?.scalar == "e")
    #expect(node["d"].map(shown) == nil)
    #expect(node["a"]?["b"].map(shown) == nil)
    #expect(node.scalar == nil)
  }

  @Test(
    "what is not read is refused with its line",
    arguments: [
      ("a: *x", .alias(line: 1)), ("a: &x [*x]", .alias(line: 1)),
      ("a: b\n---\nc: d", .secondDocument(line: 2)),
      ("a: 1\nb: {c: 1,\n c: 2}", .repeatedKey("c", line: 3)),
    ] as [(String, YAMLFault)])
  func refusals(_ text: String, _ fault: YAMLFault) {
    #expect(throws: fault) { try YAMLNode.document(text) }
  }

  @Test(
    "what is no YAML is refused with libyaml's reason and its line",
    arguments: [
      ("a: b: c", 1), ("a: [b\nc: d", 2), ("a:\n\tb", 2), ("a: b\nc: \u{1}", 2), ("%Q", 1),
    ])
  func faults(_ text: String, _ line: Int) {
    #expect {
      try YAMLNode.document(text)
    } throws: { error in
      guard case .syntax(let problem, let found)? = error as? YAMLFault else { return false }
      return !problem.isEmpty && found == line
    }
  }

  @Test("64 levels are read, and 65 are not") func depth() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(try YAMLNode.document(nested(YAMLNode.deepest))?.sequence?.count == 1)
    for text in [nested(YAMLNode.deepest + 1), nested(100_000), String(repeating: "- ", count: 65)]
    {
      #expect(throws: YAMLFault.nestedTooDeeply(line: 1)) { try YAMLNode.document(text) }
    }
  }
}
