import Charter
import CharterCorpus
import Testing

@Suite("Labelling")
struct LabelSessionTests {
  @Test("comments come in the order of the queue, and every step can be taken back")
  func steps() {
    var session = LabelSession(queue: [2, 0, 1])
    #expect(session.undo() == nil)
    #expect(session.current == 2)
    session.label(.flag)
    session.skip()
    #expect(session.current == 1)
    #expect(session.progress == (2, 3))
    #expect(session.labelled == 1)
    #expect(session.undo() == .skip)
    #expect(session.current == 0)
    #expect(session.undo() == .label)
    #expect(session.labelled == 0)
    for _ in 0..<5 { session.label(.allow) }
    #expect(session.current == nil)
    #expect(session.labelled == 3)
    session.skip()
    #expect(session.progress == (3, 3))
    #expect(session.undo() == .label)
    #expect(session.current == 1)
  }

  @Test("nothing to label is an end at once")
  func empty() {
    var session = LabelSession(queue: [])
    #expect(session.current == nil)
    session.label(.hide)
    #expect(session.labelled == 0)
  }

  @Test("scores nearest to a threshold come first, and equally near ones in their order")
  func order() {
    let order = LabelOrder.nearestFirst(
      scores: [0, 30, 45, 100, 60, 29, 0, 31], flagAt: 30, hideAt: 60)
    #expect(order == [1, 4, 5, 7, 2, 0, 6, 3])
  }
}
