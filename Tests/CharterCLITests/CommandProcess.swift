import Foundation
import Testing

/// What a finished command left behind.
struct CommandResult {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs of any verb of the command, in a folder of their own.
final class CommandProcess {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  func run(_ arguments: String..., input: String = "") throws -> CommandResult {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String = "") throws -> CommandResult {
    let process = Process()
    let command: URL = try #require(Executable.url, "the command is not built")
    process.executableURL = command
    process.arguments = arguments
    try folder.write(".in", input)
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appendingPathComponent(".in"))
    process.standardOutput = try fileForWriting(".out")
    process.standardError = try fileForWriting(".err")
    try process.run()
    process.waitUntilExit()
    return CommandResult(
      status: process.terminationStatus, output: try folder.read(".out"),
      errors: try folder.read(".err"))
  }

  private func fileForWriting(_ name: String) throws -> FileHandle {
    try folder.write(name, "")
    return try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
  }
}
