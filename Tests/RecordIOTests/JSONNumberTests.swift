import RecordIO
import Testing

@Suite struct JSONNumberTests {
  @Test(
    "numbers are read exactly, in thousandths",
    arguments: [
      ("0", 0), ("-0", 0), ("1", 1_000), ("-1", -1_000), ("1.5", 1_500), ("0.1", 100),
      ("0.001", 1), ("0.0004", 0), ("0.0005", 1), ("-0.0005", -1), ("0.00049999999999999999", 0),
      ("1e3", 1_000_000), ("1E+3", 1_000_000), ("1e-3", 1), ("1e-4", 0), ("5e-4", 1), ("15e-4", 2),
      ("123.456789", 123_457), ("0.1e1", 1_000), ("12345.6e-2", 123_456),
      ("1e9", 1_000_000_000_000),
      ("1000000000", 1_000_000_000_000), ("-1000000000.000", -1_000_000_000_000),
      ("999999999.9999", 1_000_000_000_000), ("0e999999999999999999999", 0), ("0.0e5", 0),
      ("1e-999999999999999999999", 0), ("0.000000000001e12", 1_000),
      ("100000000000000e-10", 10_000_000),
      ("0.00000000000000000000000000000000000000000000001e47", 1_000),
    ])
  func values(text: String, expected: Int) {
    #expect(JSONNumber.thousandths(text) == expected)
  }

  @Test(
    "what is no number of JSON, or too great, is none",
    arguments: [
      "", "-", "+1", ".5", "1.", "01", "-01", "1e", "1e+", "1e5x", "0x10", "1 ", " 1", "NaN", "1,0",
      "--1", "1.2.3", "1000000001", "-1000000001", "1000000000.0001", "1e10", "1e99",
      "1e999999999999",
      "9999999999999999999999999999999999999", "0.1e11",
    ])
  func refused(text: String) {
    #expect(JSONNumber.thousandths(text) == nil)
  }

  @Test("the spelling alone does not mind how great a number is")
  func spelling() {
    #expect(JSONNumber.isWellFormed("-1.25e+400"))
    #expect(!JSONNumber.isWellFormed("-1.25e+400."))
  }
}
