import ArgumentParser
import Charter

/// The files of a git repository as one revision has them.
struct GitRevision: Sendable {
  /// As it was named.
  let name: String
  /// The full name of the commit: a branch may move while it is read.
  private let commit: String
  /// Where git runs.
  private let folder: String
  /// The folder below the top of the repository, with a slash at its end; empty at the top.
  let prefix: String

  /// Finds a revision in the repository that a folder lies in.
  init(_ name: String, in folder: String) throws(FilterFailure) {
    try Self.check(name)
    self.name = name
    self.folder = folder
    let place = try GitProcess(["rev-parse", "--show-prefix"], in: folder, limit: Self.longestLine)
    guard place.hasSucceeded else {
      throw FilterFailure(Exit.missingInput, "`\(folder)` is in no git repository")
    }
    prefix = place.line
    let found = try GitProcess(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"], in: folder,
      limit: Self.longestLine)
    guard found.hasSucceeded, Self.isObjectName(found.line) else {
      throw FilterFailure(Exit.missingInput, "git knows no revision `\(name)`")
    }
    commit = found.line
  }

  enum Fault: Error { case missing }

  /// The text of a file. Links are followed as far as they stay in the repository.
  ///
  /// - Parameter path: from the top of the repository.
  func read(_ path: String) throws -> String {
    // A line is a question; one of two lines would be two.
    guard path.utf8.count <= Self.longestPath, !path.utf8.contains(where: { $0 < 0x20 }) else {
      throw Fault.missing
    }
    let answer = try GitProcess(
      ["cat-file", "--batch", "--follow-symlinks"], in: folder,
      input: Array("\(commit):\(path)\n".utf8), limit: Self.largest + Self.longestLine)
    if answer.isTooLong { throw UnreadableSource.tooLarge }
    // `NAME blob SIZE`, the bytes, and a line feed; something else if there is no such file.
    guard let end = answer.output.firstIndex(of: UInt8(ascii: "\n")) else { throw Fault.missing }
    let words = answer.output[..<end].split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, Self.isObjectName(words[0]), let size = Int(words[2]) else {
      throw Fault.missing
    }
    guard words[1] == "blob" else { throw UnreadableSource.notAFile }
    let content = answer.output[(end + 1)...]
    guard size >= 0, content.count == size + 1 else { throw Fault.missing }
    return try CharterFiles.text(of: Array(content.dropLast()))
  }

  /// The compiler allows no more for all files of a charter together.
  private static let largest = 64 << 20
  private static let longestLine = 8 << 10
  /// With the commit before it, a path fits into any pipe.
  private static let longestPath = 3 << 10

  /// Refuses what git could take for an option, or for something else than a revision.
  private static func check(_ name: String) throws(FilterFailure) {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.utf8.count <= 1 << 10, !name.hasPrefix("-"), isPlain else {
      throw .usage("`\(name.filter { !$0.isNewline })` is no name of a revision")
    }
  }

  private static func isObjectName(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      }
  }
}
