import Foundation
import Testing

@Suite("Signals")
struct SignalTests {
  private let line = "{\"id\":1,\"text\":\"you moron\"}\n"

  @Test("each line is answered while the input stays open")
  func lockstep() throws {
    let filter = try FilterConversation(FilterProcess(), "--emit", "verdicts")
    for number in 1...20 {
      try filter.send(line)
      let answer = try #require(try filter.readLine())
      #expect(answer.hasPrefix("{\"id\":1,\"n\":\(number),"))
    }
    try filter.closeInput()
    filter.process.waitUntilExit()
    #expect(filter.process.terminationStatus == 0)
  }

  @Test(
    "a signal ends the stream after the lines that were read, and kills",
    arguments: [SIGTERM, SIGINT])
  func ending(_ signal: Int32) throws {
    let filter = try FilterConversation(FilterProcess(), "--emit", "verdicts", "-j", "2")
    for _ in 0..<100 { try filter.send(line) }
    // The beginning of a line that never comes: it has no answer.
    try filter.send("{\"id\":2,")
    for _ in 0..<100 { _ = try #require(try filter.readLine()) }
    kill(filter.process.processIdentifier, signal)
    #expect(try filter.readToEnd() == "")
    filter.process.waitUntilExit()
    #expect(filter.process.terminationReason == .uncaughtSignal)
    #expect(filter.process.terminationStatus == signal)
  }

  @Test("SIGHUP takes a new charter, and keeps the old one if the new one is no good")
  func reload() throws {
    let process = try FilterProcess()
    let log = process.folder.path("log")
    let filter = try FilterConversation(process, "--emit", "verdicts", "--log", "file:\(log)")
    try filter.send(line)
    let first = try #require(try filter.readLine())
    #expect(first.contains("\"verdict\":\"flag\",\"score\":3,"))

    try process.folder.write("test.charter", TestCharter.source(points: 6))
    kill(filter.process.processIdentifier, SIGHUP)
    let second = try answer(of: filter) { $0.contains("\"verdict\":\"hide\",\"score\":6,") }
    #expect(digest(first) != digest(second))

    try process.folder.write("test.charter", "charter \"Broken\" {")
    kill(filter.process.processIdentifier, SIGHUP)
    let third = try answer(of: filter) { _ in
      try process.folder.read("log").contains("reload_failed")
    }
    #expect(digest(second) == digest(third))

    try filter.closeInput()
    filter.process.waitUntilExit()
    #expect(filter.process.terminationStatus == 0)
    let events = try process.folder.read("log").split(separator: "\n").filter {
      $0.hasPrefix("{\"event\":")
    }
    try #require(events.count == 2)
    #expect(events[0].hasPrefix("{\"event\":\"reload\","))
    #expect(events[1].hasPrefix("{\"event\":\"reload_failed\","))
  }

  /// The first answer that is as wanted: a signal may arrive after lines that are sent after it.
  private func answer(
    of filter: FilterConversation, _ isWanted: (String) throws -> Bool
  ) throws -> String {
    for _ in 0..<10_000 {
      try filter.send(line)
      let answer = try #require(try filter.readLine())
      if try isWanted(answer) { return answer }
    }
    throw CancellationError()
  }

  private func digest(_ record: String) -> Substring? {
    record.firstRange(of: "\"charter\":\"").map { record[$0.upperBound...].prefix(12) }
  }
}
