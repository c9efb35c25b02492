#if FUZZING
  /// What libFuzzer calls for each input; `main` is libFuzzer's. See Makefile, `fuzz`.
  ///
  /// `--target=NAME` says what to try: libFuzzer leaves flags with two dashes alone.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer lends `count` bytes at `start` for the length of this call; they are copied
    // first of all.
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    chosenTarget.run(bytes)
    return 0
  }

  private let chosenTarget = FuzzTarget.chosen(among: CommandLine.arguments)
#else
  import FoundationEssentials

  /// Runs inputs again, those that libFuzzer found among them: `CharterFuzz --target=NAME FILE…`.
  @main
  struct CharterFuzz {
    static func main() throws {
      let arguments = CommandLine.arguments
      let target = FuzzTarget.chosen(among: arguments)
      for path in arguments.dropFirst() where !path.hasPrefix("-") {
        target.run([UInt8](try Data(contentsOf: URL(filePath: path))))
        print("\(target.rawValue): \(path): no fault")
      }
    }
  }
#endif
