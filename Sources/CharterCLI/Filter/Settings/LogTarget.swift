import ArgumentParser

/// Where the log goes.
enum LogTarget: ExpressibleByArgument, Equatable {
  case file(String)
  case descriptor(Int32)

  init?(argument: String) {
    if argument == "stderr" {
      self = .descriptor(2)
    } else if argument.hasPrefix("file:"), argument.count > 5 {
      self = .file(String(argument.dropFirst(5)))
    } else if argument.hasPrefix("fd:"), let number = Int32(argument.dropFirst(3)), number > 0 {
      self = .descriptor(number)
    } else {
      return nil
    }
  }
}
