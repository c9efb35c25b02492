extension Double {
  /// With so many decimals, a point, and commas between thousands.
  package func text(_ decimals: Int = 0) -> String {
    guard isFinite, magnitude < 1e12 else { return "–" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((magnitude * Double(scale)).rounded())
    let fraction = String(scaled % scale + scale).dropFirst()
    let sign = self < 0 && scaled > 0 ? "−" : ""
    return sign + (scaled / scale).grouped + (decimals > 0 ? "." + fraction : "")
  }
}

extension Int {
  /// With commas between thousands.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
