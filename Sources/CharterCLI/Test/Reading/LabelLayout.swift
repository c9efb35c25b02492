import Charter
import CharterCorpus
import RecordIO

/// Where the labels stand in the records of one corpus.
struct LabelLayout: Sendable {
  /// The numbers of the pointers; those of slices follow.
  enum Slot: Int, CaseIterable {
    case verdict, label, rules, why, id
  }

  /// The columns of a CSV file by the number of the slot.
  let columns: [Int?]?
  /// What is looked for in a line of JSON.
  let paths: MemberPaths
  let sliceCount: Int
  /// What records without a label are labelled; nil: they have none.
  let usualLevel: VerdictLevel?

  /// - Parameters:
  ///   - slices: names of members, or JSON pointers.
  ///   - header: the first record of a CSV file; nil for other files.
  init(
    slices: [String], usualLevel: VerdictLevel?, header: [UInt8]?
  ) throws(FilterFailure) {
    self.usualLevel = usualLevel
    sliceCount = slices.count
    let names = Slot.allCases.map { "\($0)" } + slices
    columns = header.map { header in
      let known = Self.names(in: header)
      return names.map { name in
        known.firstIndex(of: name.hasPrefix("/") ? String(name.dropFirst()) : name)
      }
    }
    let pointers = names.map { $0.hasPrefix("/") ? $0 : "/" + $0.escapedForPointer }
    do {
      paths = try MemberPaths(pointers, replacing: "test")
    } catch {
      throw .usage("--slice: `\(error.pointer)` is no JSON pointer")
    }
  }

  private static func names(in header: [UInt8]) -> [String] {
    var scanner = CSVRecordScanner()
    scanner.scan(header.span)
    return (0..<scanner.count).map { index in
      var name: [UInt8] = []
      scanner.appendField(index, of: header.span, to: &name)
      let words = String(decoding: name, as: UTF8.self).split { $0 == " " || $0 == "\t" }
      return words.joined(separator: " ")
    }
  }
}

extension String {
  /// As one name of a JSON pointer (RFC 6901).
  fileprivate var escapedForPointer: String {
    flatMap { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.map(String.init).joined()
  }
}
