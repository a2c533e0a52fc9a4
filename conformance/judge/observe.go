package judge

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// Fingerprint is the status and the code of the last answer with the check that did not hold, as waivers name them.
func (c Context) Fingerprint(exchanges []exchange.Exchange, check string) waiver.Fingerprint {
	how := waiver.Fingerprint{Check: check}
	if len(exchanges) == 0 || exchanges[len(exchanges)-1].Response == nil {
		return how
	}
	r := newReply(scenario.Step{}, exchanges[len(exchanges)-1], errorFormOf(c.Operation))
	how.Status, how.Code = r.status, clip(r.code())
	return how
}

// Observe says in a few words what a target did, for behaviour that no document speaks of.
func (c Context) Observe(exchanges []exchange.Exchange) string {
	if len(exchanges) == 0 {
		return "not asked"
	}
	last := exchanges[len(exchanges)-1]
	if last.Response == nil {
		return "no answer: " + short(last.Failure)
	}
	r := newReply(scenario.Step{}, last, errorFormOf(c.Operation))
	words := []string{r.brief()}
	if r.accepted() {
		words = []string{"accepted with", r.brief()}
	}
	if r.doc != nil {
		words = append(words, "in", strings.ToUpper(r.doc.Format))
	}
	return short(strings.Join(words, " "))
}
