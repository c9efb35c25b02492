import CThreads
import Synchronization
import Testing
import Threads

@Suite("Threads") struct WorkerThreadTests {
  @Test("a thread is through when it is joined")
  func joins() throws {
    let steps = Counter()
    let thread = try #require(WorkerThread { for _ in 0..<1000 { steps.add() } })
    thread.join()
    #expect(steps.count == 1000)
  }

  @Test("a thread may run wherever its maker may", arguments: [true, false])
  func runsAnywhere(elsewhere: Bool) throws {
    let own = thread_processors_of_caller().list
    let found = Mutex<[UInt8]>([])
    let thread = try #require(
      WorkerThread(elsewhere: elsewhere) {
        found.withLock { $0 = thread_processors_of_caller().list }
      })
    thread.join()
    #expect(found.withLock { $0 } == own)
  }

  @Test("many threads at once", arguments: [2, 64])
  func many(count: Int) {
    let steps = Counter()
    let threads = (0..<count).compactMap { _ in WorkerThread { steps.add() } }
    for thread in threads { thread.join() }
    #expect(steps.count == threads.count)
  }

  @Test("work is done once, with a thread or without", arguments: [true, false])
  func sideWork(onThread: Bool) {
    let steps = Counter()
    let work = SideWork(onThread: onThread) { () -> Int in
      steps.add()
      return 7
    }
    #expect(work.finish() == 7)
    #expect(steps.count == 1)
  }

  private final class Counter: Sendable {
    private let number = Mutex(0)
    var count: Int { number.withLock { $0 } }
    func add() { number.withLock { $0 += 1 } }
  }
}

extension thread_processors {
  fileprivate var list: [UInt8] { unsafe withUnsafeBytes(of: bits) { unsafe Array($0) } }
}
