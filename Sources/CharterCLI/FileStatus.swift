#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system knows of a file.
///
/// It is asked itself: Foundation also looks up the names of the file's owner and group, for which a command
/// that is linked whole would have to load libraries of the machine.
struct FileStatus: Equatable {
  enum Kind { case regular, folder, other }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// Who may do what: the lower twelve bits of the mode.
  let permissions: Int
  /// When it was last written.
  private let seconds, nanoseconds: Int

  /// Nil if there is no such file, or none for this user.
  ///
  /// - Parameter followsLinks: false for what a link itself is.
  init?(_ path: String, followsLinks: Bool = true) {
    var status = stat()
    // SAFETY: the path is a C string for the time of the call, and one status is written.
    let code = unsafe path.withCString { path in
      unsafe followsLinks ? stat(path, &status) : lstat(path, &status)
    }
    guard code == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = Int(status.st_mode & 0o7777)
    #if canImport(Darwin)
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
  }
}
