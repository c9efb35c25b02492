internal import CYAML

extension YAMLNode {
  /// How deep lists and mappings may stand in one another.
  package static let deepest = 64

  /// The one document of a text; nil if there is none in it.
  ///
  /// Cost: linear in the text. Nothing is built that the text does not spell out.
  package static func document(_ text: String) throws(YAMLFault) -> YAMLNode? {
    var text = text
    // SAFETY: the bytes outlive the reader, which is gone when the closure ends.
    let result = text.withUTF8 { bytes -> Result<YAMLNode?, YAMLFault> in
      let reader = unsafe YAMLReader(bytes)
      return Result { () throws(YAMLFault) in try reader.document() }
    }
    return try result.get()
  }
}

/// Events of libyaml → nodes. The only home of its pointers.
@safe private struct YAMLReader: ~Copyable {
  private let text: UnsafeBufferPointer<UInt8>
  /// It keeps its own address, and so stays where it is.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// A list or mapping whose end has not been read.
  private struct Open {
    let line: Int
    let isMapping: Bool
    /// Of a mapping keys and values in turn.
    var nodes: [YAMLNode] = []
  }

  /// - Precondition: the text is UTF-8, and outlives the reader.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe self.text = unsafe text
    // SAFETY: both are made here, and freed in deinit; libyaml is told of every byte it may read.
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    // It fails where there is no memory left, as allocating does, and then traps too.
    precondition(unsafe yaml_parser_initialize(parser) == 1)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    // SAFETY: made in init, freed once; an event that was deleted already is empty.
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  func document() throws(YAMLFault) -> YAMLNode? {
    var root: YAMLNode?
    var open: [Open] = []
    while true {
      try advance()
      switch unsafe event.pointee.type {
      case YAML_STREAM_END_EVENT: return root
      case YAML_DOCUMENT_START_EVENT where root != nil: throw .secondDocument(line: line)
      case YAML_ALIAS_EVENT: throw .alias(line: line)
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        guard open.count < YAMLNode.deepest else { throw .nestedTooDeeply(line: line) }
        let isMapping = unsafe event.pointee.type == YAML_MAPPING_START_EVENT
        open.append(Open(line: line, isMapping: isMapping))
      case YAML_SCALAR_EVENT: place(YAMLNode(content: .scalar(scalar), line: line))
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let last = open.popLast() { place(try Self.node(last)) }
      default: break
      }
    }

    func place(_ node: YAMLNode) {
      if open.isEmpty { root = node } else { open[open.count - 1].nodes.append(node) }
    }
  }

  private func advance() throws(YAMLFault) {
    // SAFETY: the parser and the event are live; the event before is freed first.
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { throw fault }
  }

  private static func node(_ open: Open) throws(YAMLFault) -> YAMLNode {
    guard open.isMapping else { return YAMLNode(content: .sequence(open.nodes), line: open.line) }
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var keys: Set<String> = []
    for index in stride(from: 0, to: open.nodes.count - 1, by: 2) {
      let key = open.nodes[index]
      if let text = key.scalar, !keys.insert(text).inserted {
        throw .repeatedKey(text, line: key.line)
      }
      pairs.append((key, open.nodes[index + 1]))
    }
    return YAMLNode(content: .mapping(pairs), line: open.line)
  }

  /// The line of the event.
  private var line: Int { unsafe Int(event.pointee.start_mark.line) + 1 }

  /// The text of an event that is a scalar.
  private var scalar: String {
    // SAFETY: libyaml says how many bytes there are; they are copied.
    let scalar = unsafe event.pointee.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// What the parser stopped at.
  private var fault: YAMLFault {
    // SAFETY: libyaml's sentences are constants of it.
    let problem =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory"
    guard unsafe parser.pointee.error == YAML_READER_ERROR else {
      return .syntax(problem, line: unsafe Int(parser.pointee.problem_mark.line) + 1)
    }
    // Of bytes that are no text only the offset is told.
    let offset = unsafe min(parser.pointee.problem_offset, text.count)
    let lines = unsafe text[..<offset].count { $0 == UInt8(ascii: "\n") }
    return .syntax(problem, line: lines + 1)
  }
}
