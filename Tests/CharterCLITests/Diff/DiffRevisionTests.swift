import Foundation
import Testing

@Suite("charter diff of revisions", .enabled(if: GitRepository.isThere))
struct DiffRevisionTests {
  private let repository: GitRepository

  private static func charter(points: Int) -> String {
    """
    charter "Kept"
    flag at 3
    hide at 6
    use "base/more.charter"
    list rude { + "lists/rude.txt" }
    article 1 "Respect" {
      rule rude { why "x" when rude points \(points) catches "moron" spares "Hi." }
    }
    """
  }

  private static let used = """
    charter "More"
    list loud { hey }
    article 2 "Noise" { rule loud { why "x" when loud points 3 catches "hey" spares "Hi." } }
    """

  /// The charter, the file that it uses and its list change from the first commit to the second, and the
  /// list once more on disk.
  init() throws {
    repository = try GitRepository()
    try repository.commit([
      "sub/c.charter": Self.charter(points: 3), "sub/base/more.charter": Self.used,
      "sub/lists/rude.txt": "moron\n",
      "sub/corpus.ndjson": """
      {"id":"a","text":"moron"}
      {"id":"b","text":"nitwit"}
      {"id":"c","text":"blockhead"}
      {"id":"d","text":"hey"}

      """,
    ])
    try repository.git("tag", "first")
    try repository.commit([
      "sub/c.charter": Self.charter(points: 6),
      "sub/base/more.charter": Self.used.replacing("points 3", with: "points 1"),
      "sub/lists/rude.txt": "moron\nnitwit\n",
    ])
    try repository.write("sub/lists/rude.txt", "moron\nblockhead\n")
  }

  /// `id old new` of the comments that change.
  private func changes(_ arguments: String..., in subfolder: String = "") throws -> [String] {
    let result = try repository.charter(["diff"] + arguments + ["--format", "json"], in: subfolder)
    try #require(result.status == 0, "\(result.errors)")
    struct Comment: Decodable { var id, old, new: String }
    struct Report: Decodable { var comments: [Comment] }
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    return report.comments.map { "\($0.id) \($0.old) \($0.new)" }.sorted()
  }

  @Test("a revision is read with the files that it uses, and the lists, of that revision")
  func revisions() throws {
    let corpus = ["--corpus", "sub/corpus.ndjson"]
    func changes(_ old: String, _ new: String) throws -> [String] {
      try self.changes(old, new, corpus[0], corpus[1])
    }
    #expect(
      try changes("first:sub/c.charter", "HEAD:sub/c.charter")
        == ["a flag hide", "b allow hide", "d flag allow"])
    #expect(
      try changes("HEAD:sub/c.charter", "sub/c.charter") == ["b hide allow", "c allow hide"])
    #expect(try changes("HEAD~1:sub/c.charter", "first:sub/c.charter") == [])
  }

  @Test("--since is the same file in a revision, from wherever it is named")
  func since() throws {
    let expected = ["a flag hide", "c allow hide", "d flag allow"]
    #expect(
      try changes("--since", "first", "sub/c.charter", "--corpus", "sub/corpus.ndjson") == expected)
    #expect(
      try changes("--since", "first", "c.charter", "--corpus", "corpus.ndjson", in: "sub")
        == expected)
    let path = repository.folder.path("sub/c.charter")
    #expect(
      try changes("--since", "HEAD~1", path, "--corpus", "../corpus.ndjson", in: "sub/lists")
        == expected)
  }

  @Test("a path of a revision starts at the top, or here with ./")
  func paths() throws {
    for old in ["first:./c.charter", "first:sub/c.charter", "first:../sub/./c.charter"] {
      #expect(
        try changes(old, "c.charter", "--corpus", "corpus.ndjson", in: "sub").count == 3, "\(old)")
    }
    let result = try repository.charter(
      ["diff", "first:c.charter", "c.charter", "--corpus", "corpus.ndjson"], in: "sub")
    #expect(result.status == 66)
    #expect(result.errors.contains("starts at the top of the repository, or with ./ here"))
  }

  @Test("a file with a colon in its name is a file")
  func colon() throws {
    try repository.write("first:x.charter", "charter \"X\" flag at 1 hide at 2\n")
    let result = try repository.charter(
      ["diff", "first:x.charter", "first:x.charter", "--corpus", "sub/corpus.ndjson"])
    #expect(result.status == 0)
    #expect(result.output.contains("same digest"))
  }

  @Test("links inside the repository are followed, others lead nowhere")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.path("sub/link.charter"), withDestinationPath: "c.charter")
    try FileManager.default.createSymbolicLink(
      atPath: repository.folder.path("sub/out.charter"), withDestinationPath: "/etc/passwd")
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "Links")
    let corpus = ["--corpus", "sub/corpus.ndjson"]
    #expect(
      try repository.charter(
        ["diff", "HEAD:sub/link.charter", "HEAD:sub/c.charter"] + corpus
      ).status == 0)
    #expect(
      try repository.charter(
        ["diff", "HEAD:sub/out.charter", "sub/c.charter"] + corpus
      ).status == 66)
  }

  private static let hostileArguments: [([String], Int32)] = [
    (["--since=--output=evil", "sub/c.charter"], 64), (["--since=-p", "sub/c.charter"], 64),
    (["--since=a:b", "sub/c.charter"], 64), (["--since=a b", "sub/c.charter"], 64),
    (["--since=HEAD\nHEAD", "sub/c.charter"], 64),
    (["--since=$(touch evil)", "sub/c.charter"], 64),
    (["--since=;touch${IFS}evil", "sub/c.charter"], 66),
    (["--since=HEAD..first", "sub/c.charter"], 66),
    (["--since=nowhere", "sub/c.charter"], 66), (["HEAD:sub", "sub/c.charter"], 66),
    (["HEAD:", "sub/c.charter"], 66), ([":sub/c.charter", "sub/c.charter"], 64),
    (["HEAD:../c.charter", "sub/c.charter"], 66), (["HEAD:/etc/passwd", "sub/c.charter"], 66),
    (["HEAD:sub/c.charter\nHEAD:sub/c.charter", "sub/c.charter"], 66),
    (["HEAD:sub/nothing.charter", "sub/c.charter"], 66),
    (["--since=HEAD", "/etc/nothing.charter"], 66),
  ]

  @Test(
    "what is no revision, or no file of one, is refused in one line and nothing is run",
    arguments: hostileArguments)
  func hostile(_ arguments: [String], _ status: Int32) throws {
    let result = try repository.charter(
      ["diff"] + arguments + ["--corpus", "sub/corpus.ndjson"])
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("charter: "))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: repository.folder.path("evil")))
  }

  @Test("a path that begins with a dash is a path")
  func dash() throws {
    let result = try repository.charter(
      ["diff", "--corpus", "sub/corpus.ndjson", "--", "-p:sub/c.charter", "sub/c.charter"])
    #expect(result.status == 64)
    #expect(result.errors == "charter: `-p` is no name of a revision\n")
  }

  @Test("an old charter that does not compile ends with 78 and is shown by its revision")
  func broken() throws {
    try repository.commit(["sub/c.charter": "charter \"Broken\" flag at 3 hide at 6 list {"])
    try repository.write("sub/c.charter", Self.charter(points: 3))
    let result = try repository.charter(
      ["diff", "--since", "HEAD", "sub/c.charter", "--corpus", "sub/corpus.ndjson"])
    #expect(result.status == 78)
    #expect(result.output == "")
    #expect(result.errors.contains("HEAD:sub/c.charter:1:"))
  }
}
