import Testing
import Threads

@testable import RecordIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private func settings(
  threads: Int = 1, maxLength: Int = 1 << 20, blockSize: Int = 1 << 18
) -> PipelineSettings {
  var settings = PipelineSettings()
  settings.threads = threads
  settings.maxLength = maxLength
  settings.blockSize = blockSize
  return settings
}

@Suite(.serialized) struct OrderedPipelineTests {
  @Test(
    "every line is answered once, wherever the reads cut the stream",
    arguments: [
      ("", ""), ("\n", "1:\n"), ("a", "1:a\n"), ("a\nb\n", "1:a\n2:b\n"),
      ("a\n\nb", "1:a\n2:\n3:b\n"),
      ("a\r\n\r\nb\rc\r\n", "1:a\n2:\n3:b\rc\n"), ("\u{FEFF}a\n\u{FEFF}b\n", "1:a\n2:\u{FEFF}b\n"),
      ("\u{FEFF}", ""), ("\u{FEFF}\n", "1:\n"), ("12345678\n", "1:12345678\n"),
      ("12345678\r\n", "1:12345678\n"), ("123456789\nx\n", "1!\n2:x\n"),
      ("123456789\r\nx", "1!\n2:x\n"),
      ("\u{FEFF}12345678\n", "1:12345678\n"), ("\u{FEFF}123456789\n", "1!\n"),
      ("12345678", "1:12345678\n"), ("123456789", "1!\n"), ("12345678901234567890", "1!\n"),
      ("x\n12345678901234567890123456789012345678901234567890\n\ny", "1:x\n2!\n3:\n4:y\n"),
      ("123456789012345\n123456789012345\n12345678\n", "1!\n2!\n3:12345678\n"),
      ("a\u{0}\n\u{EF}x\n", "1:a\u{0}\n2:\u{EF}x\n"), ("12345678\r", "1:12345678\n"),
    ])
  func framing(input: String, expected: String) {
    for threads in [1, 4] {
      for blockSize in [1, 2, 7, 1 << 18] {
        for pieces in [1, 5, Int.max] {
          let pipeline = RunningPipeline(
            settings(threads: threads, maxLength: 8, blockSize: blockSize))
          let (output, report) = pipeline.run(Array(input.utf8), pieces: pieces)
          #expect(output == expected, "\(threads) threads, blocks of \(blockSize)")
          #expect(report.ending == .endOfInput)
          #expect(report.recordsRead == report.recordsAnswered)
          #expect(report.recordsRead == expected.utf8.count { $0 == UInt8(ascii: "\n") })
        }
      }
    }
  }

  @Test("long streams come out in order", arguments: [1, 4])
  func order(threads: Int) {
    var random = SplitMix(seed: 5)
    var input: [UInt8] = []
    var expected: [UInt8] = []
    for number in 1...40_000 {
      let length = Int.random(in: 0...300, using: &random)
      let line = [UInt8](repeating: UInt8(ascii: "a") + UInt8(number % 26), count: length)
      input += line + [0x0A]
      expected += Array("\(number)".utf8) + (length > 280 ? [0x21] : [0x3A] + line) + [0x0A]
    }
    let pipeline = RunningPipeline(settings(threads: threads, maxLength: 280, blockSize: 4096))
    let (output, report) = pipeline.run(input)
    #expect(Array(output.utf8) == expected)
    #expect(report.recordsAnswered == 40_000)
  }

  @Test(
    "answers far longer than their lines are written before a block is done", arguments: [1, 4])
  func longAnswers(threads: Int) {
    var settings = settings(threads: threads, blockSize: 64)
    settings.flushSize = 100
    settings.greatestOutput = 1000
    let pipeline = RunningPipeline(settings, copies: 50)
    let lines = (1...3000).map { String($0 % 97) }
    let (output, _) = pipeline.run(Array(lines.joined(separator: "\n").utf8))
    let expected = lines.enumerated().map { number, line in
      "\(number + 1):\(String(repeating: line, count: 50))\n"
    }
    #expect(output == expected.joined())
  }

  @Test("a line is answered while the input stays open", arguments: [1, 4])
  func lockstep(threads: Int) {
    let pipeline = RunningPipeline(settings(threads: threads))
    for number in 1...200 {
      pipeline.source.write("line\n")
      #expect(pipeline.sink.readLine() == "\(number):line")
    }
    pipeline.source.closeWriting()
    #expect(pipeline.finish().recordsAnswered == 200)
  }

