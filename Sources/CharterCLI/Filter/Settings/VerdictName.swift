import ArgumentParser
import Charter

/// A verdict, as options and records spell it.
enum VerdictName: String, OptionCase {
  case allow, flag, hide

  var level: VerdictLevel {
    switch self {
    case .allow: .allow
    case .flag: .flag
    case .hide: .hide
    }
  }
}
