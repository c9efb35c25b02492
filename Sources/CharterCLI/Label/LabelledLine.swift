import Charter
import CharterCorpus
import RecordIO

/// Writes a comment with its label as a line of a corpus.
struct LabelledLine: ~Copyable {
  private var members: JSONLineScanner?

  /// - Parameter format: of the file that the comments come from.
  init(_ format: CorpusFormat) {
    members =
      format == .members
      ? (try? MemberPaths([], replacing: "verdict")).map { JSONLineScanner($0) } : nil
  }

  /// A JSON object keeps its members; of other records text, title, language and id are written.
  mutating func bytes(of comment: CorpusComment, _ level: VerdictLevel) -> [UInt8] {
    var output: [UInt8] = []
    let verdict = Array("\"\(level.name)\"".utf8)
    if members?.scan(comment.record.span) == nil, members != nil {
      members?.splice(comment.record.span, name: "verdict", value: verdict.span, into: &output)
    } else {
      output += Array("{".utf8)
      if let id = comment.id { append("id", Array(id.utf8), to: &output) }
      for field in [Field.title, .text]
      where field == .text || !comment.item.bytes(of: field).isEmpty {
        append(field.name, comment.item.bytes(of: field), to: &output)
      }
      if let language = comment.item.language {
        append("lang", Array(language.letters.utf8), to: &output)
      }
      output += Array("\"verdict\":".utf8) + verdict + Array("}".utf8)
    }
    // A record of JSON may end in a carriage return, which belongs to no line.
    while output.last == 0x0D { output.removeLast() }
    return output + [0x0A]
  }

  private func append(_ name: String, _ text: [UInt8], to output: inout [UInt8]) {
    output += Array("\"\(name)\":".utf8)
    JSONWriter.append(text.span, to: &output)
    output += Array(",".utf8)
  }
}
