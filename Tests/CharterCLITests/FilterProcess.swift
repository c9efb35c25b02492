import Foundation
import Testing

/// The built command, beside the bundle of the tests.
enum Executable {
  static let url: URL? = {
    let candidates = CommandLine.arguments
      .filter { $0.contains(".xctest") || $0 == CommandLine.arguments[0] }
      .flatMap { argument in
        sequence(first: URL(fileURLWithPath: argument)) { $0.deletingLastPathComponent() }
          .prefix(6)
      }
      .map { $0.deletingLastPathComponent().appendingPathComponent("charter") }
    return candidates.first { url in
      let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .isExecutableKey])
      return values?.isRegularFile == true && values?.isExecutable == true
    }
  }()
}

/// What a finished run left behind.
struct FilterResult {
  var status: Int32
  var output: [UInt8]
  var errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines without their ends.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// The lines as JSON objects.
  func records() throws -> [[String: Any]] {
    try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }
}

/// Runs of `charter filter` on the test charter.
final class FilterProcess {
  let folder: ScratchFolder
  let charter: String

  init(points: Int = 3) throws {
    folder = try ScratchFolder()
    charter = try folder.write("test.charter", TestCharter.source(points: points))
  }

  func run(_ options: String..., input: String) throws -> FilterResult {
    try run(options, input: Array(input.utf8))
  }

  /// - Parameter charter: another charter's path.
  func run(_ options: [String], input: [UInt8], charter: String? = nil) throws -> FilterResult {
    let source = folder.url.appendingPathComponent("input")
    try Data(input).write(to: source)
    let process = try makeProcess(options, charter: charter)
    process.standardInput = try FileHandle(forReadingFrom: source)
    let output = try fileForWriting("output")
    let errors = try fileForWriting("errors")
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return FilterResult(
      status: process.terminationStatus,
      output: Array(try Data(contentsOf: folder.url.appendingPathComponent("output"))),
      errors: try folder.read("errors"))
  }

  func makeProcess(_ options: [String], charter: String? = nil) throws -> Process {
    let process = Process()
    let command: URL = try #require(Executable.url, "the command is not built")
    process.executableURL = command
    process.arguments = ["filter", charter ?? self.charter] + options
    return process
  }

  private func fileForWriting(_ name: String) throws -> FileHandle {
    try folder.write(name, "")
    return try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
  }
}

/// A run that is talked to while it lasts.
final class FilterConversation {
  let process: Process
  /// Keeps the folder of the charter.
  private let filter: FilterProcess
  private let input = Pipe()
  private let output = Pipe()

  init(_ filter: FilterProcess, _ options: String...) throws {
    self.filter = filter
    // A runner in the background ignores SIGINT, which its children would inherit.
    _ = signal(SIGINT, SIG_DFL)
    process = try filter.makeProcess(options)
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  func send(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// The next line of the answer; nil at its end.
  func readLine() throws -> String? {
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  func readToEnd() throws -> String {
    String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }
}
