import ArgumentParser
import FoundationEssentials

/// The bytes of a file that is read as a whole.
enum InputBytes {
  /// The largest file, in bytes.
  private static let largest = 64 << 20

  /// - Parameter path: `-` for standard input.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try Terminal.readAllBytes(limit: largest) }
    let status = FileStatus(path)
    if let status, status.size > largest {
      throw failed(path, "is larger than \(largest >> 20) MiB")
    }
    guard status?.kind != .folder, let data = FileManager.default.contents(atPath: path) else {
      throw failed(path, "cannot be read")
    }
    return Array(data)
  }

  private static func failed(_ path: String, _ reason: String) -> ExitCode {
    Terminal.complain("charter: `\(path)` \(reason)\n")
    return Exit.missingInput
  }
}
