# Two commands do everything: `make site` and `make test`. `make` alone lists the rest.

SWIFT       ?= swift
RUMMELIG    := .build/release/rummelig
OPSLAGSTJEK := .build/release/opslagstjek
# Openings in the bench's corpora, and how often each program is timed.
N           ?= 1000 10000 50000 100000
ROUNDS      ?= 3
# Random moments at which the torture kills a build, and calls of each kind that it lets the system refuse.
MOMENTS     ?= 500
POINTS      ?= 6
# Where `make install` puts things, behind DESTDIR for who makes a package.
PREFIX      ?= /usr/local
# How long the fuzzer looks for faults, for each of its six targets.
SECONDS     ?= 60
# What Debian calls the libraries.
PACKAGES    := libbrotli-dev libcmark-dev libstemmer-dev libyaml-dev zlib1g-dev pkg-config
# libstemmer comes without a pkg-config file: its header is looked for.
STEMMER     := for folder in /usr/include /usr/local/include /opt/homebrew/include; do test -e $$folder/libstemmer.h && break; done

.DEFAULT_GOAL := help
# Two runs of the package manager in one folder only wait for each other.
.NOTPARALLEL:
.PHONY: help deps build install site docs test tools unit tidy publish checker check-site check-serve check-fix check-commands evaluate editor fuzz \
	dist check-dist sanitize sbom torture bench bench-editor bench-serve bench-search judge shots pictures lint format clean

help:
	@echo 'make site     install what is missing, build, check content/, write public/'
	@echo 'make test     all tests: units, the built site, kills and refusals'
	@echo 'make evaluate measure the checker against openings written without knowledge of it'
	@echo 'make fuzz     $(SECONDS) seconds of made-up input for each of six readers, under the address sanitizer'
	@echo 'make torture  kill $(MOMENTS) builds, refuse them every system call, starve them'
	@echo 'make sanitize the programs under the thread and the address sanitizer'
	@echo 'make sbom     list what the programs are made of, as CycloneDX: .build/sbom.cdx.json'
	@echo 'make bench    time builds of N="$(N)" openings beside a C floor (PEERS=venv adds Hugo and Pagefind)'
	@echo 'make bench-search  measure the search page over 2,000 openings (PEERS=venv sets Pagefind beside it)'
	@echo 'make judge    ask the search page a hundred queries whose answers are known (TOOLS=venv with playwright)'
	@echo 'make build    only build both programs, into .build/release/'
	@echo 'make bench-editor  time the language server beside 10,000 openings'
	@echo 'make bench-serve   time the preview after a saved edit, at 10,000 openings'
	@echo 'make shots    pictures of the main pages, in .build/shots/: phone and desktop, light and dark, print'
	@echo 'make pictures the pictures of the documentation anew, in docs/pictures/'
	@echo 'make lint     what swift-format and the tidy test have to say'
	@echo 'make format   lay out the Swift sources'
	@echo 'make docs     write docs/rules.md and docs/editors/ anew'
	@echo 'make install  put programs, man pages and completions below PREFIX=$(PREFIX)'
	@echo 'make dist     release archive, Debian package, checksums, in .build/dist/ (on Debian 12: docs/dist.md)'
	@echo 'make check-dist  hold them against a bare Debian 12 (root, debootstrap)'
	@echo 'make deps     only install brotli, libcmark, libstemmer, libyaml, zlib and pkg-config where they are missing'
	@echo 'make clean    delete the build folders and the pages in public/'

