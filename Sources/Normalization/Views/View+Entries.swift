extension View {
  /// A string as the views write it: entries of lists pass through here, so that they and the texts
  /// undergo the same folding.
  package static func fold(_ string: String, kind: Kind) -> String {
    var view = View(kind: kind)
    view.read(Array(string.utf8).span, mapped: false)
    return String(decoding: view.bytes, as: UTF8.self)
  }
}
