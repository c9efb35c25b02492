#!/usr/bin/env python3
"""Compares the figures of `charter test` with those of scikit-learn and statsmodels.

usage: test-figures.py COMMAND CHARTER CORPUS.ndjson

The verdicts are taken from `charter filter`, so that only the labels and the figures are at stake.
Needs: pip install scikit-learn statsmodels
"""
import json
import subprocess
import sys

from sklearn.metrics import accuracy_score, confusion_matrix, precision_recall_fscore_support
from statsmodels.stats.proportion import proportion_confint

LEVELS = ["allow", "flag", "hide"]


def run(*arguments):
    return subprocess.run(arguments, stdout=subprocess.PIPE, check=False, text=True).stdout


def label(record):
    if "verdict" in record:
        return record["verdict"]
    return {"good": "allow", "bad": "flag"}.get(record["label"], record["label"])


def main():
    command, charter, corpus = sys.argv[1:]
    with open(corpus, encoding="utf-8") as file:
        expected = [LEVELS.index(label(json.loads(line))) for line in file if line.strip()]
    output = run(command, "filter", charter, "-i", corpus, "--emit", "verdicts")
    given = [LEVELS.index(json.loads(line)["verdict"]) for line in output.splitlines()]
    figures = json.loads(run(command, "test", charter, corpus, "--format", "json"))["figures"]
    wrong = []

    def compare(name, ours, theirs):
        if ours is None or abs(ours - theirs) > 1e-9:
            wrong.append(f"{name}: {ours}, not {theirs}")

    def compare_share(name, share, part, whole):
        compare(name + " part", share["part"], part)
        compare(name + " whole", share["whole"], whole)
        if whole:
            low, high = proportion_confint(part, whole, alpha=0.05, method="wilson")
            compare(name + " low", share["low"], low)
            compare(name + " high", share["high"], high)

    matrix = confusion_matrix(expected, given, labels=[0, 1, 2])
    for i, row in enumerate(LEVELS):
        for j, column in enumerate(LEVELS):
            compare(f"matrix {row} {column}", figures["matrix"][row][column], matrix[i][j])
    for level in (1, 2):
        name = LEVELS[level]
        should = [value >= level for value in expected]
        does = [value >= level for value in given]
        theirs = precision_recall_fscore_support(
            should, does, average="binary", zero_division=float("nan"))
        hits = sum(a and b for a, b in zip(should, does))
        for metric, value, whole in zip(
                ["precision", "recall"], theirs, [sum(does), sum(should)]):
            share = figures[name][metric]
            if whole:
                compare(f"{metric}({name})", share["value"], value)
            compare_share(f"{metric}({name})", share, hits, whole)
        if sum(does) + sum(should):
            compare(f"f1({name})", figures[name]["f1"]["value"], theirs[2])
            union = sum(a or b for a, b in zip(should, does))
            for end, star in zip(
                    ["low", "high"], proportion_confint(hits, union, alpha=0.05, method="wilson")):
                compare(f"f1({name}) {end}", figures[name]["f1"][end], 2 * star / (1 + star))
        innocent = sum(value == 0 for value in expected)
        hit = sum(a == 0 and b >= level for a, b in zip(expected, given))
        compare_share(f"wrong({name})", figures["wrong"][name], hit, innocent)
    compare("accuracy", figures["accuracy"]["value"], accuracy_score(expected, given))
    print("\n".join(wrong) or f"{len(expected)} comments: all figures agree")
    sys.exit(1 if wrong else 0)


main()
