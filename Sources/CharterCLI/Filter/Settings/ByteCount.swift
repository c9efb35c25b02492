import ArgumentParser

/// A number of bytes, as people write it: `1MiB`, `512KiB`, `65536`.
struct ByteCount: ExpressibleByArgument, Equatable {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  /// Nil unless it is a positive whole number with one of the units, below 2⁴⁸ bytes.
  init?(argument: String) {
    let units: [(String, Int)] = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("B", 1)]
    let unit = units.first { argument.hasSuffix($0.0) } ?? ("", 1)
    guard let number = Int(argument.dropLast(unit.0.count)), number > 0 else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: unit.1)
    guard !overflow, bytes < 1 << 48 else { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { bytes == 1 << 20 ? "1MiB" : "\(bytes)" }
}
