import Charter
import CharterCorpus

/// A sweep for machines.
struct SweepRecord: Encodable {
  struct Hit: Encodable {
    var list, entry, text: String
    /// Half-open UTF-8 byte offsets in the text.
    var start, end: Int
    var reading: String
    var tricks: [String]
    /// The rules that fire because of it; nil where no rule was asked.
    var rules: [String]?
    /// Nothing is hit once the language of the text is told; nil where it was.
    var endsWithLanguage: Bool?

    init(_ hit: ListHit, in text: String) {
      (list, entry, reading, tricks) = (hit.list, hit.entry, hit.reading, hit.tricks)
      (start, end) = (hit.range.lowerBound, hit.range.upperBound)
      self.text = text
    }
  }

  struct Miss: Encodable { var rule, list, entry, spelling: String }

  struct Trick: Encodable {
    var trick: String
    var isPromised: Bool
    var caught, of: Int
    /// Nil where nothing was tried.
    var recall: Double?
    var misses: [Miss]
  }

  struct Skipped: Encodable {
    var rule, text, cause: String
    var lists: [String]
  }

  struct Disguises: Encodable {
    var samples: Int
    var tricks: [Trick]
    var skipped: [Skipped]
  }

  struct Innocents: Encodable {
    var phrases: Int
    var hits: [Hit]
  }

  struct ListHits: Encodable {
    var list: String
    var count, surprising: Int
    var first: [Hit]
  }

  struct DictionaryHits: Encodable {
    var file, language: String
    var words: Int
    var lists: [ListHits]
  }

  struct MissingDictionary: Encodable { var file, package: String }

  var charter: String
  var disguises: Disguises
  var innocents: Innocents
  var dictionaries: [DictionaryHits]
  var missingDictionaries: [MissingDictionary]
}

extension SweepRecord {
  init(_ sweep: CharterSweep) {
    charter = sweep.path
    disguises = Disguises(sweep.disguises)
    innocents = Innocents(
      phrases: sweep.innocents.phraseCount,
      hits: sweep.innocents.findings.map { finding in
        var hit = Hit(finding.hit, in: finding.phrase)
        hit.rules = finding.rules
        hit.endsWithLanguage = finding.endsWithLanguage
        return hit
      })
    dictionaries = sweep.dictionaries.map { found in
      DictionaryHits(
        file: found.dictionary.file, language: found.dictionary.language, words: found.wordCount,
        lists: found.lists.map { list in
          ListHits(
            list: list.list, count: list.count, surprising: list.surprisingCount,
            first: list.first.map { Hit($0.hit, in: $0.word) })
        })
    }
    missingDictionaries = sweep.missing.map {
      MissingDictionary(file: $0.file, package: $0.source)
    }
  }
}

extension SweepRecord.Disguises {
  fileprivate init(_ sweep: DisguiseSweep) {
    samples = sweep.sampleCount
    tricks = sweep.tallies.map { tally in
      SweepRecord.Trick(
        trick: tally.disguiser.name, isPromised: tally.disguiser.isPromised, caught: tally.caught,
        of: tally.tried, recall: tally.recall,
        misses: tally.missed.map {
          .init(rule: $0.rule, list: $0.list, entry: $0.entry, spelling: $0.spelling)
        })
    }
    skipped = sweep.skipped.map {
      .init(rule: $0.rule, text: $0.text, cause: $0.cause.rawValue, lists: $0.lists)
    }
  }
}

/// What `check --sweep --format json` writes.
struct SweptCheck: Encodable {
  var diagnostics: [DiagnosticRecord]
  var sweeps: [SweepRecord]
}
