# Newsprint: `make help` says what there is to make.

SWIFT = swift
# One set of flags for the command, the tests and the benchmarks, so that nothing is compiled twice.
FLAGS = -c release
PREFIX = /usr/local
DESTDIR =

BINARY = .build/release/newsprint
SOURCES = Sources Tests Benchmarks Examples Package.swift
SHARE = $(DESTDIR)$(PREFIX)/share
# What `install` strips the command with, and where zsh finds completions: packages do both their way.
STRIP = -s
ZSH = $(SHARE)/zsh/site-functions

# Settings chosen on real news that the model has not seen: models/README.md.
MODEL = seeds --ngrams 1-2 --char-ngrams 3-5 --chars-by-word --stem english --terms-weight 1.6 --max-features 150000 --quantize --precision 0.8 --regularization 1

# The same for languages of fewer seeds: features that fit their models in 2 MB.
LANGUAGE_MODEL = --ngrams 1-2 --char-ngrams 3-5 --chars-by-word --terms-weight 2 --max-features 70000 --quantize --precision 0.8 --regularization 1

# How often `make torture` kills the command, and the tests that do it.
N = 1000
TORTURE = (Killed|MissingResource|Bomb|AddressSpace|RandomTraining)Tests
# How long `make fuzz` spends on each target.
SECONDS = 20

.PHONY: help build run models test examples test-browser test-arm64 fuzz sanitize torture wheel test-python test-spark bench bench-quick lint format docs \
  install install-built deb release-check api-check clean dependencies

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

build: export NEWSPRINT_COMMIT = $(shell scripts/version commit)
build: dependencies ## Build the command, .build/release/newsprint
	$(SWIFT) build $(FLAGS) --product newsprint

run: build ## Train on the seeds, measure, tag stories: the tour
	@scripts/demo $(BINARY)

test: dependencies ## Run every test, then fuzz for SECONDS each with the inputs of one seed
	@scripts/test-install-dependencies
	@scripts/test-packaging
	@SWIFT=$(SWIFT) scripts/test-arm64
	$(SWIFT) build $(FLAGS) --build-tests
	@SWIFT=$(SWIFT) scripts/test $(FLAGS) --skip-build --disable-xctest
	@SWIFT=$(SWIFT) scripts/examples $(FLAGS)
	@SWIFT=$(SWIFT) scripts/test-python
	@SWIFT=$(SWIFT) scripts/test-spark
	@NEWSPRINT=$(BINARY) Tests/Browser/run
	@SWIFT=$(SWIFT) SECONDS_EACH=$(SECONDS) SEED=1 scripts/fuzz

examples: dependencies ## Build and run the package in Examples that uses the library
	@SWIFT=$(SWIFT) scripts/examples $(FLAGS)

test-browser: build ## Try the desk of 'newsprint serve' in Chromium: WORDS='word in a test's name …'
	@NEWSPRINT=$(BINARY) Tests/Browser/run $(WORDS)

test-arm64: dependencies ## Run the C kernels as arm64's, emulated, beside those of this processor
	@SWIFT=$(SWIFT) scripts/test-arm64

sanitize: dependencies ## Run tests under AddressSanitizer, then ThreadSanitizer: TESTS=regex for others
	@SWIFT=$(SWIFT) TESTS='$(TESTS)' scripts/sanitize

fuzz: dependencies ## Feed changed bytes to all that reads bytes: SECONDS=n each, TARGETS='name …'
	@SWIFT=$(SWIFT) SECONDS_EACH=$(SECONDS) scripts/fuzz $(TARGETS)

torture: dependencies ## Kill it at N (1000) moments; take away disk, reader, memory; feed bombs, odd training sets
	$(SWIFT) build $(FLAGS) --build-tests
	NEWSPRINT_TORTURE=$(N) $(SWIFT) test $(FLAGS) --skip-build --disable-xctest --filter '$(TORTURE)'

wheel: dependencies ## Build the Python package's wheel, .build/wheel
	@SWIFT=$(SWIFT) scripts/wheel

test-python: build ## Test the Python package's wheel in a new virtual environment
	@SWIFT=$(SWIFT) scripts/test-python

