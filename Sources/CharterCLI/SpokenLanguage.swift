import ArgumentParser
import Charter

/// `fr` or `en` on the command line.
enum SpokenLanguage: String, ExpressibleByArgument, CaseIterable {
  case fr, en

  var keywords: KeywordLanguage { self == .fr ? .french : .english }
}
