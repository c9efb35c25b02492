/// Members of a record that a fact of that name could not be told from.
let memberNames: Set<String> = [
  "id", "text", "title", "author", "lang", "given", "verdict", "rules", "why", "charter",
]