test-spark: wheel build ## Compare duplicates on Spark with the command's, at full size; PYSPARK_PYTHON names a Python
	@SWIFT=$(SWIFT) scripts/test-spark --full

models: build ## Train the models that come with newsprint, on the seeds alone
	$(BINARY) train $(MODEL) --output models/iptc-en.newsprint
	$(BINARY) train seeds-de $(LANGUAGE_MODEL) --stem german --output models/iptc-de.newsprint
	$(BINARY) train seeds-es $(LANGUAGE_MODEL) --stem spanish --output models/iptc-es.newsprint
	$(BINARY) train seeds-fr $(LANGUAGE_MODEL) --stem french --output models/iptc-fr.newsprint

bench: build ## Measure beside the peers: DATA=file TEST=file NAME=word STAGES=a,b SIZES=n,n ROUNDS=n
	$(SWIFT) build $(FLAGS) --product benchmarks
	@python=$$(scripts/bench-peers) && $$python Benchmarks/run.py $(if $(DATA),--data '$(DATA)') \
	  $(if $(TEST),--test '$(TEST)') $(if $(NAME),--name '$(NAME)') $(if $(STAGES),--stages '$(STAGES)') \
	  $(if $(SIZES),--sizes '$(SIZES)') $(if $(ROUNDS),--rounds '$(ROUNDS)')

bench-quick: build ## Measure ours alone, in less than a minute
	$(SWIFT) build $(FLAGS) --product benchmarks
	.build/release/benchmarks --runs 3
	@python3 Benchmarks/run.py --quick

lint: dependencies ## Check the style; compile everything for debugging, warnings being errors
	$(SWIFT) format lint --strict -r $(SOURCES)
	@for script in .ci/run scripts/*; do [ -d $$script ] || sh -n $$script || exit 1; done
	@! git grep -nE 'TO[D]O|FIX[M]E' -- $(SOURCES) Makefile scripts || { echo 'Say it in an issue instead.'; exit 1; }
	@! git grep -nE 'import (Glibc|Musl|Darwin)' -- $(SOURCES) ':!Sources/LibC' ':!Examples' || { echo 'Import LibC instead.'; exit 1; }
	@! git grep -oE 'import C[A-Z][A-Za-z]*$$' -- Sources ':!Sources/NewsprintABI' | sed 's|^Sources/\([^/]*\)/.*:|\1: |' | sort | uniq -d | grep . || \
	  { echo 'A C library has one Swift file of a module, which the others call.'; exit 1; }
	$(SWIFT) build --build-tests --scratch-path .build/lint -Xswiftc -warnings-as-errors

format: ## Format every Swift file
	$(SWIFT) format -i -r $(SOURCES)

docs: build ## Build the library's documentation, .build/docs
	@SWIFT=$(SWIFT) scripts/docs

install: build ## Install the command, its manual, completions and models under PREFIX (/usr/local)
	@$(MAKE) --no-print-directory install-built

# The same of the BINARY that there is.
install-built:
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(ZSH) $(SHARE)/fish/vendor_completions.d $(SHARE)/newsprint/models
	install $(STRIP) -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/newsprint
	$(BINARY) man >$(SHARE)/man/man1/newsprint.1
	$(BINARY) completions bash >$(SHARE)/bash-completion/completions/newsprint
	$(BINARY) completions zsh >$(ZSH)/_newsprint
	$(BINARY) completions fish >$(SHARE)/fish/vendor_completions.d/newsprint.fish
	@for model in models/*.newsprint; do [ ! -f $$model ] || install -m 644 $$model $(SHARE)/newsprint/models || exit 1; done

deb: $(if $(DEB_BINARY),,build) ## Build a Debian package, .build/deb: DEB_BINARY=file of a command that is there
	@scripts/deb $(or $(DEB_BINARY),$(BINARY))

release-check: ## Try the package in a new Debian, by the README's commands: DEB=file
	@scripts/release-check $(DEB)

api-check: dependencies ## Say what of the public API broke since the last tag: TAG=name for another
	@SWIFT=$(SWIFT) scripts/api-check $(TAG)

clean: ## Remove everything that was built
	rm -rf .build

dependencies:
	@scripts/install-dependencies
