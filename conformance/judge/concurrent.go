package judge

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// oneEffect: requests with one token that arrive together are one request. Once one of them is accepted, another that
// hears of work in progress has met the work of the first. Earlier work may have ended in between, so that a mixture
// counts only when it comes again and again; and while none is accepted, nothing can be seen.
func oneEffect(replies []*reply) *Judgement {
	accepted := 0
	for _, a := range replies {
		if a.accepted() {
			accepted++
		}
	}
	check := string(scenario.OneEffect)
	switch accepted {
	case len(replies):
		return nil
	case 0:
		return &Judgement{Finding: verdict.Unprovoked, Reason: "earlier work was in progress all the time", Check: check, Again: true}
	default:
		reason := fmt.Sprintf("%d of %d requests with one token were accepted, another was answered with %s",
			accepted, len(replies), refusalAmong(replies))
		return &Judgement{Finding: verdict.Violated, Reason: reason, Check: check, Again: true}
	}
}

func refusalAmong(replies []*reply) string {
	i := slices.IndexFunc(replies, func(a *reply) bool { return !a.accepted() })
	return replies[i].brief()
}

// isAcceptedOr: accepted, or refused for one of the named reasons.
func isAcceptedOr(codes string, a *reply) *problem {
	if a.accepted() || a.code() != "" && slices.Contains(strings.Split(codes, ","), a.code()) {
		return nil
	}
	return isAccepted(a)
}
