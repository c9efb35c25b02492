/// A command that takes part in every round, and what it reads.
struct Contestant {
  /// What is measured, for looking it up.
  enum Role: Hashable {
    case lines, pipe, copy
    case ripgrep(Int)
    case pcre2grep(Int)
    case reference(Int)
    case filter(rules: Int, threads: Int, emission: String)
    case filterInPipe
    case shipped(String)
    case filterTenth
    /// By kilobytes of a text.
    case ruleWords(Int, isRepeated: Bool)
  }

  let role: Role
  /// What the reader of the report sees.
  let name: String
  let stream: BenchFiles.Stream
  let child: ChildProcess
}

/// Everybody who takes part.
struct Contestants {
  private let files: BenchFiles
  private let charter: String
  private let policies: [String]

  /// - Parameters:
  ///   - charter: the command.
  ///   - policies: paths of shipped charters.
  init(_ files: BenchFiles, charter: String, policies: [String]) {
    self.files = files
    self.charter = charter
    self.policies = policies
  }

  var all: [Contestant] {
    floors + matchers + references + CharterSource.sizes.flatMap(filters) + [inPipe] + shipped
      + [tenth] + ruleWords
  }

  /// The least that reading and copying a stream costs.
  private var floors: [Contestant] {
    [
      Contestant(
        role: .lines, name: "wc -l", stream: files.comments,
        child: ChildProcess("wc", "-l", files.comments.path)),
      Contestant(
        role: .pipe, name: "cat | cat", stream: files.comments,
        child: ChildProcess("sh", "-c", "cat \"$0\" | cat", files.comments.path)),
      Contestant(
        role: .copy, name: "charter bench --copy", stream: files.comments,
        child: ChildProcess(charter, "bench", "--copy", "--corpus", files.comments.path)),
    ]
  }

  /// Matchers of plain folded literals, on plain folded text.
  private var matchers: [Contestant] {
    CharterSource.sizes.map { rules in
      Contestant(
        role: .ripgrep(rules), name: "rg -j1 -c -F, \(rules) rules", stream: files.text,
        child: ChildProcess(
          "rg", "--no-config", "-j1", "-c", "-F", "-f", files.literals(rules), files.text.path))
    }
      + [10, 100].map { rules in
        Contestant(
          role: .pcre2grep(rules), name: "pcre2grep -c -F, \(rules) rules",
          stream: files.textPart,
          child: ChildProcess(
            "pcre2grep", "-c", "-F", "-f", files.literals(rules), files.textPart.path))
      }
  }

  private var references: [Contestant] {
    [10, 100, 1000].map { rules in
      let stream = rules < 1000 ? files.part : files.few
      return Contestant(
        role: .reference(rules), name: "every entry tried, \(rules) rules", stream: stream,
        child: filter(files.charter(rules), stream, "--reference"))
    }
  }

  private func filters(_ rules: Int) -> [Contestant] {
    [1, 2].flatMap { threads in
      ["verdicts", "annotate"].map { emission in
        Contestant(
          role: .filter(rules: rules, threads: threads, emission: emission),
          name: "\(rules) rules, \(emission), \(threads) thread\(threads > 1 ? "s" : "")",
          stream: files.comments,
          child: filter(
            files.charter(rules), files.comments, "-j", "\(threads)", emission: emission))
      }
    }
  }

  private var inPipe: Contestant {
    Contestant(
      role: .filterInPipe, name: "100 rules, verdicts, cat | charter | cat",
      stream: files.comments,
      child: ChildProcess(
        "sh", "-c", "cat \"$0\" | \"$1\" filter \"$2\" --emit verdicts | cat",
        files.comments.path, charter, files.charter(100)))
  }

  private var shipped: [Contestant] {
    policies.map { path in
      Contestant(
        role: .shipped(path), name: path, stream: files.comments,
        child: filter(path, files.comments))
    }
  }

  private var tenth: Contestant {
    Contestant(
      role: .filterTenth, name: "10000 rules, verdicts, 2 threads, a tenth of the stream",
      stream: files.tenth, child: filter(files.charter(10_000), files.tenth, "-j", "2"))
  }

  private var ruleWords: [Contestant] {
    files.ruleWords.flatMap { kilobytes, once, fourTimes in
      [(once, false), (fourTimes, true)].map { stream, isRepeated in
        Contestant(
          role: .ruleWords(kilobytes, isRepeated: isRepeated),
          name:
            "10000 rules, \(kilobytes) kB of their words a text\(isRepeated ? ", 4 times" : "")",
          stream: stream, child: filter(files.charter(10_000), stream))
      }
    }
  }

  private func filter(
    _ path: String, _ stream: BenchFiles.Stream, _ options: String..., emission: String = "verdicts"
  ) -> ChildProcess {
    ChildProcess([charter, "filter", path, "-i", stream.path, "--emit", emission] + options)
  }
}
