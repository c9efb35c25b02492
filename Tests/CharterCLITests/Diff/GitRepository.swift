import Foundation
import Testing

/// A git repository in a folder of its own, and commands that run there.
final class GitRepository {
  let folder: ScratchFolder

  /// Whether git is installed; without it nothing can be tested, which is said.
  static let isThere: Bool = {
    let hasGit = (try? run(["--version"], in: "/", nil)) == 0
    if !hasGit { print("SKIPPED: git is not installed") }
    return hasGit
  }()

  init() throws {
    folder = try ScratchFolder()
    try git("init", "-q", "-b", "main")
  }

  func git(_ arguments: String...) throws {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    let status = try Self.run(identity + arguments, in: folder.url.path, folder.path(".git-log"))
    let log = (try? folder.read(".git-log")) ?? ""
    try #require(status == 0, "git \(arguments): \(log)")
  }

  /// Writes files below the folder, and commits them.
  func commit(_ files: [String: String]) throws {
    for (path, text) in files { try write(path, text) }
    try git("add", "-A", "--", ".", ":!.git-log")
    try git("commit", "-q", "-m", "A change")
  }

  func write(_ path: String, _ text: String) throws {
    let file = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Runs the command in a folder of the repository.
  func charter(_ arguments: [String], in subfolder: String = "") throws -> CommandResult {
    let process = Process()
    let command: URL = try #require(Executable.url, "the command is not built")
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = folder.url.appendingPathComponent(subfolder)
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("charter-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: output) }
    func file(_ name: String) throws -> FileHandle {
      let url = output.appendingPathComponent(name)
      try Data().write(to: url)
      return try FileHandle(forWritingTo: url)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try file("out")
    process.standardError = try file("err")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: output.appendingPathComponent(name)), as: UTF8.self)
    }
    return CommandResult(
      status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }

  /// The status of a run of git, whose output goes to a file.
  static func run(_ arguments: [String], in folder: String, _ log: String?) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.standardInput = FileHandle.nullDevice
    if let log { try Data().write(to: URL(filePath: log)) }
    let output =
      try log.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
