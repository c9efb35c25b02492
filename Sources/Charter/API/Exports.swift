// Whoever imports the library gets the public parts of the language's own modules with it: levels of
// verdicts, fields, values of facts, diagnostics and their renderer.
@_exported public import CharterModel
@_exported public import CharterSyntax
