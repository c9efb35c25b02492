internal import CharterSyntax

/// A list, or one that it replaces: `level` counts the replaced ones from the first.
struct ListKey: Hashable {
  var index: Int
  var level: Int
}

/// What a list holds after its `+` and `without`, not yet read with the list's own modifiers: numbers of entries
/// (``EntryPool``).
struct ListContents {
  private(set) var entries: [Int32] = []
  private(set) var exceptions: [Int32] = []
  /// False when a fault, reported already, keeps something out.
  var isWhole = true
  /// What is in it, once a list was added to this one: an entry that comes by two ways is there once. Those of one
  /// body are different entries.
  private var members: EntrySet?
  private var exceptionMembers: EntrySet?

  /// Adds an entry of the list's own body.
  mutating func add(_ entry: Int32) {
    Self.add(entry, to: &entries, &members)
  }

  /// Makes room for so many entries of the list's own body.
  mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

  /// Adds what another list holds.
  mutating func add(_ other: ListContents) {
    isWhole = isWhole && other.isWhole
    Self.add(other.entries, to: &entries, &members)
    addExceptions(other.exceptions)
  }

  mutating func addExceptions(_ others: [Int32]) {
    Self.add(others, to: &exceptions, &exceptionMembers)
  }

  private static func add(
    _ others: [Int32], to entries: inout [Int32], _ members: inout EntrySet?
  ) {
    if others.isEmpty { return }
    if entries.isEmpty {
      entries = others
      return
    }
    if members == nil { members = EntrySet(entries) }
    for entry in others { add(entry, to: &entries, &members) }
  }

  private static func add(
    _ entry: Int32, to entries: inout [Int32], _ members: inout EntrySet?
  ) {
    guard members?.insert(entry) ?? true else { return }
    entries.append(entry)
  }

  mutating func remove(where isRemoved: (Int32) -> Bool) {
    entries.removeAll(where: isRemoved)
    members = nil
  }
}

extension Checker {
  /// What the list holds, when it is its turn to be checked. Nobody asks for it again: it is let go, as is how
  /// the list is written, since of a large charter there is room for one form only.
  mutating func takeContents(ofList index: Int) -> ListContents {
    let key = ListKey(index: index, level: symbols.lists[index].replaced.count)
    let body = symbols.takeBody(ofList: index)
    if sharesEntries { return contents.removeValue(forKey: key) ?? ListContents() }
    entries.removeAll()
    return bodyContents(body, of: key)
  }

  /// Resolves every list, those first that others include. Where none takes entries from elsewhere each
  /// is read when it is checked.
  mutating func resolveLists() {
    sharesEntries = symbols.lists.contains { list in
      list.decl.body.takesEntries || list.replaced.contains { $0.body.takesEntries }
    }
    guard sharesEntries else { return }
    var keys: [ListKey] = []
    for (index, list) in symbols.lists.enumerated() {
      for level in 0...list.replaced.count { keys.append(ListKey(index: index, level: level)) }
    }
    entries.reserve(keys.reduce(0) { $0 + decl($1).body.parts.count })
    let nodes = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let edges = keys.map { key in
      decl(key).body.includedNames.compactMap { name in
        included(name, in: key).flatMap { nodes[$0] }.map {
          DependencyOrder.Edge(target: $0, name: name)
        }
      }
    }
    let order = DependencyOrder(edges)
    for edge in order.cycles { report(.listCycle(edge.name, decl(keys[edge.target]))) }
    for edge in order.tooDeep { report(.listTooDeep(edge.name)) }
    for node in order.order {
      let key = keys[node]
      if order.depths[node] > DependencyOrder.deepest {
        contents[key] = ListContents()
        contents[key]?.isWhole = false
      } else {
        contents[key] = bodyContents(decl(key).body, of: key)
      }
    }
  }

  private func decl(_ key: ListKey) -> ListDecl {
    let list = symbols.lists[key.index]
    return key.level < list.replaced.count ? list.replaced[key.level] : list.decl
  }

  /// The list that `+ NAME` means: within a list that replaces one of its own name, that one.
  private func included(_ name: Spanned<String>, in key: ListKey) -> ListKey? {
    guard case .list(let index)? = symbols[name.value] else { return nil }
    if index == key.index, key.level > 0 { return ListKey(index: index, level: key.level - 1) }
    return ListKey(index: index, level: symbols.lists[index].replaced.count)
  }

  private mutating func bodyContents(_ body: ListBody, of key: ListKey) -> ListContents {
    var result = ListContents()
    result.reserve(body.parts.count)
    // Read where they lie: to copy a part takes longer than to take it in.
    let parts = body.parts.span
    for index in parts.indices {
      switch parts[index] {
      case .entry(let entry): result.add(entries.append(entry))
      case .includeList(let name): result.add(listContents(name, includedIn: key))
      case .includeFile(let path):
        if let file = listFile(path, of: key) {
          result.add(file)
        } else {
          result.isWhole = false
        }
      case .without(let removed):
        remove(bodyContents(removed, of: key), from: &result, of: key)
      case .except(let body):
        let exceptions = bodyContents(body, of: key)
        result.addExceptions(exceptions.entries)
        result.addExceptions(exceptions.exceptions)
      }
    }
    return result
  }

