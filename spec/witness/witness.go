package witness

import (
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
)

// Request is a request example of the page.
type Request struct {
	Line  int             // of its first line, 1-based
	Own   []contract.Pair // the operation's own parameters
	Given map[string]bool // names of all its parameters, every index as N, and their heads
}

// Examples are what a page shows of its parameters, beside the cells of their rows.
type Examples struct {
	Requests []Request
	Said     []contract.Pair // examples in descriptions, by the names of the parameters that they describe
}

// Hold compares a contract with the examples of its page. What they contradict is noted in the sink; what rests on it is
// lowered or taken out of the contract.
func Hold(c *contract.Contract, examples Examples, sink *page.Sink) {
	h := &holder{contract: c, sink: sink, said: map[string]bool{}}
	h.request(examples.Requests)
	h.parameters(examples)
	h.result()
	h.twins()
}

// holder is the state of one comparison.
type holder struct {
	contract *contract.Contract
	sink     *page.Sink
	said     map[string]bool // members without a row that are said already
}

// warnf notes a contradiction.
func (h *holder) warnf(line int, format string, args ...any) {
	h.sink.Addf(page.Warning, line, 0, format, args...)
}
