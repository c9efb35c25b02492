import Charter

/// What the options mean together. A class, since every line asks it for little of it.
final class FilterSettings: Sendable {
  /// How a line holds a comment.
  enum Source: Sendable {
    case members, raw, columns
  }

  let source: Source
  let isHTML: Bool
  let emission: Emission
  let selection: Selection?
  /// The charter that lines are judged by on trial, besides.
  let trialPath: String?
  let format: RecordFormat
  /// The verdict on a line that cannot be judged.
  let faultLevel: VerdictLevel
  let longestLine: Int
  let threads: Int
  let isStrict: Bool
  let writesSummary: Bool
  let log: LogTarget?
  let logsText: Bool
  /// Where fields, `id`, `lang` and facts stand if not in their usual places.
  let mappings: [String: String]
  /// The one object that facts are read from.
  let factsPointer: String?
  let engine: EngineOptions

  init(_ options: FilterOptions) throws(FilterFailure) {
    source = options.raw ? .raw : options.csv ? .columns : .members
    isHTML = options.html
    emission = options.emit ?? (source == .members ? .annotate : .verdicts)
    selection = options.only
    trialPath = options.trial
    var format = RecordFormat()
    format.isExplained = options.explain
    format.offsets = options.offsets.offsets
    self.format = format
    faultLevel = options.onError.level
    longestLine = options.maxLine.bytes
    threads = options.jobs.threads
    isStrict = options.strict
    writesSummary = options.stats
    log = options.log
    logsText = options.logText
    var mappings: [String: String] = [:]
    mappings["text"] = options.text
    mappings["id"] = options.id
    for mapping in options.map { mappings[mapping.name] = mapping.pointer }
    self.mappings = mappings
    factsPointer = options.facts
    var engine = EngineOptions()
    engine.usesPrefilter = !options.reference
    self.engine = engine
    try Self.check(options)
    try check()
  }

  /// Whether nobody looks at the text of an item of which nothing is to be said.
  var needsNoCalmTexts: Bool {
    switch emission {
    case .annotate, .verdicts, .pass, .rejects:
      !format.isExplained && log == nil && trialPath == nil
    case .censor, .tsv: false
    }
  }

  private static func check(_ options: FilterOptions) throws(FilterFailure) {
    if options.raw && options.csv { throw .usage("--raw and --csv exclude each other") }
    if !options.jobs.isAllowed { throw .usage("--jobs is from 0 to 1024") }
    if options.logText && options.log == nil { throw .usage("--log-text needs --log") }
  }

  private func check() throws(FilterFailure) {
    try checkTrial()
    switch source {
    case .members: break
    case .raw:
      if emission == .annotate { throw .usage("--raw has no members to annotate") }
      if !mappings.isEmpty || factsPointer != nil {
        throw .usage("--raw has no members: --text, --id, --map and --facts mean nothing")
      }
    case .columns:
      if emission != .verdicts && emission != .tsv {
        throw .usage("--csv goes with --emit verdicts or tsv")
      }
      if factsPointer != nil { throw .usage("--csv has no objects: --facts means nothing") }
    }
  }

  /// What a charter on trial says must be seen somewhere.
  private func checkTrial() throws(FilterFailure) {
    let asksChanges = selection?.keepsChanges == true
    guard trialPath != nil else {
      if asksChanges { throw .usage("--only changed needs --trial") }
      return
    }
    switch emission {
    case .annotate, .verdicts, .tsv: break
    case .pass, .rejects, .censor:
      if !asksChanges, !writesSummary, log == nil {
        throw .usage("--trial shows nothing with --emit \(emission) but in --stats or --log")
      }
    }
  }
}
