package import Charter

/// What a charter's lists hit in the words of a dictionary, one word an item.
package struct DictionarySweep: Sendable {
  package struct Finding: Sendable {
    package let word: String
    package let hit: ListHit

    /// Something was undone, or the hit lies within a word. Words that a hyphen or an apostrophe joins
    /// are each a word.
    package var isSurprising: Bool {
      let bytes = Array(word.utf8)
      let before = String(decoding: bytes[..<hit.range.lowerBound], as: UTF8.self).last
      let after = String(decoding: bytes[hit.range.upperBound...], as: UTF8.self).first
      return !hit.tricks.isEmpty || before?.isLetter == true || after?.isLetter == true
    }
  }

  /// The hits of one list.
  package struct ListFindings: Sendable {
    package let list: String
    package fileprivate(set) var count = 0
    package fileprivate(set) var surprisingCount = 0
    /// The first ones: the surprising ones, then the others, each in the order of the dictionary.
    package var first: [Finding] {
      Array((surprising + plain).prefix(DictionarySweep.shownCount))
    }
    private var surprising: [Finding] = []
    private var plain: [Finding] = []

    fileprivate init(list: String) { self.list = list }

    fileprivate mutating func add(_ finding: Finding) {
      count += 1
      if finding.isSurprising {
        surprisingCount += 1
        if surprising.count < DictionarySweep.shownCount { surprising.append(finding) }
      } else if plain.count < DictionarySweep.shownCount {
        plain.append(finding)
      }
    }
  }

  package static let shownCount = 20

  package let dictionary: WordDictionary
  package private(set) var wordCount = 0
  /// Lists with hits, in the order in which the dictionary first hits them.
  package private(set) var lists: [ListFindings] = []

  /// - Parameter text: UTF-8, a word a line. It is judged as being in the dictionary's language.
  package init(
    _ charter: CompiledCharter, _ dictionary: WordDictionary, text: [UInt8]
  ) throws(ItemError) {
    self.dictionary = dictionary
    var scanner = ListScanner(charter)
    var item = Item()
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let word = String(decoding: line, as: UTF8.self)
      item.set(.text, to: word)
      item.language = LanguageCode(dictionary.language)
      try scanner.read(item)
      wordCount += 1
      for hit in scanner.hits { add(Finding(word: word, hit: hit)) }
    }
  }

  private mutating func add(_ finding: Finding) {
    let list = finding.hit.list
    if let index = lists.firstIndex(where: { $0.list == list }) {
      lists[index].add(finding)
    } else {
      lists.append(ListFindings(list: list))
      lists[lists.count - 1].add(finding)
    }
  }
}
