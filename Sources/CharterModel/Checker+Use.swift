internal import CharterSyntax

/// `use`, and the paths of files that a charter names.
extension Checker {
  mutating func use(_ path: Spanned<String>, chain: [FileID]) {
    let from = loader.files[path.span.file.index].path
    guard let resolved = resolve(path, from: from), let used = load(path, resolved) else {
      isIncomplete = true
      return
    }
    if chain.contains(used) {
      report(.useCycle(path))
      return
    }
    if chain.count > Self.deepestUse {
      isIncomplete = true
      report(.useTooDeep(path, limit: Self.deepestUse))
      return
    }
    if usedFiles[used] == nil { collect(used, chain: chain) }
    let reached = usedFiles[used, default: []].union([used])
    for file in chain { usedFiles[file, default: []].formUnion(reached) }
  }

  /// Begins to parse what a file uses. What is wrong with a path is told when it is its turn.
  mutating func parseAhead(_ decl: CharterDecl) {
    guard ahead == nil else { return }
    var used: [(SourceFile, FileID)] = []
    for case .use(let path) in decl.items {
      let from = loader.files[path.span.file.index].path
      guard let resolved = loader.resolve(path.value, from: from),
        let file = try? loader.load(resolved), usedFiles[file] == nil,
        !used.contains(where: { $0.1 == file })
      else { continue }
      used.append((loader.files[file.index], file))
    }
    ahead = ParseAhead(used)
  }

  /// Files may use files this far.
  private static var deepestUse: Int { 32 }

  /// The path of a file that is named at `path`, or a diagnostic.
  mutating func resolve(_ path: Spanned<String>, from: String) -> String? {
    if let resolved = loader.resolve(path.value, from: from) { return resolved }
    report(.fileOutsideFolder(path))
    return nil
  }

  mutating func load(_ path: Spanned<String>, _ resolved: String) -> FileID? {
    do {
      return try loader.load(resolved)
    } catch {
      report(.unread(resolved, error, at: path.span))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func useCycle(_ path: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .useCycle,
      Message("`\(path.value)` uses itself", fr: "`\(path.value)` s'utilise lui-même"),
      at: path.span,
      label: Message(
        "leads back to a file that uses this one", fr: "ramène à un fichier qui utilise celui-ci"),
      notes: [
        Message(
          "put what both need into a third file that both use",
          fr: "mettre ce dont les deux ont besoin dans un troisième fichier, que les deux utilisent"
        )
      ])
  }

  fileprivate static func useTooDeep(_ path: Spanned<String>, limit: Int) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Message(
        "files use files more than \(limit) deep",
        fr: "des fichiers s'utilisent sur plus de \(limit) niveaux"),
      at: path.span)
  }

  fileprivate static func fileOutsideFolder(_ path: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .fileOutsideFolder,
      Message(
        "`\(path.value)` is not in the charter's folder",
        fr: "`\(path.value)` n'est pas dans le dossier de la charte"),
      at: path.span,
      notes: [
        Message(
          "a charter reads only files of its own folder and below; paths are relative, with `/`",
          fr:
            "une charte ne lit que les fichiers de son dossier et de ses sous-dossiers ; un chemin est relatif, avec des `/`"
        )
      ])
  }

  /// A file that a charter names and that could not be loaded.
  fileprivate static func unread(
    _ path: String, _ fault: SourceLoader.Fault, at span: SourceSpan
  ) -> Diagnostic {
    switch fault {
    case .missing: missingFile(path, at: span)
    case .tooLarge: tooLarge(path, at: span)
    case .notAFile: notAFile(path, at: span)
    case .notUTF8(let line): notUTF8(.missingFile, path, line: line, at: span)
    }
  }

  static func notUTF8(
    _ name: DiagnosticName, _ path: String, line: Int, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      name,
      Message(
        "`\(path)` is not text in UTF-8, as line \(line) shows",
        fr: "`\(path)` n'est pas du texte en UTF-8, comme le montre la ligne \(line)"),
      at: span,
      notes: [
        Message(
          "save it again with the encoding UTF-8; a document of a word processor has to be exported as plain text first",
          fr:
            "l'enregistrer de nouveau avec l'encodage UTF-8 ; un document de traitement de texte s'exporte d'abord en texte brut"
        )
      ])
  }

  static func notAFile(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingFile,
      Message("`\(path)` is no ordinary file", fr: "`\(path)` n'est pas un fichier ordinaire"),
      at: span,
      notes: [
        Message(
          "a charter stands in a file, never in a pipe or a folder: the files that it names are looked for beside it",
          fr:
            "une charte est dans un fichier, jamais dans un tube ni un dossier : les fichiers qu'elle nomme se cherchent à côté"
        )
      ])
  }

  /// With this file, or by it alone, a charter would be larger than any that is meant.
  static func tooLarge(_ path: String, at span: SourceSpan) -> Diagnostic {
    let limit = SourceLoader.largest >> 20
    return Diagnostic(
      .missingFile,
      Message("`\(path)` is too large to be read", fr: "`\(path)` est trop gros pour être lu"),
      at: span,
      notes: [
        Message(
          "the files of a charter hold at most \(limit) MiB in all",
          fr: "les fichiers d'une charte font au plus \(limit) Mio en tout")
      ])
  }

  private static func missingFile(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingFile, Message("no file `\(path)`", fr: "pas de fichier `\(path)`"),
      at: span,
      notes: [
        Message(
          "paths start at the folder of the file that holds them",
          fr: "un chemin part du dossier du fichier qui le contient")
      ])
  }
}
