import Charter

/// The fixes of a compilation that need no judgment, applied to its files.
struct SafeFixes {
  /// New text by path, for files that change.
  private(set) var changed: [String: String] = [:]
  private(set) var count = 0

  init(_ compilation: Compilation) {
    var edits: [Int: [Diagnostic.Fix.Edit]] = [:]
    for diagnostic in compilation.diagnostics {
      guard let fix = diagnostic.fix, fix.isSafe else { continue }
      let known = edits
      // Two fixes of one place do not both hold: the first does, and the next run sees the other.
      let isFree = fix.edits.allSatisfy { edit in
        known[edit.span.file.index, default: []].allSatisfy {
          $0.span.end <= edit.span.start || edit.span.end <= $0.span.start
        }
      }
      guard isFree else { continue }
      for edit in fix.edits { edits[edit.span.file.index, default: []].append(edit) }
      count += 1
    }
    for (index, edits) in edits {
      let file = compilation.files[index]
      changed[file.path] = Self.applied(edits, to: file.text)
    }
  }

  private static func applied(_ edits: [Diagnostic.Fix.Edit], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
