import Testing

@testable import Detection

@Suite struct TopLevelDomainsTests {
  private func contains(_ names: TopLevelDomains, _ label: String) -> Bool {
    let text = Array(".\(label).".utf8)
    return names.contains(1..<text.count - 1, in: text.span)
  }

  @Test("every name is found, in any case")
  func found() {
    let names = TopLevelDomainNames.text.split(separator: " ").map(String.init)
    #expect(names.count == TopLevelDomains.shared.count)
    #expect(names.filter { !contains(.shared, $0) || !contains(.shared, $0.uppercased()) } == [])
    #expect(["com", "fr", "paris", "example", "localhost"].allSatisfy { contains(.shared, $0) })
    #expect(["am", "got", "la", "you", "zip"].allSatisfy { contains(.ambiguous, $0) })
  }

  @Test(
    "a part of a name is none, nor is one with something behind it",
    arguments: ["", "c", "comm", "exampl", "zz", "zzz", "com ", "-", "été"])
  func unknown(_ label: String) {
    #expect(!contains(.shared, label))
    #expect(!contains(.ambiguous, label))
  }
}
