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
  import Foundation

  /// Runs inputs again, those that libFuzzer found among them: `CharterFuzz --target=NAME FILE…`; or holds the
  /// fast engine against PCRE2 alone: `CharterFuzz --agree=PAIRS [--seed=NUMBER]`.
  @main
  struct CharterFuzz {
    static func main() async throws {
      let arguments = CommandLine.arguments
      if let pairs = number("--agree=", in: arguments) {
        return await agree(on: pairs, seed: number("--seed=", in: arguments) ?? 0)
      }
      let target = FuzzTarget.chosen(among: arguments)
      for path in arguments.dropFirst() where !path.hasPrefix("-") {
        target.run([UInt8](try Data(contentsOf: URL(filePath: path))))
        print("\(target.rawValue): \(path): no fault")
      }
    }

    private static func number(_ flag: String, in arguments: [String]) -> Int? {
      arguments.last { $0.hasPrefix(flag) }.flatMap { Int($0.dropFirst(flag.count)) }
    }

    private static func agree(on pairs: Int, seed: Int) async {
      let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
      let outcome = await AgreementRun(pairs: pairs, seed: seed, threads: threads).run()
      for disagreement in outcome.disagreements { print(disagreement) }
      print(
        "\(outcome.pairs) pairs of \(outcome.charters) charters, \(outcome.hits) hits, "
          + "\(outcome.disagreements.count) disagreements")
      // Nothing is shown by charters that are refused, or by texts that nothing is found in.
      let isTelling = outcome.pairs >= pairs && outcome.hits * 2 >= outcome.pairs
      if !isTelling || !outcome.disagreements.isEmpty { exit(1) }
    }
  }
#endif
