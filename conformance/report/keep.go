package report

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// bodyLimit is as much of a body as a reader of a report can use; the judge has seen the whole.
const bodyLimit = 16 << 10

// readable is the most that a report shows of an answer.
func readable() exchange.Bound {
	return exchange.Bound{Body: bodyLimit, Headers: 8 << 10, Fields: 64, Value: 1 << 10}
}

// Keep returns exchanges with no more of their answers than a report shows, so that a run's memory does not grow with
// what a target sends. Judges and records have to see the answers before.
func Keep(exchanges []exchange.Exchange) []exchange.Exchange { return kept(exchanges, readable()) }

func kept(exchanges []exchange.Exchange, bound exchange.Bound) []exchange.Exchange {
	out := slices.Clone(exchanges)
	for i, e := range out {
		if e.Response != nil {
			response := e.Response.Within(bound)
			out[i].Response = &response
		}
	}
	return out
}
