import ArgumentParser
import Charter

/// What `--offsets` counts.
enum OffsetUnit: String, OptionCase {
  case utf8, utf16, scalars

  var offsets: RecordFormat.Offsets {
    switch self {
    case .utf8: .utf8
    case .utf16: .utf16
    case .scalars: .scalars
    }
  }
}
