import Charter

/// Where the parts of an item stand in a line of JSON.
///
/// Facts come from the member `given` when the line has one, else from the top level; `--facts`
/// names another object, and then that alone is read.
///
/// A class, since every line asks it: threads share one reference count, not those of its arrays.
final class MemberLayout: Sendable {
  /// A fact that the charter declares.
  struct Fact: Sendable {
    let name: String
    let defaultValue: FactValue
  }

  /// The slots of a fact's value. Numbers alone, which every line asks of every fact.
  struct FactSlots: Sendable {
    /// If the line has the object of facts.
    let inObject: Int
    /// If it has none; nil: the fact has its default then.
    let elsewhere: Int?
  }

  /// The pointers, whose numbers are the slots.
  let pointers: [String]
  /// By the raw value of the field.
  let fields: [Int]
  let id: Int
  let language: Int
  /// The object of facts.
  let container: Int
  let facts: [Fact]
  /// By the number of the fact.
  let factSlots: [FactSlots]

  init(
    _ charter: CompiledCharter, mappings: [String: String], factsPointer: String?
  ) {
    var pointers = PointerTable(mappings)
    fields = Field.allCases.map { pointers.slot($0.name, usual: "/" + $0.name) }
    id = pointers.slot("id", usual: "/id")
    language = pointers.slot("lang", usual: "/lang")
    let object = factsPointer ?? "/given"
    container = pointers.append(object)
    facts = charter.facts.map { name, value in Fact(name: name, defaultValue: value) }
    factSlots = facts.map { fact in
      // A pointer of its own holds, whatever the object of facts is.
      if let pointer = mappings[fact.name] {
        let slot = pointers.append(pointer)
        return FactSlots(inObject: slot, elsewhere: slot)
      }
      return FactSlots(
        inObject: pointers.append("\(object)/\(fact.name)"),
        elsewhere: factsPointer == nil ? pointers.append("/" + fact.name) : nil)
    }
    self.pointers = pointers.all
  }

  /// Refuses mappings of names that mean nothing to any of the charters.
  static func check(
    _ mappings: [String: String], _ charters: [CompiledCharter]
  ) throws(FilterFailure) {
    let known = charters.reduce(into: Set<String>()) { $0.formUnion(names(in: $1)) }
    if let name = mappings.keys.sorted().first(where: { !known.contains($0) }) {
      throw .usage("--map: the charter has no fact `\(name)`")
    }
  }

  /// Those of names that mean something to the charter.
  static func mappings(
    _ mappings: [String: String], for charter: CompiledCharter
  ) -> [String: String] {
    if mappings.isEmpty { return mappings }
    let known = names(in: charter)
    return mappings.filter { known.contains($0.key) }
  }

  private static func names(in charter: CompiledCharter) -> Set<String> {
    Set(Field.allCases.map(\.name) + ["id", "lang"] + charter.facts.map(\.name))
  }
}

/// Pointers in the order of their slots.
private struct PointerTable {
  private(set) var all: [String] = []
  private let mappings: [String: String]

  init(_ mappings: [String: String]) { self.mappings = mappings }

  mutating func slot(_ name: String, usual pointer: String) -> Int {
    append(mappings[name] ?? pointer)
  }

  mutating func append(_ pointer: String) -> Int {
    all.append(pointer)
    return all.count - 1
  }
}
