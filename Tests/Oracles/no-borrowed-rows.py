#!/usr/bin/env python3
"""Shows that no policy and no corpus line borrows from the labelled sets.

usage: no-borrowed-rows.py [--data FOLDER] [--run WORDS]

Folds case and accents, cuts into words, and looks for runs of five words (--run) of any row of any set in every text
of Policies/ and Corpus/: each entry of a list by itself, each sample and each comment. Words are of two letters or
more, so that published test numbers and words spelled out letter by letter are none. Prints each run that is found and
exits with 1; with 0 and a loud line if the sets are not there.
"""
import argparse
import json
import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORD = re.compile(r"[^\W\d_]{2,}")
QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|«[^»]*»|“[^”]*”')


def words_of(text):
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c) and c not in "'’ʼ")
    return WORD.findall(letters)


def runs_of(text, length):
    words = words_of(text)
    return {tuple(words[i:i + length]) for i in range(len(words) - length + 1)}


def texts_of(file):
    """The text of each row of a set; of a table, each line."""
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            if file.suffix == ".ndjson" and line.strip():
                row = json.loads(line)
                yield from (row.get(member) or "" for member in ("title", "text"))
            elif file.suffix != ".ndjson":
                yield line


def texts_of_ours(file):
    """Line number and text of each thing that somebody wrote in a charter, a list or a corpus."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if file.suffix == ".ndjson":
            record = json.loads(line) if line.strip() else {}
            yield from ((number, record.get(member) or "") for member in ("title", "text"))
        else:
            yield from ((number, quoted) for quoted in QUOTED.findall(line))
            yield from ((number, entry) for entry in QUOTED.sub(",", line).split(","))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT / ".." / "shared" / "data")
    parser.add_argument("--run", type=int, default=5)
    arguments = parser.parse_args()
    sets = sorted(arguments.data.glob("*.ndjson")) + sorted(arguments.data.glob("*.tsv"))
    if not sets:
        print("SKIPPED: the labelled sets are not beside the repository")
        return 0
    theirs = {}
    for file in sets:
        for text in texts_of(file):
            for run in runs_of(text, arguments.run):
                theirs.setdefault(run, file.stem)
    found = 0
    ours = [file for folder in ("Policies", "Corpus") for file in sorted((ROOT / folder).rglob("*")) if file.is_file()]
    for file in ours:
        for number, text in texts_of_ours(file):
            for run in sorted(runs_of(text, arguments.run) & theirs.keys()):
                found += 1
                print(f"{file.relative_to(ROOT)}:{number}: “{' '.join(run)}” stands in {theirs[run]}")
    print(f"{len(ours)} files against {len(theirs)} runs of {arguments.run} words of {len(sets)} sets: {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
