/// How long it takes until the first verdict: the whole run over one comment, the best of many.
struct StartUps {
  /// Seconds.
  let generated: [(rules: Int, seconds: Double)]
  let shipped: [(path: String, seconds: Double)]

  private static let runs = 20

  init(generated: [(rules: Int, seconds: Double)], shipped: [(path: String, seconds: Double)]) {
    self.generated = generated
    self.shipped = shipped
  }

  /// Everybody runs once a round: what else the machine does for a moment meets all alike.
  init(_ files: BenchFiles, charter: String, policies: [String]) throws {
    let paths = CharterSource.sizes.map { files.charter($0) } + policies
    var best = Array(repeating: Double.infinity, count: paths.count)
    for _ in 0..<Self.runs {
      for (number, path) in paths.enumerated() {
        let usage = try ChildProcess(
          charter, "filter", path, "-i", files.single.path, "--emit", "verdicts"
        ).run()
        guard usage.status == 0 else {
          throw ChildProcess.Failure(description: "ended with \(usage.status): \(path)")
        }
        best[number] = min(best[number], usage.wall)
      }
    }
    generated = zip(CharterSource.sizes, best).map { ($0, $1) }
    shipped = zip(policies, best.dropFirst(CharterSource.sizes.count)).map { ($0, $1) }
  }
}