  private mutating func listContents(
    _ name: Spanned<String>, includedIn key: ListKey
  ) -> ListContents {
    var nothing = ListContents()
    nothing.isWhole = false
    guard let included = included(name, in: key) else {
      report(unknownList(name))
      return nothing
    }
    if included.index != key.index { noteUse(of: name.value) }
    // What is not known here leads back to here, and that is reported.
    return contents[included] ?? nothing
  }

  /// What a list file holds, which is entries alone.
  private mutating func listFile(_ path: Spanned<String>, of key: ListKey) -> ListContents? {
    let from = loader.files[path.span.file.index].path
    guard let resolved = resolve(path, from: from), let file = load(path, resolved) else {
      return nil
    }
    if let known = listFiles[file] { return known }
    let parsed = parseListFile(loader.files[file.index], id: file)
    for diagnostic in parsed.diagnostics { report(diagnostic) }
    accepted += parsed.accepted
    let contents = bodyContents(parsed.body, of: key)
    listFiles[file] = contents
    return contents
  }

  // MARK: without

  /// The entry as the list reads it: for `without`, before any is checked.
  private mutating func form(of number: Int32, isExact: Bool) -> Entry.Form {
    switch entries.reading(of: number, isExact: isExact) {
    case .form(let form), .faulty(let form): return form
    case .sound(let entry): return entry.form
    case nil: break
    }
    let form = read(entries[number], isExact: isExact)
    entries.note(.form(form), of: number, isExact: isExact)
    return form
  }

  mutating func read(_ entry: EntryDecl, isExact: Bool) -> Entry.Form {
    isExact ? exactReader.form(of: entry) : plainReader.form(of: entry)
  }

  private mutating func remove(
    _ removed: ListContents, from result: inout ListContents, of key: ListKey
  ) {
    let isExact = decl(key).modifiers.contains { $0.value == .exact }
    let wanted = Set(removed.entries.map { form(of: $0, isExact: isExact) })
    var found: Set<Entry.Form> = []
    result.remove { entry in
      let form = form(of: entry, isExact: isExact)
      guard wanted.contains(form) else { return false }
      found.insert(form)
      return true
    }
    guard result.isWhole else { return }
    for entry in removed.entries where !found.contains(form(of: entry, isExact: isExact)) {
      report(.withoutRemovesNothing(entries[entry]))
    }
  }
}

extension ListBody {
  /// Whether it asks for entries that stand elsewhere.
  fileprivate var takesEntries: Bool {
    let parts = parts.span
    for index in parts.indices {
      switch parts[index] {
      case .includeList, .includeFile, .without: return true
      case .except(let body): if body.takesEntries { return true }
      case .entry: break
      }
    }
    return false
  }

  /// The names after `+`, those inside `without` and `except` too.
  fileprivate var includedNames: [Spanned<String>] {
    var names: [Spanned<String>] = []
    let parts = parts.span
    for index in parts.indices {
      switch parts[index] {
      case .includeList(let name): names.append(name)
      case .without(let body), .except(let body): names += body.includedNames
      case .entry, .includeFile: break
      }
    }
    return names
  }
}

extension Diagnostic {
  fileprivate static func listCycle(_ name: Spanned<String>, _ list: ListDecl) -> Diagnostic {
    Diagnostic(
      .listCycle,
      Message(
        "list `\(name.value)` includes itself", fr: "la liste `\(name.value)` s'inclut elle-même"),
      at: name.span,
      also: [.init(list.name.span, Message("this list", fr: "cette liste"))])
  }

  fileprivate static func listTooDeep(_ name: Spanned<String>) -> Diagnostic {
    let limit = DependencyOrder.deepest
    return Diagnostic(
      .nestedTooDeeply,
      Message(
        "lists include lists more than \(limit) deep",
        fr: "des listes s'incluent sur plus de \(limit) niveaux"),
      at: name.span,
      label: Message("too deep from here on", fr: "trop profond à partir d'ici"),
      notes: [
        Message(
          "include several lists in one, rather than each in the next",
          fr: "inclure plusieurs listes dans une seule, plutôt que chacune dans la suivante")
      ])
  }

  fileprivate static func withoutRemovesNothing(_ entry: EntryDecl) -> Diagnostic {
    Diagnostic(
      .removesNothing,
      Message(
        "`\(entry.source)` does not stand above", fr: "`\(entry.source)` ne figure pas plus haut"),
      at: entry.span, label: Message("removes nothing", fr: "ne retire rien"),
      notes: [
        Message(
          "`without` removes whole entries that stand before it, written alike but for case and accents",
          fr:
            "`sans` retire des entrées entières qui le précèdent, écrites de même aux majuscules et accents près"
        )
      ])
  }
}
