import ArgumentParser
import Charter
import FoundationEssentials

/// Where a charter is read from, with all files that it names: as they stand on disk, or as a revision of
/// a git repository has them.
enum CharterSource: Sendable {
  case file(String)
  /// The path is that from the top of the repository.
  case revision(GitRevision, path: String)

  /// Reads what was typed: the path of a file, or `REVISION:PATH` as git writes it, where PATH starts at
  /// the top of the repository, or with `./` in the current folder. A file that is there is that file.
  init(_ text: String) throws(FilterFailure) {
    guard let colon = text.firstIndex(of: ":"), !FileManager.default.fileExists(atPath: text) else {
      self = .file(text)
      return
    }
    let revision = try GitRevision(String(text[..<colon]), in: ".")
    let path = String(text[text.index(after: colon)...])
    let isHere = path.hasPrefix("./") || path.hasPrefix("../")
    guard let plain = Self.plain(isHere ? revision.prefix + path : path) else {
      throw FilterFailure(Exit.missingInput, "`\(text)` names no file of the repository")
    }
    self = .revision(revision, path: plain)
  }

  /// The same file as a revision has it.
  func since(_ name: String) throws(FilterFailure) -> CharterSource {
    switch self {
    case .file(let path):
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      let revision = try GitRevision(name, in: folder)
      let file = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
      return .revision(revision, path: revision.prefix + file)
    case .revision(_, let path): return .revision(try GitRevision(name, in: "."), path: path)
    }
  }

  /// As people would write it.
  var name: String {
    switch self {
    case .file(let path): path
    case .revision(let revision, let path): Self.name(revision, path)
    }
  }

  /// What to try where it is not there.
  var advice: String? {
    guard case .revision(let revision, _) = self else { return nil }
    return "; a path in `\(revision.name)` starts at the top of the repository, or with ./ here"
  }

  /// Compiles the charter. Files of a revision are called `REVISION:PATH` wherever they are named.
  func compile() -> Compilation {
    switch self {
    case .file(let path): return CharterFiles.compile(path, findsWarnings: false)
    case .revision(let revision, let path):
      var options = EngineOptions()
      options.findsWarnings = false
      let start = revision.name + ":"
      return Compilation(path: Self.name(revision, path), options: options) { name in
        guard name.hasPrefix(start) else { throw GitRevision.Fault.missing }
        let path = name.dropFirst(start.count)
        return try revision.read(String(path.hasPrefix("./") ? path.dropFirst(2) : path))
      }
    }
  }

  /// With a slash in it, so that the folder of the file belongs to the revision as well.
  private static func name(_ revision: GitRevision, _ path: String) -> String {
    "\(revision.name):\(path.contains("/") ? "" : "./")\(path)"
  }

  /// Without `.` and `..`; nil if it leads out of the repository, or nowhere.
  private static func plain(_ path: String) -> String? {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step != ".." {
        steps.append(step)
      } else if steps.popLast() == nil {
        return nil
      }
    }
    return steps.isEmpty || path.hasPrefix("/") ? nil : steps.joined(separator: "/")
  }
}
