// Package conformance is the ginkgo suite: it tells ginkgo of the scenarios of a run, one It each, and collects their
// results. It has three doors: `plumb run`, `go test ./conformance -args -endpoint URL`, and import into a suite of
// one's own. New plans a run, Register adds one to ginkgo's tree, and Run executes one outside of `go test`. Nothing is
// decided here; scenarios, judging and reports live in the packages below.
package conformance
