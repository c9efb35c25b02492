import Charter
import Threads

/// What every charter needs is got ready on another thread while the arguments are read: tables are unpacked, the runtime
/// looks types up when they are first used. To compile a small charter with a bit of everything does all that.
enum Warmup {
  /// Returns at once, and does nothing where there is one processor. The thread may end with the process.
  static func begin() {
    guard ThreadCount(0).threads > 1 else { return }
    var options = EngineOptions()
    options.findsWarnings = false
    let quick = options
    WorkerThread(elsewhere: true) { _ = Compilation(source: charter, options: quick) }?.detach()
  }

  private static let charter = """
    charter "Warm-up"
    language fr
    flag at 2
    hide at 5
    list insults disguised {
      idiot(e)(s), espèce de ... débile
      /cr[eu]tins?/
      except { idiot utile }
    }
    list you { tu }
    signal aimed = insults near you
    article 1 "Respect" {
      rule insult {
        why "An insult."
        when (insults and not quotes) or aimed
        catches "quel idiot"
        spares "une idiotie"
        points 2
      }
    }
    """
}
