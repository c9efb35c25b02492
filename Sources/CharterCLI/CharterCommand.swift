import ArgumentParser
import CHeap
import Charter

/// `charter <verb>`: stdout is data, stderr is people.
@main
struct CharterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charter",
    abstract: "Judges comments by a community's charter.",
    discussion: """
      A charter is a text file of articles, rules and reasons. `charter check` proves it, \
      `charter filter` judges a stream of comments by it, `charter explain` shows why, \
      `charter test` says how often that is right, `charter diff` what a change would change, and \
      `charter new` begins one.
      """,
    version: "charter \(engineVersion)",
    subcommands: [
      Filter.self, Check.self, Explain.self, TestCommand.self, Diff.self, Tune.self, Suggest.self,
      Label.self, New.self, ImportCommand.self, Dump.self, Fmt.self, Bench.self,
    ])

  static func main() {
    Terminal.keepStreams()
    heap_use_large_pages()
    Warmup.begin()
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard var command = command(arguments) else {
      if let unknown = UnknownCommand(arguments) { exit(withError: Exit.misuse(unknown.message)) }
      return main(arguments)
    }
    do { try command.run() } catch { exit(withError: error) }
  }

  /// The command of arguments that are as they should be, parsed by its own parser alone: that takes half
  /// as long as by way of this one. Nil for all that needs an answer of this one: help, faults, versions.
  private static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    let verbs = configuration.subcommands
    guard let name = arguments.first,
      let verb = verbs.first(where: { $0.configuration.commandName == name }),
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
    else { return nil }
    return command
  }
}

/// Exit codes, after sysexits.h.
enum Exit {
  /// `check` found errors.
  static let findings = ExitCode(1)
  static let usage = ExitCode(64)
  static let unreadableLines = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let internalError = ExitCode(70)
  static let outputFailed = ExitCode(74)
  static let badCharter = ExitCode(78)

  /// Says in one line what is wrong with what was asked, where only the charter could tell.
  static func misuse(_ message: String) -> ExitCode {
    Terminal.complain("charter: \(message)\n")
    return usage
  }
}
