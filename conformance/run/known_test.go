package run

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/judge"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

const (
	firstID  = "01234567-89AB-CDEF-0123-456789ABCDEF"
	secondID = "11234567-89AB-CDEF-0123-456789ABCDEF"
	thirdID  = "21234567-89AB-CDEF-0123-456789ABCDEF"
)

// exchangesOf are two exchanges whose answers carry these request ids.
func exchangesOf(nonce, one, two string) []exchange.Exchange {
	made := func(step, id string) exchange.Exchange {
		return exchange.Exchange{Step: step, Attempt: 1, Request: exchange.Request{
			Method: "GET", Sent: []exchange.Parameter{{Name: "SignatureNonce", Value: nonce}, {Name: "KettleId", Value: "k-1"}},
		}, Response: &exchange.Response{
			Status: 200, Headers: []exchange.Header{{Name: "x-acs-request-id", Value: id}}, Body: []byte(`{"RequestId":"` + id + `"}`),
		}}
	}
	return []exchange.Exchange{made("control", one), made("probe", two)}
}

func TestDigests(t *testing.T) {
	first := exchangesOf("n-1", firstID, secondID)
	for name, c := range map[string]struct {
		change   func(*judge.Baseline, *scenario.Scenario, []exchange.Exchange)
		sent     []exchange.Exchange
		expected bool // the same
	}{
		"another nonce":                 {sent: exchangesOf("n-2", firstID, secondID), expected: true},
		"other request ids":             {sent: exchangesOf("n-1", thirdID, firstID), expected: true},
		"one request id twice":          {sent: exchangesOf("n-1", firstID, firstID)},
		"a request id of another form":  {sent: exchangesOf("n-1", "r-1", "r-2")},
		"a request id in small letters": {sent: exchangesOf("n-1", firstID, "f1234567-89ab-cdef-0123-456789abcdef")},
		"a request id without its dash": {sent: exchangesOf("n-1", firstID, "11234567089AB-CDEF-0123-456789ABCDEF")},
		"another value": {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) {
			e[0].Request.Sent[1].Value = "k-2"
		}},
		"another body": {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) {
			e[1].Response.Body = []byte("{}")
		}},
		"another status":  {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) { e[1].Response.Status = 201 }},
		"no answer":       {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) { e[1].Response = nil }},
		"a longer answer": {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) { e[1].Duration++ }},
		"bytes behind": {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) {
			e[1].Response.Behind = []byte("x")
		}},
		"another attempt":  {change: func(_ *judge.Baseline, _ *scenario.Scenario, e []exchange.Exchange) { e[1].Attempt = 2 }},
		"another scenario": {change: func(_ *judge.Baseline, s *scenario.Scenario, _ []exchange.Exchange) { s.ID = "b" }},
		"another start":    {change: func(b *judge.Baseline, _ *scenario.Scenario, _ []exchange.Exchange) { b.Refused = true }},
		"the same":         {expected: true},
	} {
		t.Run(name, func(t *testing.T) {
			baseline, s, sent := judge.Baseline{}, scenario.Scenario{ID: "a"}, exchangesOf("n-1", firstID, secondID)
			if c.sent != nil {
				sent = c.sent
			}
			if c.change != nil {
				c.change(&baseline, &s, sent)
			}
			same := digestOf(baseline, s, sent) == digestOf(judge.Baseline{}, scenario.Scenario{ID: "a"}, first)
			if same != c.expected {
				t.Errorf("the same: %v, expected %v", same, c.expected)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	asked := 0
	say := func(finding verdict.Finding) func() judge.Judgement {
		return func() judge.Judgement { asked++; return judge.Judgement{Finding: finding} }
	}
	of := func(k *Known, id string, finding verdict.Finding) verdict.Finding {
		return k.judgement(judge.Baseline{}, scenario.Scenario{ID: id}, nil, say(finding)).Finding
	}
	k := NewKnown()
	if of(k, "a", verdict.Satisfied) != verdict.Satisfied || of(k, "a", verdict.Violated) != verdict.Satisfied || asked != 1 {
		t.Errorf("asked %d times: expected that what is known is not judged again", asked)
	}
	k.Freeze()
	if of(k, "b", verdict.Satisfied) != verdict.Satisfied || of(k, "b", verdict.Violated) != verdict.Violated {
		t.Error("a frozen one learns")
	}
	if of(nil, "a", verdict.Violated) != verdict.Violated {
		t.Error("nothing is known where there is none")
	}
}
