import ArgumentParser
import Charter

/// `fr` or `en` on the command line.
enum SpokenLanguage: String, OptionCase {
  case fr, en

  var keywords: KeywordLanguage { self == .fr ? .french : .english }
}
