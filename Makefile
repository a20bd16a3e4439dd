# Two commands do everything: `make site` and `make test`. `make` alone lists the rest.

SWIFT       ?= swift
RUMMELIG    := .build/release/rummelig
OPSLAGSTJEK := .build/release/opslagstjek
# Openings in the bench's corpus, and how often each program is timed.
N           ?= 10000
ROUNDS      ?= 3
# Moments at which the torture kills a build.
MOMENTS     ?= 60
# How long the fuzzer looks for faults, for each of its four targets.
SECONDS     ?= 60
# libstemmer comes without a pkg-config file: its header is looked for.
STEMMER     := for folder in /usr/include /usr/local/include /opt/homebrew/include; do test -e $$folder/libstemmer.h && break; done

.DEFAULT_GOAL := help
# Two runs of the package manager in one folder only wait for each other.
.NOTPARALLEL:
.PHONY: help deps build site docs test unit tidy checker check-site check-fix evaluate fuzz torture bench bench-search judge lint format clean

help:
	@echo 'make site     install what is missing, build, check content/, write public/'
	@echo 'make test     all tests: units, the built site, kills and refusals'
	@echo 'make evaluate measure the checker against openings written without knowledge of it'
	@echo 'make fuzz     $(SECONDS) seconds of made-up input for each of four readers, under the address sanitizer'
	@echo 'make bench    time a build of N=$(N) openings beside a C floor (PEERS=venv adds Hugo and Pagefind)'
	@echo 'make bench-search  measure the search page over 2,000 openings (PEERS=venv sets Pagefind beside it)'
	@echo 'make judge    ask the search page a hundred queries whose answers are known (TOOLS=venv with playwright)'
	@echo 'make build    only build both programs, into .build/release/'
	@echo 'make lint     what swift-format and the tidy test have to say'
	@echo 'make format   lay out the Swift sources'
	@echo 'make docs     write docs/rules.md anew, in three languages'
	@echo 'make deps     only install libcmark, libyaml, libstemmer and pkg-config where they are missing'
	@echo 'make clean    delete .build/, .build-fuzz/ and the pages in public/'

# Nothing to do is the common case, and takes no time.
deps:
	@if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark yaml-0.1 && $(STEMMER); then exit 0; fi; \
	if command -v apt-get >/dev/null 2>&1; then \
	    as=; \
	    if [ "$$(id -u)" != 0 ]; then \
	        as=sudo; \
	        command -v sudo >/dev/null 2>&1 || { echo 'deps: ask the administrator to install libcmark-dev libyaml-dev libstemmer-dev pkg-config' >&2; exit 1; }; \
	    fi; \
	    echo 'deps: installing libcmark-dev libyaml-dev libstemmer-dev pkg-config with apt'; \
	    apt="$$as env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600"; \
	    $$apt update && $$apt install -y --no-install-recommends libcmark-dev libyaml-dev libstemmer-dev pkg-config >/dev/null; \
	elif command -v brew >/dev/null 2>&1; then \
	    echo 'deps: installing cmark libyaml snowball pkg-config with brew'; \
	    brew install --quiet cmark libyaml snowball pkg-config; \
	else \
	    echo 'deps: install cmark, libyaml, libstemmer and pkg-config, with their headers; neither apt-get nor brew is here to do it' >&2; exit 1; \
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

test: tidy build unit checker check-fix evaluate check-site torture
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

evaluate: build
	@Tests/evaluate.sh $(OPSLAGSTJEK)

torture: build
	@Tests/torture.sh $(RUMMELIG) $(MOMENTS)

fuzz: deps
	@Tests/fuzz.sh $(SECONDS)

bench: build
	@Tests/bench/bench.sh $(N) $(ROUNDS)

bench-search: build
	@Tests/search/bench.sh $(RUMMELIG) 2000

judge: build
	@$(or $(TOOLS),$(HOME)/.cache/rummelig-tools/venv)/bin/python Tests/search/judged/judge.py $(RUMMELIG)

lint: tidy
	$(SWIFT) format lint -r Sources Tests Plugins

format:
	$(SWIFT) format -i -r Sources Tests Plugins

# The folder public/ keeps its .gitignore, by which it is in the repository at all.
clean:
	rm -rf .build .build-fuzz
	find public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
