package run_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A quote is verified where it is used: when the page no longer says so, the scenario is an error of ours, nothing is
// sent for it, and the run is no success.
func TestQuotesAreVerified(t *testing.T) {
	const limit = "长度不超过64个字符"
	replaced := func(before, after string) func(*run.Config) {
		return func(c *run.Config) {
			page := c.Operation.Sources.Page
			if !bytes.Contains(page, []byte(before)) {
				t.Fatalf("the page has no %q", before)
			}
			c.Operation.Sources.Page = bytes.Replace(page, []byte(before), []byte(after), 1)
		}
	}
	cases := []struct {
		name    string
		change  func(*run.Config)
		verdict verdict.Verdict // of the length limit
		says    string
		given   bool
	}{
		{"the page as it is", func(*run.Config) {}, verdict.Pass, "", true},
		{"another number", replaced(limit, "长度不超过46个字符"), verdict.Error, "46", true},
		{"a line above", replaced("## ", "\n## "), verdict.Error, "; line 19 does", true},
		{"a page with line ends of Windows", func(c *run.Config) {
			c.Operation.Sources.Page = bytes.ReplaceAll(c.Operation.Sources.Page, []byte("\n"), []byte("\r\n"))
		}, verdict.Pass, "", true},
		{"a page that begins with a byte order mark", func(c *run.Config) {
			c.Operation.Sources.Page = append([]byte("\ufeff"), c.Operation.Sources.Page...)
		}, verdict.Pass, "", true},
		{"a page that is empty", func(c *run.Config) { c.Operation.Sources.Page = []byte{} }, verdict.Error, "has 1 lines", true},
		{"a page that nobody gave", func(c *run.Config) { c.Operation.Sources.Page = nil }, verdict.Pass, "", false},
		{"a statement that was edited", func(c *run.Config) {
			for i, s := range c.Operation.Statements {
				if s.ID == "ClientToken/max-length" {
					c.Operation.Statements[i].Hash = "0123456789abcdef"
				}
			}
		}, verdict.Error, "0123456789abcdef", true},
		{"another page and a profile that rules the statement out", func(c *run.Config) {
			c.Operation.Sources.Page = []byte{}
			c.Profile = &target.Profile{NotApplicable: []target.NotApplicable{{Statement: "ClientToken/max-length", Reason: "no limit here"}}}
		}, verdict.NotApplicable, "no limit here", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			config := least(t)
			config.Filter = "ClientToken/max-length/over-limit-query"
			sent := 0
			config.Client = lengthChecking(t, &sent)
			c.change(&config)
			p, err := run.New(config)
			if err != nil {
				t.Fatal(err)
			}
			session := begun(t, p)
			sent = 0
			found := session.All(t.Context())
			s := found.Scenarios[0]
			if s.Verdict != c.verdict || !strings.Contains(s.Reason, c.says) {
				t.Errorf("%s: %q, expected %s: %q", s.Verdict, s.Reason, c.verdict, c.says)
			}
			if c.verdict != verdict.Pass && (sent != 0 || found.Outcome.ExitCode() != verdict.Incomplete.ExitCode()) {
				t.Errorf("%d requests were sent, outcome %s", sent, found.Outcome)
			}
			if got := len(found.Unverified) == 0; got != c.given {
				t.Errorf("not verified: %q", found.Unverified)
			}
		})
	}
}

// lengthChecking refuses tokens that are too long.
func lengthChecking(t *testing.T, sent *int) doer {
	t.Helper()
	const longest = 64
	fine := hearing(t, func(string, int) bool { return true })
	bad := hearing(t, func(string, int) bool { return true })
	bad.body = `{"RequestId":"r","HostId":"h","Code":"InvalidParameter","Message":"m"}`
	return func(r *http.Request) (*http.Response, error) {
		*sent++
		if len(r.URL.Query().Get("ClientToken")) <= longest {
			return fine.Do(r)
		}
		response, err := bad.Do(r)
		response.StatusCode = http.StatusBadRequest
		return response, err
	}
}

// The overlay is cited as well.
func TestQuotesOfTheProtocolAreVerified(t *testing.T) {
	config := least(t)
	config.Filter = "protocol/request-id/unique,AggregatorId/required"
	config.Operation.Sources.Protocol = bytes.Replace(config.Operation.Sources.Protocol, []byte("a RequestId of its own"), []byte("a RequestId"), 1)
	p, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	verdicts := map[string]verdict.Verdict{}
	results := begun(t, p).All(t.Context()).Scenarios
	for _, s := range results {
		if s.Verdict == verdict.Error != strings.HasPrefix(s.ID, "protocol/") {
			t.Errorf("%s: %s: %s", s.ID, s.Verdict, s.Reason)
		}
		verdicts[s.ID] = s.Verdict
	}
	if len(verdicts) < 2 {
		t.Errorf("verdicts %v", verdicts)
	}
	if file, reason := results[len(results)-1].Page.File, results[len(results)-1].Reason; !strings.Contains(reason, file) {
		t.Errorf("%q does not name %s", reason, file)
	}
}

// A record is judged by the page as well.
func TestARecordIsNotJudgedByAnotherPage(t *testing.T) {
	config := least(t)
	config.Operation.Sources.Page = []byte("another page")
	plan, err := run.NewPlan(config)
	if err != nil {
		t.Fatal(err)
	}
	found := plan.Rejudge(run.Recorded{})
	if n := found.Counts[verdict.Error]; n == 0 {
		t.Errorf("counts %v", found.Counts)
	}
}
