import ArgumentParser
import Charter

/// `charter dump`: entry → pattern → literals.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "dump",
    abstract: "Shows what each entry of a charter became.",
    discussion: """
      Tab-separated: list, entry, PCRE2 pattern, literals of which one must stand in a text. \
      An entry without literals is tried on every text, which costs time.
      """)

  @Argument(help: "Charter file.", completion: .charters)
  var charter: String

  @Option(help: "Only this list.")
  var list: String?

  func run() throws {
    let compiled = try CharterFiles.compiledOrExit(charter)
    if let list, !compiled.entries.contains(where: { $0.list == list }) {
      throw Exit.misuse("no condition asks a list `\(list)`")
    }
    var text = ""
    for entry in compiled.entries where list == nil || entry.list == list {
      let name = entry.isException ? "except \(entry.entry)" : entry.entry
      let literals = entry.literals.isEmpty ? "-" : entry.literals.joined(separator: " ")
      text += "\(entry.list)\t\(name)\t\(entry.pattern)\t\(literals)\n"
    }
    Terminal.write(text)
  }
}
