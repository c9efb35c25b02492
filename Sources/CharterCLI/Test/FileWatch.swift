#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does something again whenever files change.
enum FileWatch {
  /// How often the files are looked at.
  private static let microseconds: UInt32 = 300_000

  /// Runs at once, and again after each change of a file, until a signal ends the process.
  ///
  /// - Parameter files: asked after each run, since a run may read other files than the one before.
  static func forever(over files: () -> [String], _ run: () throws -> Void) throws -> Never {
    while true {
      let watched = files()
      let before = watched.map { FileStatus($0) }
      if Terminal.isTerminal(1) { Terminal.write("\u{1B}[2J\u{1B}[H") }
      try run()
      while watched.map({ FileStatus($0) }) == before { usleep(microseconds) }
    }
  }
}
