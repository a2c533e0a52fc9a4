package judge

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// isNotSent: what a member is known by is not what the request names something else by, nor a path that ends in it.
func (r *run) isNotSent(c scenario.Check, a *reply) *problem {
	sent, ok := a.exchange.Request.Parameter(c.Want)
	if a.doc == nil || !ok || sent == "" {
		return blind("the request sent no %s", c.Want)
	}
	for _, n := range r.valuesAt(c.Name, a.doc) {
		if before, is := strings.CutSuffix(n.Value, sent); is && (before == "" || strings.HasSuffix(before, "/") || strings.HasSuffix(before, ":")) {
			return violated("%s is %q, and %q was sent as %s", c.Name, clip(n.Value), clip(sent), c.Want)
		}
	}
	return nil
}
