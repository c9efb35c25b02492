#!/usr/bin/env python3
"""Measures the shipped policies on labelled sets that stand outside of the repository.

usage: measure-policies.py COMMAND [--data FOLDER] [--half tuning|kept|both] [--set NAME ...]
                           [--show wrong] [--show missed]

COMMAND is the built `charter`. Each set has two halves, told apart by the MD5 of a row's id: the policies are tuned on
the first and only measured on the second. Prints what was found and what was hit wrongly for both and for the whole, by
kind of row, for other thresholds, and rule by rule. Exits with 1 if a whole set misses its aim, with 0 and a loud line
if the sets are not there.
"""
import argparse
import collections
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
POLICIES = ROOT / "Policies"
HALVES = ["tuning", "kept"]

# Set, policy, and its aims in percent: the least recall of rows that should not be allowed, the most of the others
# that may be hit. None: only reported.
SETS = [
    ("hatecheck_en", "community.charter", 55, 15),
    ("youtoxic_en", "community.charter", 40, 8),
    ("spam_youtube_en", "community.charter", 85, 1.5),
    ("spam_sms_en", "spam lists", None, None),
    ("evasion_gen", "community.charter", None, None),
    ("benign_ewt_en", "community.charter", None, 0.5),
    ("scunthorpe", "community.charter", None, 0),
    ("scunthorpe", "arena.charter", None, 0),
    ("benign_ewt_en", "arena.charter", None, None),
    ("mhc_fr", "communaute.charte", None, None),
    ("toxifrench_fr", "communaute.charte", None, None),
    ("benign_ud_fr", "communaute.charte", None, None),
    ("scunthorpe", "communaute.charte", None, None),
]

# The spam lists of the base by themselves: what they are worth to a charter that has nothing else.
SPAM_LISTS = """charter "Spam lists alone"
language en
flag at 3
hide at 6
use "base/en/spam.charter"
article 1 "Advertising" {
  rule promotion { why "It advertises its author." when promotion points 3 }
  rule pitch { why "A pitch, and where to go." when pitch and way-to-reach points 3 }
  rule offer { why "Promised money, and where to go." when offer and way-to-reach points 3 }
  rule scam { why "A well-known scam." when scams points 3 }
  rule prize { why "A prize and a number." when prize-call points 3 }
}
"""

# Rows with an e-mail address or a telephone number are flagged on purpose.
PERSONAL = re.compile(r"[\w.+-]+@\w[\w-]*\.\w|\+?\(?\d(?:[\s().-]{0,2}\d){6,}")


def half_of(row):
    return HALVES[hashlib.md5(row["id"].encode()).hexdigest()[0] in "89abcdef"]


