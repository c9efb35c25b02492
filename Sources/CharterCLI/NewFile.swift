import ArgumentParser
import FoundationEssentials

/// Files that are written where none is yet.
enum NewFile {
  /// Writes all of the files, or none: one that is there already ends the command, and is left alone.
  static func write(_ files: [(path: String, text: String)]) throws {
    for (path, _) in files where isTaken(path) { throw taken(path) }
    var written: [String] = []
    for (path, text) in files {
      do {
        try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        written.append(path)
      } catch {
        for path in written { try? FileManager.default.removeItem(atPath: path) }
        if isTaken(path) { throw taken(path) }
        Terminal.complain("charter: cannot write `\(path)`\n")
        throw Exit.outputFailed
      }
    }
  }

  /// A link that leads nowhere counts, too.
  private static func isTaken(_ path: String) -> Bool {
    FileStatus(path, followsLinks: false) != nil
  }

  private static func taken(_ path: String) -> ExitCode {
    Terminal.complain("charter: `\(path)` exists already and is left as it is\n")
    return Exit.outputFailed
  }
}
