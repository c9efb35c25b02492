/// A value of a YAML document. Scalars are texts: what `yes` or `1` mean is for those to say who ask for them.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order in which they are written; no two keys are the same text.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  package let content: Content
  /// The line on which it begins, from 1.
  package let line: Int

  package var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  package var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a key of a mapping.
  package subscript(key: String) -> YAMLNode? { mapping?.first { $0.key.scalar == key }?.value }
}

/// Why a text is no YAML document, or none that is read here. Lines count from 1.
package enum YAMLFault: Error, Equatable {
  /// What libyaml says of it, in English.
  case syntax(String, line: Int)
  /// `*name`: with aliases a short text means a very long one.
  case alias(line: Int)
  case repeatedKey(String, line: Int)
  /// More than ``YAMLNode/deepest`` levels.
  case nestedTooDeeply(line: Int)
  case secondDocument(line: Int)
}
