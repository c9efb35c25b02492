import Charter
import CharterCorpus
import CharterSyntax

/// One run of `charter label`: comments to label, and where the labels go.
struct Labelling: ~Copyable {
  private let comments: [CorpusComment]
  private let opinions: [String]
  private let screen: LabelScreen
  private var session: LabelSession
  private var journal: LabelJournal
  private var line: LabelledLine

  /// How many comments had a label already, in the file or in the journal.
  let known: Int

  /// - Parameter charter: decides the order, if there is one.
  init(
    _ path: String, output: String, _ charter: CompiledCharter?, showsOpinion: Bool,
    screen: LabelScreen
  ) throws(FilterFailure) {
    guard let reader = charter ?? Compilation(source: Self.nothing).charter else {
      throw FilterFailure(Exit.internalError, "an empty charter does not compile")
    }
    let journal = try LabelJournal(output)
    let corpus = try CorpusComments([path], for: reader, keepsRecords: true)
    if let fault = corpus.faults.first {
      throw FilterFailure(
        Exit.unreadableLines, "\(path):\(fault.place.number): \(fault.message)")
    }
    var done = try Self.contents(of: output, reader)
    let comments = corpus.comments.filter { comment in
      if comment.label != nil { return false }
      guard let count = done[comment.content], count > 0 else { return true }
      done[comment.content] = count - 1
      return false
    }
    var opinions: [String] = []
    var order = Array(comments.indices)
    if let charter {
      let verdicts = try Self.verdicts(comments, charter, path)
      let thresholds = charter.thresholds
      order = LabelOrder.nearestFirst(
        scores: verdicts.map(\.scoreInTenths), flagAt: thresholds.flag.tenths,
        hideAt: thresholds.hide.tenths)
      if showsOpinion { opinions = verdicts.map { Self.opinion($0, charter) } }
    }
    self.journal = journal
    self.comments = comments
    self.opinions = opinions
    self.screen = screen
    known = corpus.comments.count - comments.count
    line = LabelledLine(CorpusFormat(path: path))
    session = LabelSession(queue: order)
  }

  private static let nothing = "charter \"-\"\nflag at 1\nhide at 2\n"

  var isEmpty: Bool { comments.isEmpty }
  var labelled: Int { session.labelled }
  var isFinished: Bool { session.current == nil }

  // MARK: Keys

  /// What is to be seen now; nil when all comments were shown.
  func screenText(last: String?) -> String? {
    guard let number = session.current else { return nil }
    let comment = comments[number]
    return screen.text(
      comment.item, id: comment.id, progress: session.progress, labelled: session.labelled,
      opinion: opinions.isEmpty ? nil : opinions[number], last: last)
  }

  /// Does what a key means. The label is on the disk when this returns.
  ///
  /// - Returns: what was done, for the next screen.
  mutating func apply(_ key: LabelKey) throws(FilterFailure) -> String? {
    switch key {
    case .quit: return nil
    case .skip:
      session.skip()
      return screen.isFrench ? "passé" : "skipped"
    case .undo:
      guard let undone = session.undo() else { return nil }
      if undone == .label, !journal.removeLast() { throw Self.unwritten }
      return screen.isFrench ? "annulé" : "undone"
    case .label(let level):
      guard let number = session.current else { return nil }
      guard journal.append(line.bytes(of: comments[number], level)) else { throw Self.unwritten }
      session.label(level)
      return level.spelling(in: screen.isFrench ? .french : .english)
    }
  }

  private static var unwritten: FilterFailure {
    FilterFailure(Exit.outputFailed, "a label could not be written; those before it are safe")
  }

  // MARK: Beginning

  /// How often each comment stands in the journal.
  private static func contents(
    of path: String, _ reader: CompiledCharter
  ) throws(FilterFailure) -> [UInt64: Int] {
    let journal = try CorpusComments([path], for: reader)
    if let fault = journal.faults.first {
      throw FilterFailure(
        Exit.unreadableLines, "\(path):\(fault.place.number): \(fault.message)")
    }
    var counts: [UInt64: Int] = [:]
    for comment in journal.comments { counts[comment.content, default: 0] += 1 }
    return counts
  }

  private static func verdicts(
    _ comments: [CorpusComment], _ charter: CompiledCharter, _ path: String
  ) throws(FilterFailure) -> [Verdict] {
    var scanner = charter.makeScanner()
    var verdicts: [Verdict] = []
    for comment in comments {
      do throws(ItemError) {
        verdicts.append(try scanner.judge(comment.item))
      } catch {
        throw FilterFailure(
          Exit.unreadableLines, "\(path):\(comment.place.number): \(error.sentence)")
      }
    }
    return verdicts
  }

  private static func opinion(_ verdict: Verdict, _ charter: CompiledCharter) -> String {
    let rules = verdict.reasons.map(\.rule).joined(separator: ", ")
    return "\(charter.name(of: verdict.level)) · \(Points(tenths: verdict.scoreInTenths))"
      + (rules.isEmpty ? "" : " · \(rules)")
  }
}

extension CorpusComment {
  /// What makes it the same comment in another file, whatever is known about it.
  fileprivate var content: UInt64 {
    var item = item
    item.facts = [:]
    return CaseKey(item, expected: .allow).content
  }
}
