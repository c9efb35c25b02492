import ArgumentParser
import CharterSyntax

/// A first argument that should be a verb, and is none.
struct UnknownCommand {
  let message: String

  /// Nil when the first argument is a command or an option, or when there is none.
  init?(_ arguments: [String]) {
    let commands = CharterCommand.configuration.subcommands.map { $0._commandName }
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help",
      !commands.contains(first)
    else { return nil }
    let advice =
      nearestName(to: first, among: commands).map { "did you mean `\($0)`?" }
      ?? "there are: \(commands.joined(separator: ", "))"
    message = "no command is called `\(first)`; \(advice)"
  }
}
