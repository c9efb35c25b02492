internal import CharterSyntax

/// Reads a file of a charter. The path is the main file's folder and what the charter names, made plain;
/// throwing an ``UnreadableSource`` says what is wrong with it, anything else that there is no such file.
public typealias SourceReader = (_ path: String) throws -> String

/// The files of one compilation, each read and parsed once.
///
/// Paths are taken apart by bytes: a combining mark after a slash does not hide the slash.
struct SourceLoader {
  enum Fault: Error {
    case missing, tooLarge, notAFile
    case notUTF8(line: Int)
  }

  /// What all files of a charter may hold together, in bytes: more is a mistake, or worse.
  static let largest = 64 << 20

  private(set) var files: [SourceFile] = []
  private let read: SourceReader
  /// The main file's folder, which nothing may leave. Empty: the current one.
  private let root: [String]
  private var known: [String: FileID] = [:]
  private var failed: [String: Fault] = [:]
  /// What may still be read, in bytes.
  private var left = Self.largest

  init(main path: String, read: @escaping SourceReader) {
    self.read = read
    root = Self.steps(path).dropLast()
  }

  /// The path that `name` means in the file `path`; nil when it leaves the main file's folder, or is
  /// written as no charter writes a path.
  func resolve(_ name: String, from path: String) -> String? {
    let refused = [UInt8(ascii: "\\"), 0]
    guard name.utf8.first != Self.slash, !name.utf8.contains(where: refused.contains) else {
      return nil
    }
    var steps = Array(Self.steps(path).dropLast())
    for step in Self.steps(name) {
      if step != ".." {
        steps.append(step)
      } else if steps.count > root.count {
        steps.removeLast()
      } else {
        return nil
      }
    }
    guard steps.starts(with: root) else { return nil }
    return Self.joined(steps, isAbsolute: path.utf8.first == Self.slash)
  }

  /// The number of a file, which is read unless it is known already.
  mutating func load(_ path: String) throws(Fault) -> FileID {
    let plain = Self.joined(Self.steps(path), isAbsolute: path.utf8.first == Self.slash)
    if let id = known[plain] { return id }
    if let fault = failed[plain] { throw fault }
    let text: String
    do { text = try read(path) } catch {
      let fault = Fault(error)
      failed[plain] = fault
      throw fault
    }
    guard text.utf8.count <= left else {
      failed[plain] = .tooLarge
      throw .tooLarge
    }
    left -= text.utf8.count
    let id = FileID(files.count)
    files.append(SourceFile(path: path, text: text))
    known[plain] = id
    return id
  }

  private static let slash = UInt8(ascii: "/")

  private static func joined(_ steps: [String], isAbsolute: Bool) -> String {
    (isAbsolute ? "/" : "") + steps.joined(separator: "/")
  }

  private static func steps(_ path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0 != "." }
  }
}

extension SourceLoader.Fault {
  fileprivate init(_ error: any Error) {
    self =
      switch error as? UnreadableSource {
      case .tooLarge: .tooLarge
      case .notAFile: .notAFile
      case .notUTF8(let line): .notUTF8(line: line)
      case nil: .missing
      }
  }
}
