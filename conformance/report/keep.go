package report

import (
	"bytes"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/exchange"
)

// Keep returns exchanges with no more of their bodies than a report shows, so that a run's memory does not grow with
// what a target sends. Judges and records have to see the bodies before.
func Keep(exchanges []exchange.Exchange) []exchange.Exchange {
	out := slices.Clone(exchanges)
	for i, e := range out {
		if e.Response == nil || len(e.Response.Body) <= bodyLimit {
			continue
		}
		response := *e.Response
		response.Body = bytes.Clone(response.Body[:bodyLimit+1]) // one byte more shows that something was cut
		out[i].Response = &response
	}
	return out
}