  @Test("a stop answers the complete lines that were read, and no more", arguments: [1, 4])
  func stop(threads: Int) {
    let pipeline = RunningPipeline(settings(threads: threads))
    pipeline.source.write("a\nb\nhalf a li")
    #expect(pipeline.sink.readLine() == "1:a")
    pipeline.wake.write([15])
    #expect(pipeline.sink.readLine() == "2:b")
    let report = pipeline.finish()
    #expect(pipeline.sink.readLine() == nil)
    #expect(
      report == PipelineReport(ending: .stopped(15), recordsRead: 2, recordsAnswered: 2))
  }

  @Test("a reload holds for the lines that are read after it", arguments: [1, 4])
  func reload(threads: Int) {
    let pipeline = RunningPipeline(settings(threads: threads))
    for round in 0..<20 {
      pipeline.source.write("a\nb\n")
      let mark = round == 0 ? "" : "+\(round)"
      #expect(pipeline.sink.readLine() == "\(round * 2 + 1)\(mark):a")
      #expect(pipeline.sink.readLine() == "\(round * 2 + 2)\(mark):b")
      pipeline.wake.write([PipelineSettings().reloadCode])
      // The byte lies in the pipe before the next line does, and the reader looks there first.
    }
    pipeline.source.closeWriting()
    #expect(pipeline.finish().ending == .endOfInput)
  }

  @Test("nobody waits for input when the output is closed", arguments: [1, 4])
  func closedOutput(threads: Int) {
    _ = signal(SIGPIPE, SIG_IGN)
    let pipeline = RunningPipeline(settings(threads: threads))
    pipeline.sink.closeReading()
    pipeline.source.write("a\n")
    let report = pipeline.finish()
    #expect(
      report == PipelineReport(ending: .writeFailed(EPIPE), recordsRead: 1, recordsAnswered: 0))
  }

  @Test("an input that cannot be read says why", arguments: [1, 4])
  func unreadableInput(threads: Int) {
    let directory = unsafe open(".", O_RDONLY)
    defer { _ = close(directory) }
    var settings = settings(threads: threads)
    settings.input = directory
    let report = OrderedPipeline(settings).run { EchoWorker() }
    #expect(
      report == PipelineReport(ending: .readFailed(EISDIR), recordsRead: 0, recordsAnswered: 0))
  }

  @Test("descriptors that do not block are waited for", arguments: [1, 4])
  func nonBlocking(threads: Int) {
    let pipeline = RunningPipeline(settings(threads: threads))
    for end in [pipeline.source.output, pipeline.sink.input] {
      _ = fcntl(end.number, F_SETFL, O_NONBLOCK)
    }
    let line = String(repeating: "x", count: 99)
    let input = Array(String(repeating: line + "\n", count: 40_000).utf8)
    let (output, report) = pipeline.run(input)
    #expect(report.recordsAnswered == 40_000)
    #expect(output.utf8.count == input.count + (1...40_000).reduce(0) { $0 + "\($1):".utf8.count })
  }

  @Test(
    "a header is taken off before the first record",
    arguments: [
      ("", nil, ""), ("h\n", "h", ""), ("h", "h", ""), ("h,i\r\na\nb", "h,i", "1:a\n2:b\n"),
      ("\u{FEFF}\"h\n\",i\n\"a\n\"\"b\"\n5\" c\n", "\"h\n\",i", "1:\"a\n\"\"b\"\n2:5\" c\n"),
      ("h\n\"a,\nb", "h", "1:\"a,\nb\n"),
      ("h\n\"123456789\n\"\n\"b\"\nc\n", "h", "1!\n2:\"b\"\n3:c\n"),
      ("123456789\na\n", nil, "1:a\n"),
    ] as [(String, String?, String)])
  func csv(input: String, header: String?, expected: String) {
    for threads in [1, 4] {
      for (blockSize, pieces) in [(1, 1), (3, 2), (1 << 18, 1), (1 << 18, Int.max)] {
        var settings = settings(threads: threads, maxLength: 8, blockSize: blockSize)
        settings.framing = .csv
        let pipeline = RunningPipeline(settings, readsHeader: true)
        let (output, report) = pipeline.run(Array(input.utf8), pieces: pieces)
        #expect(pipeline.header == header)
        #expect(output == expected, "\(threads) threads, blocks of \(blockSize)")
        #expect(report.recordsRead == report.recordsAnswered)
      }
    }
  }

  @Test("a line without an end needs no more memory than the longest that is allowed")
  func boundedMemory() {
    let pipe = Pipe()
    let writer = WorkerThread {
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      for _ in 0..<128 { pipe.write(piece) }
      pipe.closeWriting()
    }
    var settings = settings(maxLength: 10_000, blockSize: 4096)
    settings.input = pipe.output.number
    var reader = BlockReader(settings)
    var block = RecordBlock()
    #expect(reader.next(into: &block) == .block)
    #expect(block.beginsTooLong && block.recordCount == 1)
    #expect(block.bytes.count <= 10_000 + 2 * 4096)
    #expect(reader.next(into: &block) == .endOfInput)
    writer?.join()
  }
}
