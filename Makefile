# The commands of the project. `make` alone prints this list; it is made from the comments behind the targets.

GO       ?= go
REGENERATE ?= $(GO) run ./tools/regenerate
FUZZTIME ?= 5s
BENCHTIME ?= 1s
SEED     ?= 1
MUTATIONS ?= 200
CORPUS   ?= ../shared/corpus

.DEFAULT_GOAL := help
.PHONY: help demo compile generate regenerate verify tidy test race lint cifiles adding bench fuzz corpus corpus-sample consistency right right-sample prove-sample prism foreign interop load mutate clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-15s %s\n", $$1, $$2}' Makefile

demo: ## compile the page, generate, start the reference server on a free port and run the suite against it
	@GO="$(GO)" sh tools/demo.sh

compile: ## compile spec/pages into descriptions and statements
	$(REGENERATE) compile

generate: regenerate

regenerate: ## compile the pages, generate Go, and say what changed and what has to be edited by hand
	$(REGENERATE)

verify: ## fail when spec/ or generated/ is not what the pages give (drift, untracked, orphaned)
	@bash .ci/verify

tidy: ## fail when go.mod or go.sum is not what `go mod tidy` gives
	$(GO) mod tidy -diff

# Tests leave much garbage and keep little: collecting it less often saves a third of their time.
test race: export GOGC ?= 400

test: ## run the tests
	$(GO) test ./...

race: ## run the tests of the packages with goroutines under the race detector (needs gcc)
	CGO_ENABLED=1 $(GO) test -race ./acs/... ./conformance/probe ./conformance/run ./conformance/reference ./tools/files ./tools/generate
	CGO_ENABLED=1 $(GO) test -race -skip TestJobs ./conformance/matrix
	CGO_ENABLED=1 $(GO) test -race -run 'TestConformance$$|TestReference' ./conformance
	CGO_ENABLED=1 $(GO) test -race -run 'Record|Rate|MaxRequests|Provocation' ./tools/plumb

lint: ## check format, vet and golangci-lint (pinned; built once a machine into the user's cache)
	@bash .ci/lint

cifiles: ## check what is written for CI services with actionlint, yamllint and shellcheck (the latter two need python3)
	@bash .ci/cifiles

adding: ## follow docs/adding.md in copies of the project, about 90 s
	@bash .ci/adding

bench: ## run the benchmarks (BENCHTIME=1s)
	$(GO) test -run '^$$' -bench . -benchmem -benchtime $(BENCHTIME) ./...

fuzz: ## run each fuzz target for a short while (FUZZTIME=5s)
	@bash .ci/fuzz $(FUZZTIME)

corpus: ## compile every page of the corpus (CORPUS=../shared/corpus), when it is there
	@bash .ci/corpus "$(CORPUS)" all

corpus-sample: ## compile, generate and build 25 fixed pages of the corpus, when it is there
	@bash .ci/corpus "$(CORPUS)" sample

consistency: ## compare what is read of every page of the corpus with the page's own examples, when it is there
	@bash .ci/consistency "$(CORPUS)"

right: ## run the suite of every page of the corpus against a right server of its own, signed and not; about 20 minutes
	@bash .ci/right "$(CORPUS)"

right-sample: ## the same for 150 fixed pages
	@bash .ci/right "$(CORPUS)" 150

prove-sample: ## run the suites of 150 fixed pages against the faults derived from them, in the quick form, and of ten in the whole; CI runs fewer
	@bash .ci/prove "$(CORPUS)"

prism: ## check the description with the mock server Prism (needs npm)
	@bash .ci/prism/check

foreign: ## try the descriptions with Spectral, Redocly, openapi-generator and Schemathesis (node, java, python), about 3 min
	@bash .ci/foreign/check all "$(CORPUS)"

interop: ## call the server with the official Go SDKs, and from a browser (a module of its own; needs the module proxy once)
	@bash .ci/interop

load: ## load and hostile traffic against the server, about 45 s (Linux; wrk for the volume)
	@bash .ci/load

mutate: ## measure how many of 200 changes of the code the tests notice, chosen by SEED=1 (about 20 minutes)
	$(GO) run ./tools/mutate -seed $(SEED) -n $(MUTATIONS)

clean: ## remove built tools and caches of the project
	rm -rf .cache
