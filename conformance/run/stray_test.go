package run_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

// wayward answers every request with the page's example, but one scenario's with a member of the wrong type.
type wayward struct{ body, at string }

func (w wayward) Do(request *http.Request) (*http.Response, error) {
	body := w.body
	if strings.Contains(request.UserAgent(), "(scenario="+w.at+")") {
		body = strings.Replace(body, `"AggregatorId":"`, `"AggregatorId":1,"Was":"`, 1)
	}
	return &http.Response{
		StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(strings.NewReader(body)), Request: request,
	}, nil
}

// A member that is wrong in the answer to another scenario fails the scenario that is about it, whatever the order, and does so
// when the record is judged again.
func TestStrays(t *testing.T) {
	const at, fails = "ClientToken/optional/given", "response/AggregatorId/type/json"
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		at, filter string
		waived     bool
		want       verdict.Verdict
	}{
		"a right target":                    {"nothing", "", false, verdict.Pass},
		"wrong in another scenario":         {at, "", false, verdict.Fail},
		"of which the filter leaves it out": {at, at, false, ""},
		"that leaves out where it is seen":  {at, "response", false, verdict.Pass},
		"waived":                            {at, "", true, verdict.Waived},
	} {
		t.Run(name, func(t *testing.T) {
			config, err := conformance.NewConfig("http://target.example", acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"})
			if err != nil {
				t.Fatal(err)
			}
			var sent []exchange.Exchange
			var mu sync.Mutex
			config.Client, config.Filter = wayward{strings.ReplaceAll(op.Examples.JSON, " ", ""), c.at}, c.filter
			config.Record = func(e exchange.Exchange) {
				mu.Lock()
				defer mu.Unlock()
				sent = append(sent, e)
			}
			if c.waived {
				config.Waivers = waiver.List{{
					Scenario: fails, Fingerprint: waiver.Fingerprint{Status: 200, Check: "member-type"}, Reason: "known", Owner: "us", Expires: "9999-12-31",
				}}
			}
			p, err := run.New(config)
			if err != nil {
				t.Fatal(err)
			}
			session := begun(t, p)
			found := session.All(t.Context())
			if got := of(found, fails); got.Verdict != c.want {
				t.Errorf("%s: %s", got.Verdict, got.Reason)
			} else if c.want == verdict.Fail && !strings.HasPrefix(got.Reason, "in the answer to the step control of "+c.at+": AggregatorId should be") {
				t.Errorf("the reason is %q", got.Reason)
			}
			if again := of(p.Rejudge(run.Recorded{Exchanges: sent}), fails); again.Verdict != c.want || again.Reason != of(found, fails).Reason {
				t.Errorf("again: %s: %s", again.Verdict, again.Reason)
			}
		})
	}
}

func of(found report.Report, id string) report.Result {
	for _, s := range found.Scenarios {
		if s.ID == id {
			return s
		}
	}
	return report.Result{}
}
