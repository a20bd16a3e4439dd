# Two commands do everything: `make site` and `make test`. `make` alone lists the rest.

SWIFT       ?= swift
RUMMELIG    := .build/release/rummelig
OPSLAGSTJEK := .build/release/opslagstjek
# Openings in the bench's corpus, and how often each program is timed.
N           ?= 10000
ROUNDS      ?= 3
# Random moments at which the torture kills a build, and calls of each kind that it lets the system refuse.
MOMENTS     ?= 500
POINTS      ?= 6
# How long the fuzzer looks for faults, for each of its four targets.
SECONDS     ?= 60

.DEFAULT_GOAL := help
# Two runs of the package manager in one folder only wait for each other.
.NOTPARALLEL:
.PHONY: help deps build site docs test unit tidy publish checker check-site check-fix check-commands evaluate editor fuzz torture bench bench-editor \
	shots lint format clean

help:
	@echo 'make site     install what is missing, build, check content/, write public/'
	@echo 'make test     all tests: units, the built site, kills and refusals'
	@echo 'make evaluate measure the checker against openings written without knowledge of it'
	@echo 'make fuzz     $(SECONDS) seconds of made-up input for each of four readers, under the address sanitizer'
	@echo 'make bench    time a build of N=$(N) openings beside a C floor (PEERS=venv adds Hugo and Pagefind)'
	@echo 'make build    only build both programs, into .build/release/'
	@echo 'make bench-editor  time the language server beside N=$(N) openings'
	@echo 'make shots    pictures of the main pages, in .build/shots/: phone and desktop, light and dark, print'
	@echo 'make lint     what swift-format and the tidy test have to say'
	@echo 'make format   lay out the Swift sources'
	@echo 'make docs     write docs/rules.md anew, in three languages'
	@echo 'make deps     only install brotli, libcmark, libyaml, zlib and pkg-config where they are missing'
	@echo 'make clean    delete .build/, .build-fuzz/ and the pages in public/'

# Nothing to do is the common case, and takes no time.
deps:
	@if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark yaml-0.1 zlib libbrotlienc; then exit 0; fi; \
	if command -v apt-get >/dev/null 2>&1; then \
	    as=; \
	    if [ "$$(id -u)" != 0 ]; then \
	        as=sudo; \
	        command -v sudo >/dev/null 2>&1 || { echo 'deps: ask the administrator to install libbrotli-dev libcmark-dev libyaml-dev zlib1g-dev pkg-config' >&2; exit 1; }; \
	    fi; \
	    echo 'deps: installing libbrotli-dev libcmark-dev libyaml-dev zlib1g-dev pkg-config with apt'; \
	    apt="$$as env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600"; \
	    $$apt update && $$apt install -y --no-install-recommends libbrotli-dev libcmark-dev libyaml-dev zlib1g-dev pkg-config >/dev/null; \
	elif command -v brew >/dev/null 2>&1; then \
	    echo 'deps: installing brotli cmark libyaml pkg-config zlib with brew'; \
	    brew install --quiet brotli cmark libyaml pkg-config zlib; \
	else \
	    echo 'deps: install brotli, cmark, libyaml, zlib and pkg-config, with their headers; neither apt-get nor brew is here to do it' >&2; exit 1; \
	fi

build: deps
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo 'Swift 6.2 or newer is needed: https://www.swift.org/install/' >&2; exit 1; }
	$(SWIFT) build -c release

# The build refuses faulty content by itself; the checker before it shows every finding with its place and its mend.
site: build
	@$(OPSLAGSTJEK)
	@$(RUMMELIG) build
	@echo
	@if command -v python3 >/dev/null 2>&1; then \
	    echo 'Se siden: kør  python3 -m http.server -d public  og åbn http://localhost:8000/'; \
	    echo 'To look at it: run that command and open the address.'; \
	else \
	    echo 'Siden ligger i public/: vis mappen med en webserver, for links begynder ved roden.'; \
	    echo 'The site is in public/: serve that folder with any web server, as links begin at its root.'; \
	fi

# A unit test holds these pages against the words they are made of.
docs: build
	@$(OPSLAGSTJEK) rules --format markdown >docs/rules.md
	@for language in nb en; do $(OPSLAGSTJEK) rules --format markdown --language $$language >docs/rules.$$language.md; done

# A test of everything need not take an hour.
test: MOMENTS = 60
test: POINTS = 2
test: tidy build unit publish checker check-fix check-commands evaluate editor check-site torture
	@echo 'make test: all passed'

tidy:
	@Tests/tidy.sh

unit: deps
	$(SWIFT) test

checker: build
	@Tests/checker.sh $(OPSLAGSTJEK)

check-site: build
	@Tests/site/check.sh

check-fix: build
	@Tests/fix.sh $(OPSLAGSTJEK)

check-commands: build
	@Tests/commands.sh .build/release

evaluate: build
	@Tests/evaluate.sh $(OPSLAGSTJEK)

editor: build
	@Tests/editor.sh $(OPSLAGSTJEK)

publish: build
	@Tests/publish.sh $(RUMMELIG)

torture: build
	@Tests/torture.sh $(RUMMELIG) $(MOMENTS) $(POINTS)

fuzz: deps
	@Tests/fuzz.sh $(SECONDS)

bench: build
	@Tests/bench/bench.sh $(N) $(ROUNDS)

# The folder of N openings is made anew beside the checkers' corpus and taken away again.
bench-editor: build
	@set -e; root=$$(mktemp -d); trap 'rm -rf "$$root"' EXIT; \
	python3 ../shared/bench/corpus.py --postings $(N) --out "$$root" >/dev/null; \
	python3 Tests/bench/editor.py $(OPSLAGSTJEK) "$$root"

shots: build
	@$(RUMMELIG) build --quiet --output .build/shots-site
	@python3 Tests/shots.py .build/shots-site .build/shots

lint: tidy
	$(SWIFT) format lint -r Sources Tests Plugins

format:
	$(SWIFT) format -i -r Sources Tests Plugins

# The folder public/ keeps its .gitignore, by which it is in the repository at all.
clean:
	rm -rf .build .build-fuzz
	find public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
