# `make demo` and `make test` do everything on a fresh machine; the rest are their parts.
# Needs: a Swift 6.2+ toolchain. Installs with apt what else is missing (through sudo when not root).

SHELL := /bin/bash
SWIFT ?= swift
CHARTER := .build/release/charter
CHECKED := --explicit-target-dependency-import-check=error
SOURCES := Package.swift Sources Tests
# Swift's libraries are part of macOS; elsewhere the command brings them along, and the C library, PCRE2 and libyaml
# where they are to be had for that (Debian's packages have them). It then needs nothing of the machine that it runs on,
# and starts some milliseconds sooner: there is nothing to be looked for and relocated.
# LLVM's linker comes with Swift. Every release build says the same, since one that does not builds everything anew.
ARCHIVES = $(shell { cd "$$(pkg-config --variable=libdir libpcre2-8)" && ls libpcre2-8.a libyaml.a libc.a; } 2>/dev/null | wc -l)
WHOLE = $(if $(filter 3,$(ARCHIVES)),-Xswiftc -static-executable -Xswiftc -use-ld=lld)
STATIC = $(if $(filter Darwin,$(shell uname)),,--static-swift-stdlib $(WHOLE))
# Types of the standard library that are made for ours (a dictionary by list name) are asked for with the proof that a
# key is hashable at hand; by default the name of the type is read when the command runs, and the proof looked for among
# those of all types, once for each: half a millisecond of a start.
BY_WITNESS = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# valgrind reads debug information of C up to version 4 of DWARF.
RELEASE = build -c release $(STATIC) $(CHECKED) -Xcc -gdwarf-4 $(BY_WITNESS)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test build lint format deps clean help unit policies contract agreement fuzz man completions install \
  bench-deps bench-build bench instructions measure

help:
	@echo 'make demo    build, filter a sample stream, show verdicts with reasons'
	@echo 'make test    format lint, build with layering check, tests, policies, stdio contract'
	@echo 'make build   the release command: $(CHARTER)'
	@echo 'make install  the command, man pages and completions, PREFIX=/usr/local'
	@echo 'make bench   speed beside ripgrep, pcre2grep and copying: COMMENTS=500000 ROUNDS=5'
	@echo 'make instructions  what starting and judging cost, counted by callgrind'
	@echo 'make agreement  the fast engine against PCRE2 alone, PAIRS=100000 random charters and texts'
	@echo 'make fuzz    hostile bytes for charters, records and texts, SECONDS=60 each'
	@echo 'make measure  what the shipped policies find on labelled sets, if those are beside the repository'
	@echo 'make lint    says what swift format would change; make format changes it'

# ── What is needed ───────────────────────────────────────────────────────────
deps:
	@command -v $(SWIFT) >/dev/null || { echo 'charter needs Swift 6.2 or later: https://www.swift.org/install' >&2; exit 1; }
	@if ! pkg-config --exists libpcre2-8 yaml-0.1 2>/dev/null; then \
	  if command -v apt-get >/dev/null; then \
	    echo '── installing libpcre2-dev, libyaml-dev and pkg-config (apt)'; \
	    $(SUDO) apt-get update -qq && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libpcre2-dev libyaml-dev pkg-config >/dev/null; \
	  elif command -v brew >/dev/null; then \
	    echo '── installing pcre2, libyaml and pkgconf (brew)'; brew install -q pcre2 libyaml pkgconf; \
	  else echo 'install PCRE2 and libyaml with headers (libpcre2-dev, libyaml-dev …) and pkg-config' >&2; exit 1; fi; \
	fi

# ── Building ─────────────────────────────────────────────────────────────────
build: deps
	@echo '── building the release command'
	@$(SWIFT) $(RELEASE) --product charter

lint:
	@echo '── format lint'
	@$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	@$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

# ── Seeing it ────────────────────────────────────────────────────────────────
demo: build
	@echo '── charter filter Policies/communaute.charte < Corpus/demo/comments.ndjson'
	@$(CHARTER) filter Policies/communaute.charte -i Corpus/demo/comments.ndjson --emit tsv
	@echo
	@echo '── charter explain Policies/communaute.charte "…"'
	@$(CHARTER) explain Policies/communaute.charte "Tu es vraiment un c.r.é.t.i.n, et ton frère aussi est un crétin."

# ── Testing ──────────────────────────────────────────────────────────────────
# Ends with the test runner's closing lines, so that whoever reads only the end knows.
test: lint build unit agreement policies contract $(if $(FUZZ),fuzz)
	@tail -n 2 .build/tests.log

unit: deps
	@echo '── tests'
	@mkdir -p .build
	@$(SWIFT) test $(CHECKED) >.build/tests.log 2>&1 || \
	  { grep -E -A 12 '^✘|error:' .build/tests.log | cut -c 1-300; tail -n 2 .build/tests.log; exit 1; }
	@tail -n 1 .build/tests.log

