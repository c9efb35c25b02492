import Foundation

/// A folder that is gone when the test is over.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("charter-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and answers its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// The charter that streams are judged by in these tests.
enum TestCharter {
  /// - Parameter points: what an insult costs; another number makes another charter.
  static func source(points: Int = 3) -> String {
    """
    charter "Tests"
    version 1
    flag at 3
    hide at 6
    given staff = no
    given reports = 0
    given section = "general"
    given roles = none
    exempt when staff

    list insults disguised { moron(s), nitwit(s) }
    list threats { i will find you }
    list mild { silly }

    article 1 "Respect" {
      rule insult {
        why "An insult."
        when insults
        points \(points) per insults max 9
        tag "rude"
        catches "You moron."
        spares "Hello."
      }
      rule threat {
        why "A threat."
        when threats
        hide
        catches "I will find you."
        spares "Hello."
      }
      rule mild trial {
        why "A mild word."
        when mild
        points 1
        catches "How silly."
        spares "Hello."
      }
    }
    article 2 "Context" {
      rule reported {
        why "Readers have reported it."
        when reports >= 2.5
        flag
        catches "Hello." with reports = 3
        spares "Hello."
      }
      rule elsewhere {
        why "Not in this section."
        when section = "ads" or roles = "guest"
        flag
        catches "Hello." with section = "ads"
        spares "Hello."
      }
    }
    """
  }
}