# Nothing to do is the common case, and takes no time.
deps:
	@if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libcmark yaml-0.1 zlib libbrotlienc && $(STEMMER); then exit 0; fi; \
	if command -v apt-get >/dev/null 2>&1; then \
	    as=; \
	    if [ "$$(id -u)" != 0 ]; then \
	        as=sudo; \
	        command -v sudo >/dev/null 2>&1 || { echo 'deps: ask the administrator to install $(PACKAGES)' >&2; exit 1; }; \
	    fi; \
	    echo 'deps: installing $(PACKAGES) with apt'; \
	    apt="$$as env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600"; \
	    $$apt update && $$apt install -y --no-install-recommends $(PACKAGES) >/dev/null; \
	elif command -v brew >/dev/null 2>&1; then \
	    echo 'deps: installing brotli cmark libyaml pkg-config snowball zlib with brew'; \
	    brew install --quiet brotli cmark libyaml pkg-config snowball zlib; \
	else \
	    echo 'deps: install brotli, cmark, libstemmer, libyaml, zlib and pkg-config, with their headers; neither apt-get nor brew is here to do it' >&2; exit 1; \
	fi

build: deps
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo 'Swift 6.2 or newer is needed: https://www.swift.org/install/' >&2; exit 1; }
	$(SWIFT) build -c release

# The build refuses faulty content by itself; the checker before it shows every finding with its place and its mend.
site: build
	@$(OPSLAGSTJEK)
	@$(RUMMELIG) build
	@echo
	@echo 'Se siden, og ret i den: kør  $(RUMMELIG) serve  og åbn http://127.0.0.1:8080/'
	@echo 'To look at it and edit it: run that command and open the address.'

# A unit test holds these pages against the words they are made of.
docs: build
	@$(OPSLAGSTJEK) rules --format markdown >docs/rules.md
	@mkdir -p docs/editors/schema
	@for kind in opening story guide employer event page site; do $(RUMMELIG) schema $$kind --language da >docs/editors/schema/$$kind.json; done
	@$(RUMMELIG) schema --format decap --language da --root docs/editors >docs/editors/decap.yml
	@$(RUMMELIG) schema --format vscode --language da >docs/editors/rummelig.code-snippets
	@for language in nb en; do $(OPSLAGSTJEK) rules --format markdown --language $$language >docs/rules.$$language.md; done

# A test of everything need not take an hour.
test: MOMENTS = 60
test: POINTS = 2
test: tools tidy build unit publish checker check-fix check-commands evaluate editor check-site check-serve torture
	@echo 'make test: all passed'

install: build
	@install/install.sh .build/release '$(DESTDIR)$(PREFIX)'

dist: deps
	@install/dist.sh .build/dist

check-dist: dist
	@Tests/dist.sh .build/dist

tools:
	@Tests/tools.sh

tidy:
	@Tests/tidy.sh

unit: deps
	$(SWIFT) test

checker: build
	@Tests/checker.sh $(OPSLAGSTJEK)

check-site: build
	@Tests/site/check.sh

check-serve: build
	@Tests/serve.sh $(RUMMELIG)

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

sanitize: deps
	@Tests/sanitize.sh

sbom: deps
	@.ci/sbom

fuzz: deps
	@Tests/fuzz.sh $(SECONDS)

bench: build
	@got=0; for n in $(N); do Tests/bench/bench.sh $$n $(ROUNDS) || got=1; done; exit $$got

# The folder of openings is made anew beside the checkers' corpus and taken away again.
bench-editor: build
	@set -e; root=$$(mktemp -d); trap 'rm -rf "$$root"' EXIT; \
	python3 ../shared/bench/corpus.py --postings 10000 --out "$$root" >/dev/null; \
	python3 Tests/bench/editor.py $(OPSLAGSTJEK) "$$root"

bench-serve: build
	@set -e; root=$$(mktemp -d); trap 'rm -rf "$$root"' EXIT; \
	python3 ../shared/bench/corpus.py --postings 10000 --out "$$root" >/dev/null; \
	printf 'name: Bench\nbase-url: https://jobs.example/\n' >"$$root/content/site.yaml"; \
	python3 Tests/bench/serve.py $(RUMMELIG) "$$root"

shots: build
	@$(RUMMELIG) build --quiet --output .build/shots-site
	@python3 Tests/shots.py .build/shots-site .build/shots

pictures: build
	@python3 docs/pictures/pictures.py .build/release

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
	rm -rf .build .build-dist .build-fuzz .build-thread .build-address
	find public -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