# What the labelled comments of every policy must show, besides that each of them holds.
GATES := --gate 'recall(flag) >= 0.9' --gate 'precision(hide) >= 0.95' --gate 'wrong(hide) <= 0'
SHIPPED := $(sort $(wildcard Policies/*.charte Policies/*.charter))
# Lists and signals that the charters use: parts, no charters of their own.
BASE := $(sort $(wildcard Policies/base/*/*.charte Policies/base/*/*.charter))

policies: build
	@echo '── shipped policies'
	@$(CHARTER) check --strict Policies/*.charte Policies/*.charter
	@$(CHARTER) fmt --check Policies/*.charte Policies/*.charter $(BASE)
	@mkdir -p .build/policies
	@for policy in $(SHIPPED); do \
	  name=$$(basename $${policy%.*}); report=.build/policies/$$name; \
	  $(CHARTER) test $$policy Corpus/$$name/*.ndjson $(GATES) >$$report.log || \
	    { cat $$report.log; exit 1; }; \
	  head -n 2 $$report.log; \
	  ! grep -A 1 -E '^[0-9]+ (règles? muettes?|rules? never fired)' $$report.log || exit 1; \
	done
	@python3 Tests/Oracles/no-borrowed-rows.py

# What the policies find, and hit wrongly, on labelled sets that stand outside of the repository.
measure: build
	@echo '── policies on labelled sets'
	@python3 Tests/Oracles/measure-policies.py $(CHARTER)

contract: build
	@echo '── stdio contract'
	@if [ -f ../shared/stdio-contract-test.py ]; then \
	  python3 ../shared/stdio-contract-test.py $(CHARTER) filter Policies/communaute.charte --emit verdicts; \
	else echo 'SKIPPED: ../shared/stdio-contract-test.py is not here'; fi

# The fast engine against PCRE2 alone, on random charters and texts. Once with PAIRS=10000000.
PAIRS ?= 100000
agreement: deps
	@echo '── agreement with PCRE2 alone, $(PAIRS) pairs'
	@$(SWIFT) $(RELEASE) --product CharterFuzz
	@.build/release/CharterFuzz --agree=$(PAIRS)

# Needs a toolchain with libFuzzer: those of swift.org on Linux have it, Xcode's does not.
SECONDS ?= $(or $(FUZZ),60)
fuzz: deps
	@echo '── building the fuzz targets'
	@$(SWIFT) build -c release --product CharterFuzz --sanitize=fuzzer -Xswiftc -DFUZZING --scratch-path .build/fuzz
	@Sources/CharterFuzz/fuzz.sh .build/fuzz/release/CharterFuzz $(SECONDS)

# ── Measuring ────────────────────────────────────────────────────────────────
COMMENTS ?= 500000
ROUNDS ?= 5
BENCH := .build/release/CharterBench
BENCHED := --charter $(CHARTER) $(addprefix --policies ,$(SHIPPED))
# Debian's package of each thing that is looked for.
RIVALS := ripgrep pcre2-utils valgrind wfrench wamerican

bench-deps: deps
	@if ! { command -v rg && command -v pcre2grep && command -v valgrind && \
	  ls /usr/share/dict/french /usr/share/dict/american-english; } >/dev/null 2>&1; then \
	  command -v apt-get >/dev/null || { echo 'install $(RIVALS), or what they hold' >&2; exit 1; }; \
	  echo '── installing $(RIVALS) (apt)'; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(RIVALS) >/dev/null; \
	fi

bench-build: build bench-deps
	@echo '── building the benchmark'
	@$(SWIFT) $(RELEASE) --product CharterBench

bench: bench-build
	@echo '── making $(COMMENTS) comments'
	@$(BENCH) generate .build/bench --comments $(COMMENTS) --seed 42
	@echo '── $(ROUNDS) rounds'
	@$(BENCH) compare .build/bench $(BENCHED) --rounds $(ROUNDS) --report docs/bench

instructions: bench-build
	@$(BENCH) generate .build/bench/small --comments 4000 --seed 42
	@echo '── counting under valgrind, some minutes'
	@$(BENCH) instructions .build/bench/small $(BENCHED) --report docs/bench/instructions.md

# ── Installing ───────────────────────────────────────────────────────────────
PREFIX ?= /usr/local
DESTDIR ?=
BELOW = $(DESTDIR)$(PREFIX)
COMPLETIONS := .build/completions/charter
# Where the plugin of swift-argument-parser leaves the pages.
PAGES := .build/plugins/GenerateManual/outputs/CharterCLI

man: deps
	@echo '── man pages'
	@rm -rf $(PAGES) .build/man && mkdir -p .build/man
	@$(SWIFT) package --allow-writing-to-package-directory generate-manual --multi-page \
	  >.build/man.log 2>&1 || { cat .build/man.log; exit 1; }
	@cp $(PAGES)/*.1 .build/man/

completions: build
	@echo '── completions'
	@mkdir -p $(dir $(COMPLETIONS))
	@for shell in bash zsh fish; do \
	  $(CHARTER) --generate-completion-script $$shell >$(COMPLETIONS).$$shell || exit 1; \
	done

install: man completions
	@echo '── installing below $(BELOW)'
	@install -d $(BELOW)/bin $(BELOW)/share/man/man1 $(BELOW)/share/bash-completion/completions \
	  $(BELOW)/share/zsh/site-functions $(BELOW)/share/fish/vendor_completions.d
	@install -m 755 $(CHARTER) $(BELOW)/bin/charter
	@install -m 644 .build/man/*.1 $(BELOW)/share/man/man1/
	@install -m 644 $(COMPLETIONS).bash $(BELOW)/share/bash-completion/completions/charter
	@install -m 644 $(COMPLETIONS).zsh $(BELOW)/share/zsh/site-functions/_charter
	@install -m 644 $(COMPLETIONS).fish $(BELOW)/share/fish/vendor_completions.d/charter.fish

clean:
	@rm -rf .build
