// Package conformance is the ginkgo suite: it tells ginkgo of the scenarios of a run, one It each, and collects their
// results. It has three doors: `plumb run`, `go test ./conformance -args -endpoint URL`, and import into a suite of
// one's own. New plans a run, Register adds one to ginkgo's tree, and Run executes one outside of `go test`. Nothing is
// decided here; scenarios, judging and reports live in the packages below:
//
//	description, statements
//	      |  operation      the model of one operation
//	      v
//	   operation
//	      |  scenario       what to ask and what to expect; target: what the target's profile knows
//	      v
//	   scenarios
//	      |  probe          the network, and nothing but the network
//	      v
//	   exchange             what went over the wire
//	      |  judge          answer: bodies as trees; waiver: known deviations
//	      v
//	   verdict              what it means for a statement, and for the target
//	      |  report         one file a format
//	      v
//	   console, HTML, JSON, JUnit, SARIF, annotations, Markdown, badge
//
//	shard                   parts of a list that are worked at apart
//	merge                   reports and records of the parts of a run, put together
//	fleet                   many runs: their file, their matrix and their overview
//	compare                 two reports in JSON: what became worse, and what did not
//	keys                    profiles and waivers as people write them: keys that nobody knows
//	cause                   why a target cannot be judged as it is asked
//	run                     puts these stages together for one target
//	reference               a server that is right: the first operation's
//	reference/generic       a right server for any other operation
//	gotest                  the suite as a Go test of a handler
//	fault                   servers that are wrong, in one way each
//	stranger                right servers by other hands, with faults of their own; for tests alone
//	matrix                  the suite against all of them
//	derive, defect          the ways to break any page's statements, and what a server does otherwise then
//	proof                   the suite of any page against all of those
//	interop, interop/load   other people's clients, and many of them (a module of its own)
//
// All folders of the project, and what each may import, are in docs/architecture.md; how to add a rule, a statement, a
// fault or a format is in docs/adding.md.
package conformance
