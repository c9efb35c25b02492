import ArgumentParser

/// The options of `charter filter`, as they are typed.
struct FilterOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "File to read; without it, standard input.")
  var input: String?

  @Flag(help: "A comment a line, as plain text.")
  var raw = false

  @Flag(help: "CSV records; the header names text, title, author, lang, id and facts.")
  var csv = false

  @Option(help: "What is written (default: annotate; verdicts with --raw and --csv).")
  var emit: Emission?

  @Option(help: "Writes these lines only: flag,hide or tag:NAME.")
  var only: Selection?

  @Flag(help: "Adds articles, deciding rules and the way to the next threshold.")
  var explain = false

  @Option(help: "The verdict on a line that cannot be judged.")
  var onError = VerdictName.flag

  @Option(help: "The longest line, such as 1MiB, 512KiB or a number of bytes.")
  var maxLine = ByteCount(bytes: 1 << 20)

  @Option(name: .shortAndLong, help: "Threads; 0: one for each core.")
  var jobs = 1

  @Flag(help: "Writes a summary at the end, to the log if there is one, else to standard error.")
  var stats = false

  @Flag(help: "Exits with 65 if a line could not be judged.")
  var strict = false

  @Option(help: "Logs what is not allowed, as JSON lines: file:PATH, fd:N or stderr.")
  var log: LogTarget?

  @Flag(help: "Logs the text of comments, too.")
  var logText = false

  @Option(help: "Short for --map text=POINTER.")
  var text: String?

  @Option(help: "Short for --map id=POINTER.")
  var id: String?

  @Option(help: "Where a field, id, lang or a fact stands: NAME=/json/pointer.")
  var map: [MemberMapping] = []

  @Option(help: "The object that holds the facts; then none is read from elsewhere.")
  var facts: String?

  @Option(help: "What offsets count.")
  var offsets = OffsetUnit.utf8
}
