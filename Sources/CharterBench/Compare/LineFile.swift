import Foundation

/// A file of lines that is read in pieces. What this process has ever held in memory counts as that of
/// the commands that it starts, so that it stays small.
struct LineFile {
  let url: URL

  private static let pieceSize = 1 << 18

  /// How many lines end in it, and its bytes.
  func count() throws -> (lines: Int, bytes: Int) {
    var (lines, bytes) = (0, 0)
    try forEachPiece { piece in
      lines += piece.count { $0 == UInt8(ascii: "\n") }
      bytes += piece.count
      return true
    }
    return (lines, bytes)
  }

  /// Copies the first lines to another file.
  ///
  /// - Returns: how many there were.
  @discardableResult func copyHead(_ limit: Int, to target: URL) throws -> Int {
    try Data().write(to: target)
    let output = try FileHandle(forWritingTo: target)
    var count = 0
    try forEachPiece { piece in
      var end = piece.startIndex
      while end < piece.endIndex, count < limit {
        guard let next = piece[end...].firstIndex(of: UInt8(ascii: "\n")) else {
          end = piece.endIndex
          break
        }
        count += 1
        end = next + 1
      }
      try output.write(contentsOf: piece[..<end])
      return count < limit
    }
    try output.close()
    return count
  }

  /// - Parameter body: answers whether it wants to go on.
  private func forEachPiece(_ body: (Data) throws -> Bool) throws {
    let file = try FileHandle(forReadingFrom: url)
    while let piece = try file.read(upToCount: Self.pieceSize), !piece.isEmpty {
      guard try body(piece) else { break }
    }
    try file.close()
  }
}
