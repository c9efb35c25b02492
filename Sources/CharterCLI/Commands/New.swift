import ArgumentParser
import Charter
import FoundationEssentials

/// `charter new`: something to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "new",
    abstract: "Writes a charter to begin with, and comments to test it on.",
    discussion: """
      The folder gets a charter of a dozen rules, a corpus of labelled comments, and a page that says \
      how to go on. One case of the corpus fails on purpose: mending it shows how charters are \
      changed. The next command is printed. Nothing that exists is overwritten.
      """)

  @Argument(help: "The folder; it is made if it is not there.", completion: .directory)
  var folder: String

  @Option(help: "Language of the charter and its comments.")
  var lang = SpokenLanguage.fr

  func run() throws {
    let starter = Starter(lang.keywords)
    let base = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    do {
      try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    } catch {
      Terminal.complain("charter: cannot make the folder `\(base)`\n")
      throw Exit.outputFailed
    }
    try NewFile.write(starter.files.map { ("\(base)/\($0.name)", $0.text) })
    let isFrench = lang == .fr
    Terminal.complain(
      starter.files.map { "\(base)/\($0.name)\n" }.joined()
        + (isFrench ? "La suite :\n" : "Next:\n"))
    let command = "charter test \(starter.charterName) \(Starter.corpusName)"
    Terminal.write("cd \(base.shellWord) && \(command)\n")
  }
}

extension String {
  /// As one word of a shell's command line.
  fileprivate var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0"..."9" ~= $0 || "/._-".unicodeScalars.contains($0)
    }
    let word = isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
    return word.hasPrefix("-") ? "./" + word : word
  }
}
