#!/usr/bin/env bash
# Runs each fuzz target: fuzz.sh BINARY SECONDS [TARGET…], from the root of the repository.
# Seeds are made anew each time; what a target finds new is kept in .build/fuzz-corpus/TARGET, and an
# input that ends in a fault in .build/fuzz-faults/. Ends with 1 if there was one.
set -euo pipefail

binary=$1
seconds=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
status=0

# The runtime's own handler would keep libFuzzer from writing down what it ends in. A second run on that
# input, `BINARY --target=TARGET FILE`, has the backtrace.
export SWIFT_BACKTRACE=enable=no

# Each line of standard input becomes a file in the folder $1; $2 says how to print it.
plant_lines() {
  local number=0 line
  while IFS= read -r line; do
    number=$((number + 1))
    printf "$2" "$line" >"$1/$number"
  done
}

# Each charter of the documentation, whole or in part, becomes a file in the folder $1.
plant_fences() {
  awk -v folder="$1" '
    /^```/ { if (file) { close(file); file = "" } else if (/^```(chart|text)/) file = folder "/" ++n; next }
    file { print >file }
  ' docs/*.md
}

seed() {
  local folder=$1
  rm -rf "$folder"
  mkdir -p "$folder/own" "$folder/shipped"
  plant_lines "$folder/own" %b <"$here/Seeds/$2.txt"
  case $2 in
    charters)
      cp Policies/*.char* "$folder/shipped"
      mkdir "$folder/docs"
      plant_fences "$folder/docs"
      ;;
    records) cat Corpus/*/*.ndjson | plant_lines "$folder/shipped" %s ;;
    texts)
      cat Corpus/*/*.ndjson | sed -n 's/.*"text": *"\([^"]*\)".*/\1/p' \
        | plant_lines "$folder/shipped" %s
      ;;
  esac
}

for target in "${@:-charters records texts}"; do
  for name in $target; do
    found=.build/fuzz-corpus/$name
    faults=.build/fuzz-faults
    mkdir -p "$found" "$faults"
    seed ".build/fuzz-seeds/$name" "$name"
    dictionary=()
    if [ -f "$here/Seeds/$name.dict" ]; then dictionary=("-dict=$here/Seeds/$name.dict"); fi
    echo "── fuzz $name, $seconds s"
    "$binary" "--target=$name" "-max_total_time=$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
      -print_final_stats=1 -verbosity=0 "-artifact_prefix=$faults/$name-" "${dictionary[@]}" \
      "$found" ".build/fuzz-seeds/$name" || status=1
  done
done
exit $status
