import Foundation

/// The files that a comparison reads: those that `generate` made, and parts of them.
struct BenchFiles {
  /// A stream of comments and what it holds.
  struct Stream {
    let path: String
    let comments, bytes: Int
  }

  let folder: URL
  /// All comments, a tenth of them, and the first 10,000.
  let comments, tenth, part: Stream
  /// The first 1,000: for what tries every entry of 1,000 rules.
  let few: Stream
  /// The folded texts of `comments` and of `part`.
  let text, textPart: Stream
  /// One comment.
  let single: Stream
  /// The same words of rules in texts of so many kilobytes.
  let ruleWords: [(kilobytes: Int, stream: Stream)]

  init(_ folder: URL) throws {
    self.folder = folder
    let lines = try Data(contentsOf: folder.appending(path: "comments.ndjson"))
    let texts = try Data(contentsOf: folder.appending(path: "text.txt"))
    let count = lines.count { $0 == UInt8(ascii: "\n") }
    guard count > 0 else { throw ChildProcess.Failure(description: "there are no comments") }
    func path(_ name: String) -> URL { folder.appending(path: name) }
    comments = Stream(
      path: path("comments.ndjson").path, comments: count, bytes: lines.count)
    text = Stream(path: path("text.txt").path, comments: count, bytes: texts.count)
    tenth = try Self.head(lines, max(1, count / 10), path("tenth.ndjson"))
    part = try Self.head(lines, 10_000, path("part.ndjson"))
    few = try Self.head(lines, 1000, path("few.ndjson"))
    textPart = try Self.head(texts, 10_000, path("part.txt"))
    single = try Self.head(lines, 1, path("single.ndjson"))
    ruleWords = try Self.writeRuleWords(folder)
  }

  func charter(_ rules: Int) -> String { folder.appending(path: "charter\(rules).charter").path }
  func literals(_ rules: Int) -> String { folder.appending(path: "literals\(rules).txt").path }

  /// Writes the first lines to a file of their own.
  private static func head(_ data: Data, _ limit: Int, _ url: URL) throws -> Stream {
    var count = 0
    var end = data.startIndex
    while count < limit, let next = data[end...].firstIndex(of: UInt8(ascii: "\n")) {
      count += 1
      end = next + 1
    }
    try data[..<end].write(to: url)
    return Stream(path: url.path, comments: count, bytes: end)
  }

  /// Texts in which every word is one that some entry of the largest charter asks for.
  private static func writeRuleWords(
    _ folder: URL
  ) throws -> [(kilobytes: Int, stream: Stream)] {
    let literals = try String(
      contentsOf: folder.appending(path: "literals10000.txt"), encoding: .utf8)
    let phrases = literals.split(separator: "\n")
    guard !phrases.isEmpty else { return [] }
    var generator = SeededGenerator(seed: 1)
    var words: [Substring] = []
    var bytes = 0
    while bytes < 2 << 20 {
      words += phrases[generator.below(phrases.count)].split(separator: " ")
      bytes = words.count * 8
    }
    generator.shuffle(&words)
    return try [1, 4, 16].map { kilobytes in
      let url = folder.appending(path: "words\(kilobytes).ndjson")
      return (kilobytes, try write(words, bytesEach: kilobytes * 1000, to: url))
    }
  }

  private static func write(
    _ words: [Substring], bytesEach limit: Int, to url: URL
  ) throws -> Stream {
    var lines = ""
    var text = ""
    var count = 0
    func close() {
      lines += "{\"text\":\"\(text)\"}\n"
      count += 1
      text = ""
    }
    for word in words {
      text += text.isEmpty ? word : " " + word
      if text.utf8.count >= limit { close() }
    }
    if !text.isEmpty { close() }
    try Data(lines.utf8).write(to: url)
    return Stream(path: url.path, comments: count, bytes: lines.utf8.count)
  }
}
