import ArgumentParser
import CharterCorpus
import Foundation

/// `CharterBench generate`: writes comments, charters and literals into a folder.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes comments, charters and literals, the same for the same seed.",
    discussion: """
      comments.ndjson: a comment a line, half French; 3 % hold a phrase of the charters.
      text.txt: the same texts folded to ASCII, one a line, for plain matchers.
      charterN.charter, literalsN.txt: N rules, and their phrases as plain folded literals.
      """)

  @Argument(help: "Folder to write to.", completion: .directory)
  var folder: String

  @Option(help: "How many comments.")
  var comments = 500_000

  @Option(help: "What everything is drawn from.")
  var seed: UInt64 = 42

  @Option(help: ArgumentHelp("Where the word lists are.", valueName: "folder"))
  var dictionaries = "/usr/share/dict"

  func validate() throws {
    guard comments > 0 else { throw ValidationError("--comments is at least 1") }
  }

  func run() throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var data = DataSet(
      seed: seed, french: try words("french"), english: try words("american-english"))
    for size in CharterSource.sizes {
      try Data(data.charters.text(size).utf8)
        .write(to: folder.appending(path: "charter\(size).charter"))
      try Data(data.charters.literals(size, data.folding).utf8)
        .write(to: folder.appending(path: "literals\(size).txt"))
    }
    try writeComments(&data, to: folder)
  }

  private func writeComments(_ data: inout DataSet, to folder: URL) throws {
    let lines = try Self.file(folder.appending(path: "comments.ndjson"))
    let texts = try Self.file(folder.appending(path: "text.txt"))
    var (line, text): ([UInt8], [UInt8]) = ([], [])
    for number in 1...comments {
      let comment = data.next(number)
      DataSet.appendLine(comment, number, to: &line)
      data.folding.append(comment.text, to: &text)
      text.append(UInt8(ascii: "\n"))
      if line.count > 1 << 20 || number == comments {
        try lines.write(contentsOf: Data(line))
        try texts.write(contentsOf: Data(text))
        line.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
      }
    }
    try lines.close()
    try texts.close()
  }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private func words(_ name: String) throws -> [String] {
    let url = URL(filePath: dictionaries).appending(path: name)
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map(String.init)
  }
}
