import ArgumentParser

extension CommandConfiguration {
  /// What `charter name` does.
  ///
  /// The name is said because the parser would else find it out by reflection, and so is the name of the
  /// command above: a verb that is parsed without that one tries for no completion script.
  static func verb(
    _ name: String, abstract: String, discussion: String = ""
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: "charter", abstract: abstract, discussion: discussion)
  }
}
