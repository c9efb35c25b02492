import ArgumentParser

/// How a test is reported.
enum TestFormat: String, OptionCase {
  case pretty, json, junit, github, markdown, html
}
