import CharterSyntax
import Foundation
import Testing

/// Files of `Golden/` and what is expected of them. With `CHARTER_RECORD_GOLDENS=1` in the
/// environment the expectations are written anew, and the difference is for the reader to judge.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden")

  /// The inputs: all files of the folder but the expectations. Those of the printer have their own.
  static var inputs: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.contains(".") && !$0.hasSuffix(".out") && !$0.hasPrefix(".") }.sorted()
  }

  static func file(_ name: String) throws -> SourceFile {
    SourceFile(
      path: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  static func expect(
    _ actual: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let url = folder.appending(path: "\(stem).out")
    if ProcessInfo.processInfo.environment["CHARTER_RECORD_GOLDENS"] == "1" {
      try actual.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(actual == expected, sourceLocation: sourceLocation)
  }
}
