import ArgumentParser

/// How a test is reported.
enum TestFormat: String, ExpressibleByArgument, CaseIterable {
  case pretty, json, junit, github, markdown, html
}
