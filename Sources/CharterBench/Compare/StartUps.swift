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

  init(_ files: BenchFiles, charter: String, policies: [String]) throws {
    func best(_ path: String) throws -> Double {
      let child = ChildProcess(
        charter, "filter", path, "-i", files.single.path, "--emit", "verdicts")
      return try (0..<Self.runs).reduce(Double.infinity) { best, _ in
        let usage = try child.run()
        guard usage.status == 0 else {
          throw ChildProcess.Failure(description: "ended with \(usage.status): \(path)")
        }
        return min(best, usage.wall)
      }
    }
    generated = try CharterSource.sizes.map { ($0, try best(files.charter($0))) }
    shipped = try policies.map { ($0, try best($0)) }
  }
}