def judged(command, charter, rows):
    """Each row with its verdict record, as `charter filter` writes it."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    run = subprocess.run([command, "filter", charter, "--emit", "verdicts"], input=lines, text=True,
                         stdout=subprocess.PIPE, check=False, encoding="utf-8")
    records = [json.loads(line) for line in run.stdout.splitlines()]
    if len(records) != len(rows):
        sys.exit(f"{charter}: {len(records)} records for {len(rows)} rows")
    return list(zip(rows, records))


def share(part, whole):
    return f"{100 * part / whole:5.1f} % ({part}/{whole})" if whole else "    –"


def is_bad(row):
    return row["verdict"] != "allow"


def is_hit(record):
    return record["verdict"] != "allow"


def is_advertising(record):
    """Hit as advertising: an insult among comments that are not spam is no mistake about spam."""
    return is_hit(record) and bool({"advertising", "réclame"} & set(record["tags"]))


def counted(pairs, hits=is_hit):
    """How many of the bad rows, and how many of the others, are hit."""
    bad = [record for row, record in pairs if is_bad(row)]
    good = [record for row, record in pairs if not is_bad(row)]
    return sum(map(hits, bad)), len(bad), sum(map(hits, good)), len(good)


def report_kinds(pairs):
    kinds = collections.defaultdict(list)
    for row, record in pairs:
        kinds[(is_bad(row), (row.get("note") or "–").split("|")[0])].append((row, record))
    if not 1 < len(kinds) <= 60:
        return
    for (bad, kind), of_kind in sorted(kinds.items()):
        hit = sum(is_hit(record) for _, record in of_kind)
        print(f"      {'found' if bad else 'wrong'}  {share(hit, len(of_kind)):>20}  {kind}")


def report_curve(pairs):
    """What another threshold for flagging would do; rules that flag by themselves stay as they are."""
    print("      if flag at:")
    for at in (1, 2, 3, 4, 5, 6):
        def hits(record):
            return record["score"] >= at or (is_hit(record) and record["cause"] == "rule")
        found, bad, wrong, good = counted(pairs, hits)
        print(f"        {at}   found {share(found, bad):>18}   wrong {share(wrong, good):>18}")


def report_rules(by_rule, policy):
    print(f"\n{policy}: rules on all its labelled sets, right and wrong")
    for rule, (right, wrong) in sorted(by_rule.items(), key=lambda item: item[1][0] - item[1][1]):
        print(f"  {right:5d} {wrong:5d}  {rule}{'   WRONG MORE OFTEN THAN RIGHT' if wrong > right else ''}")


def show(pairs, wanted):
    for row, record in pairs:
        if is_hit(record) != is_bad(row):
            kind = "missed" if is_bad(row) else "wrong"
            if kind in wanted:
                rules = ", ".join(reason["rule"] for reason in record["reasons"])
                print(f"      {kind}: {row['text'][:240]!r} [{record['verdict']} {record['score']}: {rules}]")


def pairs_of(pairs, half):
    return [(row, record) for row, record in pairs if half_of(row) == half]


def report_figures(name, pairs, aims):
    """Prints what is found and what is hit wrongly; true if the aims are met."""
    recall, wrongs = aims
    found, bad, wrong, good = counted(pairs)
    if name.startswith("spam") and any(record["tags"] for _, record in pairs):
        print(f"    for any reason: found {share(found, bad)}, wrong {share(wrong, good)}; as advertising:")
        found, bad, wrong, good = counted(pairs, is_advertising)
    hidden = sum(record["verdict"] == "hide" for row, record in pairs if not is_bad(row))
    is_met = (recall is None or not bad or 100 * found >= recall * bad) and (
        wrongs is None or not good or 100 * wrong <= wrongs * good)
    print(f"    found {share(found, bad):>20}   wrong {share(wrong, good):>20}   wrongly hidden {hidden}"
          f"{'' if is_met else '   AIM MISSED'}")
    return is_met


def report_set(name, pairs, aims, arguments):
    report_figures(name, pairs, aims)
    report_kinds(pairs)
    is_mixed = len({is_bad(row) for row, _ in pairs}) == 2
    if is_mixed:
        report_curve(pairs)
    has_only_good = not is_mixed and not any(is_bad(row) for row, _ in pairs)
    show(pairs, ["wrong"] if has_only_good else arguments.show)


def count_rules(pairs, by_rule):
    """In how many rows each rule fired, bad and good, if the set has both."""
    if len({is_bad(row) for row, _ in pairs}) < 2:
        return
    for row, record in pairs:
        for reason in record["reasons"]:
            if reason.get("points", 1) > 0:
                by_rule[reason["rule"]][0 if is_bad(row) else 1] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("--data", type=Path, default=ROOT / ".." / "shared" / "data")
    parser.add_argument("--half", choices=HALVES + ["both"], default="both")
    parser.add_argument("--set", action="append", dest="sets")
    parser.add_argument("--show", action="append", choices=["wrong", "missed"], default=[])
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print("SKIPPED: the labelled sets are not beside the repository")
        return 0
    by_rule = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    met = True
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(POLICIES, folder, dirs_exist_ok=True)
        alone = Path(folder, "spam-lists-alone.charter")
        alone.write_text(SPAM_LISTS, encoding="utf-8")
        for name, policy, *aims in SETS:
            file = arguments.data / f"{name}.ndjson"
            charter = alone if policy == "spam lists" else Path(folder, policy)
            if arguments.sets and name not in arguments.sets:
                continue
            if not file.exists() or not charter.exists():
                print(f"SKIPPED: {name} with {policy}")
                continue
            with open(file, encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines if line.strip()]
            if name.startswith("benign"):
                rows = [row for row in rows if not PERSONAL.search(row["text"])]
            print(f"\n{name}, {policy}")
            pairs = judged(arguments.command, charter, rows)
            for half in HALVES if arguments.half == "both" else [arguments.half]:
                print(f"  {half}")
                report_set(name, pairs_of(pairs, half), aims, arguments)
            if arguments.half == "both":
                print("  whole")
                met &= report_figures(name, pairs, aims)
            count_rules(pairs, by_rule[policy])
    for policy, rules in by_rule.items():
        report_rules(rules, policy)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
