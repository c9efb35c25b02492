import ArgumentParser

/// `NAME=/pointer`: where a field, `id`, `lang` or a fact stands.
struct MemberMapping: ExpressibleByArgument, Equatable {
  let name: String
  let pointer: String

  init(name: String, pointer: String) {
    self.name = name
    self.pointer = pointer
  }

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    name = String(argument[..<sign])
    pointer = String(argument[argument.index(after: sign)...])
  }
}
