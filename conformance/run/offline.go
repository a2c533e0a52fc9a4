package run

import (
	"cmp"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/cause"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// SignatureOf is how the requests of a record are signed, as far as a plan depends on it: in headers, or "" for any other way.
func SignatureOf(recorded []exchange.Exchange) probe.Signature {
	headed := func(h exchange.Header) bool { return h.Name == "X-Acs-Action" }
	if slices.ContainsFunc(recorded, func(e exchange.Exchange) bool { return slices.ContainsFunc(e.Request.Headers, headed) }) {
		return probe.V3
	}
	return ""
}

// Recorded is what a record says of a run.
type Recorded struct {
	Exchanges []exchange.Exchange
	End       *exchange.End // nil where there is none
	Cut       bool          // the run wrote more than is there
	Several   bool          // scenarios were asked at the same time: what did not pass so was asked again by itself
}

// cutNotice says what is known of a run whose record was cut.
const cutNotice = "the record is cut: its end is missing, and what it does not decide counts as not asked"

// Rejudge judges the recorded exchanges of a run again, without sending anything. The plan must be that of the recorded
// run: same operation, profile and seed, signed as SignatureOf says. Scenarios that the record has nothing of make the report incomplete.
func (p *Plan) Rejudge(of Recorded) report.Report {
	byScenario := map[string][]exchange.Exchange{}
	for _, e := range of.Exchanges {
		byScenario[e.Scenario] = append(byScenario[e.Scenario], e)
	}
	judging := judge.Context{Operation: p.config.Operation}
	first, asked := preflightOf(byScenario[p.question().ID])
	now := of.state()
	if of.End != nil && of.End.Unbegun {
		now.interrupted = true
		return p.report(nil, now)
	}
	now.reached = first.Response != nil
	if asked {
		now.plainest = &first
		judging.Baseline = judging.BaselineOf(first)
		now.cause = p.diagnosed(first, fromRecord(byScenario))
		if why := p.unusable(first, now.cause); why != "" {
			why = cmp.Or(now.problem, why) // the run may have waited for the target to start, and says so
			now.problem, now.reached, now.interrupted = why, false, false
			return p.report(p.unasked(why), now)
		}
	}
	if question, may := p.otherQuestion(judging.Baseline); asked && may {
		if plan, baseline, ok := p.restarted(judging.Baseline, byScenario[question.ID]); ok {
			p, judging.Baseline, now.cause, now.plainest = plan, baseline, cause.Cause{}, last(byScenario[question.ID])
		}
	}
	return p.report(p.rejudged(of, judging, byScenario), now)
}

// state is what a record says of its run beside exchanges.
func (r Recorded) state() state {
	out := state{insecure: slices.ContainsFunc(r.Exchanges, func(e exchange.Exchange) bool { return e.Insecure })}
	if r.End != nil {
		out.problem, out.notices = r.End.Problem, slices.Clone(r.End.Notices)
		out.interrupted = out.problem != ""
	}
	if r.Cut {
		out.interrupted, out.notices = true, append(out.notices, cutNotice)
	}
	return out
}

// rejudged are the results of the scenarios that the record decides.
func (p *Plan) rejudged(of Recorded, judging judge.Context, byScenario map[string][]exchange.Exchange) map[string]report.Result {
	results := map[string]report.Result{}
	for _, s := range p.scenarios {
		recorded := byScenario[s.ID]
		j, out := p.ruledOut(s)
		switch {
		case out:
			results[s.ID] = p.decide(s, j)
		case of.left(s.ID):
			if of.End.Problem != "" {
				results[s.ID] = p.decide(s, judge.Judgement{Finding: verdict.Unanswered, Reason: of.End.Problem, Check: "no-answer"})
			}
		case len(recorded) > 0 || s.Missing != "":
			exchanges, j := rejudged(judging, s, recorded)
			of.renumber(s.ID, exchanges)
			if !of.Cut || !of.Several || j.Finding == verdict.Satisfied { // of several jobs nothing else counts before it was asked again
				results[s.ID] = p.conclude(s, j, exchanges)
			}
		}
	}
	return results
}

// renumber counts the attempts at a scenario from the first that counted, as the run did.
func (r Recorded) renumber(id string, exchanges []exchange.Exchange) {
	for i := range exchanges {
		if r.End != nil {
			exchanges[i].Attempt -= r.End.Spoilt[id]
		}
	}
}

// left reports whether the run reached no verdict on a scenario, whatever there is of it.
func (r Recorded) left(id string) bool { return r.End != nil && slices.Contains(r.End.Left, id) }

// last is the last of some exchanges, of which there is one at least.
func last(list []exchange.Exchange) *exchange.Exchange { return &list[len(list)-1] }

// rejudged judges the ways of a scenario that were gone.
func rejudged(judging judge.Context, s scenario.Scenario, recorded []exchange.Exchange) ([]exchange.Exchange, judge.Judgement) {
	var all []exchange.Exchange
	var j judge.Judgement
	for _, way := range s.Ways() {
		exchanges := lastAttempt(slices.DeleteFunc(slices.Clone(recorded), func(e exchange.Exchange) bool { return !way.HasStep(e.Step) }))
		now := judging.Judge(way, exchanges)
		all, j = append(all, exchanges...), j.Or(now)
		if !now.Unseen {
			break
		}
	}
	return all, j
}

// preflightOf is the answer that the run began with: of the first question, which may have been repeated while work was
// in progress, the last. The same question may have been asked again later, and its tries begin at 1 then.
func preflightOf(asked []exchange.Exchange) (first exchange.Exchange, ok bool) {
	for i, e := range asked {
		if i > 0 && e.Tries <= 1 {
			break
		}
		first, ok = e, true
	}
	return first, ok
}

// lastAttempt keeps what counted: of a scenario that was begun several times the last time, and of a request that was
// repeated while work was in progress the last answer. Requests sent together are kept all.
func lastAttempt(exchanges []exchange.Exchange) []exchange.Exchange {
	last := 0
	for _, e := range exchanges {
		last = max(last, e.Attempt)
	}
	var out []exchange.Exchange
	for _, e := range exchanges {
		if e.Attempt != last {
			continue
		}
		again := func(o exchange.Exchange) bool { return o.Step == e.Step && o.Copy == e.Copy }
		if before := slices.IndexFunc(out, again); e.Tries > 1 && before >= 0 && (e.Copy > 0 || before == len(out)-1) {
			out[before] = e
			continue
		}
		out = append(out, e)
	}
	return inOrder(out)
}

// inOrder puts the requests that were sent together into their order: a record has them as they were answered.
func inOrder(exchanges []exchange.Exchange) []exchange.Exchange {
	for i := 0; i < len(exchanges); {
		together := i
		for together < len(exchanges) && exchanges[together].Copy > 0 && exchanges[together].Step == exchanges[i].Step {
			together++
		}
		slices.SortStableFunc(exchanges[i:together], func(a, b exchange.Exchange) int { return cmp.Compare(a.Copy, b.Copy) })
		i = max(together, i+1)
	}
	return exchanges
}
