import Foundation

/// The files that a comparison reads: those that `generate` made, and parts of them.
struct BenchFiles {
  /// A stream of comments and what it holds.
  struct Stream {
    let path: String
    let comments, bytes: Int

    init(path: String, comments: Int, bytes: Int) {
      self.path = path
      self.comments = comments
      self.bytes = bytes
    }

    init(_ url: URL) throws {
      path = url.path
      (comments, bytes) = try LineFile(url: url).count()
      guard comments > 0 else { throw ChildProcess.Failure(description: "\(path) is empty") }
    }
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
  /// By kilobytes of a text: texts of that size, all of the same words of rules; once, and four times.
  let ruleWords: [(kilobytes: Int, once: Stream, fourTimes: Stream)]

  init(_ folder: URL) throws {
    self.folder = folder
    let (lines, texts) = ("comments.ndjson", "text.txt")
    func head(_ count: Int, of source: String, _ name: String) throws -> Stream {
      let target = folder.appending(path: name)
      try LineFile(url: folder.appending(path: source)).copyHead(count, to: target)
      return try Stream(target)
    }
    comments = try Stream(folder.appending(path: lines))
    text = try Stream(folder.appending(path: texts))
    tenth = try head(max(1, comments.comments / 10), of: lines, "tenth.ndjson")
    part = try head(10_000, of: lines, "part.ndjson")
    few = try head(1000, of: lines, "few.ndjson")
    single = try head(1, of: lines, "single.ndjson")
    textPart = try head(10_000, of: texts, "part.txt")
    ruleWords = try RuleWords(folder).streams
  }

  func charter(_ rules: Int) -> String { folder.appending(path: "charter\(rules).charter").path }
  func literals(_ rules: Int) -> String { folder.appending(path: "literals\(rules).txt").path }
}

/// Texts in which every word is one that some entry of the largest charter asks for: the same words in
/// texts of several sizes.
private struct RuleWords {
  let streams: [(kilobytes: Int, once: BenchFiles.Stream, fourTimes: BenchFiles.Stream)]

  private static let count = 100_000

  init(_ folder: URL) throws {
    let literals = try String(
      contentsOf: folder.appending(path: "literals10000.txt"), encoding: .utf8)
    let known = literals.split { $0 == "\n" || $0 == " " }
    guard !known.isEmpty else { throw ChildProcess.Failure(description: "there are no literals") }
    var generator = SeededGenerator(seed: 1)
    let words = (0..<Self.count).map { _ in generator.below(known.count) }
    streams = try [1, 4, 16].map { kilobytes in
      let lines = Self.lines(of: words.lazy.map { known[$0] }, bytes: kilobytes * 1000)
      let once = folder.appending(path: "words\(kilobytes).ndjson")
      let fourTimes = folder.appending(path: "words\(kilobytes)-4.ndjson")
      try Data(lines.utf8).write(to: once)
      try Data(String(repeating: lines, count: 4).utf8).write(to: fourTimes)
      return (kilobytes, try BenchFiles.Stream(once), try BenchFiles.Stream(fourTimes))
    }
  }

  private static func lines(of words: some Sequence<Substring>, bytes limit: Int) -> String {
    var lines = ""
    var text = ""
    for word in words {
      text += text.isEmpty ? word : " " + word
      if text.utf8.count >= limit {
        lines += "{\"text\":\"\(text)\"}\n"
        text = ""
      }
    }
    return text.isEmpty ? lines : lines + "{\"text\":\"\(text)\"}\n"
  }
}
