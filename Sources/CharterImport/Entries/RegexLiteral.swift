/// A text as a regex that finds it and nothing else.
enum RegexLiteral {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !(scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == " ") {
        result += scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : "\\" + String(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
