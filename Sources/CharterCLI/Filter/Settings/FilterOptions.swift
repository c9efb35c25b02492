import ArgumentParser

/// The options of `charter filter`, as they are typed.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customShort("i", allowingJoined: true), .long],
    help: ArgumentHelp("File to read; without it, standard input.", valueName: "file"),
    completion: .file())
  var input: String?

  @Flag(help: "A comment a line, as plain text.")
  var raw = false

  @Flag(help: "CSV records; the header names text, title, author, lang, id and facts.")
  var csv = false

  @Flag(
    help:
      "Fields are HTML: tags separate, entities are characters. Offsets stay those of the source.")
  var html = false

  @Option(
    help: ArgumentHelp(
      "What is written (default: annotate; verdicts with --raw and --csv).", valueName: "form"))
  var emit: Emission?

  @Option(
    help: ArgumentHelp(
      "Writes these lines only: flag,hide or tag:NAME; with --trial also changed.",
      valueName: "verdicts"))
  var only: Selection?

  @Option(
    help: ArgumentHelp(
      "Judges each line by this charter as well, and says so beside the verdict, which stays.",
      valueName: "charter"),
    completion: .charters)
  var trial: String?

  @Flag(help: "Adds articles, deciding rules and the way to the next threshold.")
  var explain = false

  @Option(
    help: ArgumentHelp("The verdict on a line that cannot be judged.", valueName: "verdict"))
  var onError = VerdictName.flag

  @Option(
    help: ArgumentHelp(
      "The longest line, such as 1MiB, 512KiB or a number of bytes.", valueName: "size"))
  var maxLine = ByteCount(bytes: 1 << 20)

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads; 0: one for each core.", valueName: "number"))
  var jobs = ThreadCount(1)

  @Flag(help: "Writes a summary at the end, to the log if there is one, else to standard error.")
  var stats = false

  @Flag(help: "Exits with 65 if a line could not be judged.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Logs what is not allowed, as JSON lines: file:PATH, fd:N or stderr.", valueName: "target"))
  var log: LogTarget?

  @Flag(help: "Logs the text of comments, too.")
  var logText = false

  @Option(help: ArgumentHelp("Short for --map text=POINTER.", valueName: "pointer"))
  var text: String?

  @Option(help: ArgumentHelp("Short for --map id=POINTER.", valueName: "pointer"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Where a field, id, lang or a fact stands: NAME=/json/pointer.", valueName: "name=pointer"))
  var map: [MemberMapping] = []

  @Option(
    help: ArgumentHelp(
      "The object that holds the facts; then none is read from elsewhere.", valueName: "pointer"))
  var facts: String?

  @Option(help: ArgumentHelp("What offsets count.", valueName: "unit"))
  var offsets = OffsetUnit.utf8

  @Flag(
    help: ArgumentHelp(
      "Tries every entry on every text: the same verdicts, slowly.", visibility: .hidden))
  var reference = false
}
