import ArgumentParser

/// Measures the command beside its neighbors: the data, the rounds, the counts. No part of what is
/// installed; `make bench` and `make instructions` run it.
@main
struct CharterBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "CharterBench",
    abstract: "Makes the data of the benchmarks and measures with it.",
    subcommands: [Generate.self, Compare.self, CountInstructions.self])
}
