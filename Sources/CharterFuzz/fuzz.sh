#!/usr/bin/env bash
# Runs fuzz targets, all three unless some are named: fuzz.sh BINARY SECONDS [TARGET…], from the root
# of the repository. Seeds are made anew each time. In .build: what a target finds new stays in
# fuzz-corpus/TARGET, libFuzzer's words in fuzz-corpus/TARGET.log, and an input that ends in a fault in
# fuzz-faults. Ends with 1 if there was one.
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
        | tee >(split -b 3000 - "$folder/shipped/long-") | plant_lines "$folder/shipped" %s
      ;;
  esac
}

if [ $# = 0 ]; then set -- charters records texts; fi
for target in "$@"; do
  found=.build/fuzz-corpus/$target
  seeds=.build/fuzz-seeds/$target
  faults=.build/fuzz-faults
  mkdir -p "$found" "$faults"
  seed "$seeds" "$target"
  echo "── fuzz $target, $seconds s"
  "$binary" "--target=$target" "-max_total_time=$seconds" -max_len=4096 -timeout=30 -seed=1 \
    -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 "-dict=$here/Seeds/$target.dict" \
    "-artifact_prefix=$faults/$target-" "$found" "$seeds" >"$found.log" 2>&1 || {
    status=1
    grep -a -m 1 -A 12 -E 'Fatal error|ERROR: libFuzzer' "$found.log" || true
    grep -a 'Test unit written' "$found.log" || true
  }
  grep -a -E 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' "$found.log" || true
done
exit $status
