internal import CharterSyntax

/// Entries as they are written, by number. Lists that take entries from others hold the same numbers, so that what
/// is read and checked for one list is known for all.
struct EntryPool {
  /// What is known of an entry in lists of one kind, exact ones or the others.
  enum Reading {
    case form(Entry.Form)
    case sound(Entry)
    /// What is wrong with it was reported.
    case faulty(Entry.Form)
  }

  /// From `first` on.
  private var decls: [EntryDecl] = []
  private var first: Int32 = 0
  /// By number from `first` on, as far as any is known.
  private var plainReadings: [Reading?] = []
  private var exactReadings: [Reading?] = []

  subscript(number: Int32) -> EntryDecl { decls[Int(number - first)] }

  /// Makes room for so many entries more.
  mutating func reserve(_ count: Int) { decls.reserveCapacity(decls.count + count) }

  /// Takes an entry in, under the next number.
  mutating func append(_ entry: EntryDecl) -> Int32 {
    decls.append(entry)
    return first + Int32(decls.count - 1)
  }

  /// Lets all entries go. Their numbers are not given again.
  mutating func removeAll() {
    first += Int32(decls.count)
    decls.removeAll(keepingCapacity: true)
    plainReadings.removeAll()
    exactReadings.removeAll()
  }

  func reading(of number: Int32, isExact: Bool) -> Reading? {
    let readings = isExact ? exactReadings : plainReadings
    let index = Int(number - first)
    return index < readings.count ? readings[index] : nil
  }

  mutating func note(_ reading: Reading, of number: Int32, isExact: Bool) {
    let index = Int(number - first)
    if isExact {
      Self.makeRoom(in: &exactReadings, for: decls.count)
      exactReadings[index] = reading
    } else {
      Self.makeRoom(in: &plainReadings, for: decls.count)
      plainReadings[index] = reading
    }
  }

  private static func makeRoom(in readings: inout [Reading?], for count: Int) {
    if readings.count >= count { return }
    readings.reserveCapacity(count)
    while readings.count < count { readings.append(nil) }
  }
}
