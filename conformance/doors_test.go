package conformance_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// ownConfig is what an importer writes who fills in no more than must be.
func ownConfig(t *testing.T, host string) conformance.Config {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return conformance.Config{
		Operation: op, Endpoint: &url.URL{Scheme: "http", Host: host}, Credentials: testKey(), Filter: "AggregatorId/required,operation",
	}
}

// Every door says what is missing before ginkgo hears of anything.
func TestDoorsRefuseWhatCannotRun(t *testing.T) {
	doors := map[string]func(conformance.Config) error{
		"New":      func(c conformance.Config) error { _, err := conformance.New(c); return err },
		"Register": func(c conformance.Config) error { _, err := conformance.Register(c); return err },
		"Run": func(c conformance.Config) error {
			_, err := conformance.Run(t.Context(), c, time.Minute, nil)
			return err
		},
	}
	cases := map[string]func(*conformance.Config){
		"Operation":   func(c *conformance.Config) { c.Operation = nil },
		"Endpoint":    func(c *conformance.Config) { c.Endpoint = nil },
		"Credentials": func(c *conformance.Config) { c.Credentials = acs.Credentials{} },
		"v2":          func(c *conformance.Config) { c.Signature = "v2" },
		"Nothing/*":   func(c *conformance.Config) { c.Filter = "Nothing/*" },
	}
	for door, open := range doors {
		for says, change := range cases {
			t.Run(door+" without "+says, func(t *testing.T) {
				config := ownConfig(t, "127.0.0.1:1")
				change(&config)
				if err := open(config); err == nil || !strings.Contains(err.Error(), says) {
					t.Errorf("expected an error about %q, got %v", says, err)
				}
			})
		}
	}
	for _, timeout := range []time.Duration{0, -time.Second} {
		if _, err := conformance.Run(t.Context(), ownConfig(t, "127.0.0.1:1"), timeout, nil); err == nil || !strings.Contains(err.Error(), "timeout") {
			t.Errorf("timeout %s: %v", timeout, err)
		}
	}
	if _, err := conformance.NewConfig("ftp://h", testKey()); err == nil {
		t.Error("an address of another protocol was taken")
	}
}

// Run gives the same outcome as the stages by themselves, whatever becomes of the target.
func TestRunByGinkgo(t *testing.T) {
	server := httptest.NewServer(referenceServer())
	defer server.Close()
	address := strings.TrimPrefix(server.URL, "http://")
	interrupted, interrupt := context.WithCancel(t.Context())
	interrupt()
	cases := []struct {
		name    string
		ctx     context.Context
		host    string
		change  func(*conformance.Config)
		outcome verdict.Outcome
		problem string
	}{
		{"a right target", t.Context(), address, nil, verdict.Partial, ""},
		{"no target", t.Context(), nobody(t), nil, verdict.Unusable, "does not answer"},
		{"another page", t.Context(), address, func(c *conformance.Config) { c.Operation.Sources.Page = []byte("# Another") }, verdict.Incomplete, ""},
		{"interrupted before it began", interrupted, address, nil, verdict.Incomplete, "the run was interrupted"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			config := ownConfig(t, c.host)
			if c.change != nil {
				c.change(&config)
			}
			suite, err := conformance.Run(c.ctx, config, time.Minute, nil)
			if err != nil {
				t.Fatal(err)
			}
			found := suite.Report()
			if found.Outcome != c.outcome || !strings.Contains(found.Problem, c.problem) {
				t.Errorf("outcome %s, problem %q", found.Outcome, found.Problem)
			}
			if c.ctx.Err() == nil {
				same(t, found, byHand(t, config))
			}
		})
	}
}

// byHand executes the stages of a run one after the other, without ginkgo.
func byHand(t *testing.T, config conformance.Config) report.Report {
	t.Helper()
	system, err := conformance.NewConfig("http://h", testKey())
	if err != nil {
		t.Fatal(err)
	}
	config.Client, config.Clock, config.Random = system.Client, system.Clock, system.Random
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	session, err := planned.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return session.All(t.Context())
}

func same(t *testing.T, one, other report.Report) {
	t.Helper()
	if one.Outcome != other.Outcome || len(one.Scenarios) != len(other.Scenarios) || len(one.Scenarios) == 0 {
		t.Fatalf("%s with %d scenarios, %s with %d", one.Outcome, len(one.Scenarios), other.Outcome, len(other.Scenarios))
	}
	for i, s := range one.Scenarios {
		if o := other.Scenarios[i]; s.ID != o.ID || s.Verdict != o.Verdict || s.Check != o.Check {
			t.Errorf("%s: %s (%s), and %s: %s (%s)", s.ID, s.Verdict, s.Check, o.ID, o.Verdict, o.Check)
		}
	}
}

// A suite that ginkgo never ran has shown nothing.
func TestASuiteThatNobodyRan(t *testing.T) {
	suite, err := conformance.New(ownConfig(t, "127.0.0.1:1"))
	if err != nil {
		t.Fatal(err)
	}
	if found := suite.Report(); found.Outcome != verdict.Incomplete || len(found.Scenarios) == 0 {
		t.Errorf("outcome %s with %d scenarios", found.Outcome, len(found.Scenarios))
	}
}

// What a spec's answers show of another scenario fails that spec, and that scenario in the report.
func TestGinkgoIsToldWhatAnotherScenarioSees(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answered := httptest.NewRecorder()
		referenceServer().ServeHTTP(answered, r)
		body := answered.Body.String()
		if strings.Contains(r.UserAgent(), "(scenario=AggregatorId/type/text)") {
			body = strings.Replace(body, `"AggregatorId":"`, `"AggregatorId":1,"Was":"`, 1)
		}
		w.Header().Set("Content-Type", answered.Header().Get("Content-Type"))
		w.WriteHeader(answered.Code)
		_, _ = w.Write([]byte(body))
	}))
	defer server.Close()
	config := ownConfig(t, strings.TrimPrefix(server.URL, "http://"))
	config.Filter = "AggregatorId/type,response/AggregatorId"
	var console strings.Builder
	suite, err := conformance.Run(t.Context(), config, time.Minute, &console)
	if err != nil {
		t.Fatal(err)
	}
	found := suite.Report()
	same(t, found, byHand(t, config))
	if found.Outcome != verdict.Nonconformant {
		t.Errorf("outcome %s", found.Outcome)
	}
	const failed = "fail: response/AggregatorId/type/json: in the answer to the step control of AggregatorId/type/text: "
	if got := strings.Count(console.String(), failed); got == 0 {
		t.Errorf("ginkgo was not told:\n%s", console.String())
	}
}

// Reports of the suite go into a folder, all or none.
func TestReportsOfTheSuiteInAFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	if err := writeReports(t.Context(), dir, report.Report{Operation: "GetA"}, report.Redactor{}); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != len(report.Formats())-1 {
		t.Errorf("%v, %v", entries, err)
	}
	if err := writeReports(t.Context(), filepath.Join(dir, "badge.json"), report.Report{}, report.Redactor{}); err == nil || !strings.Contains(err.Error(), "badge.json: is a file, expected a folder") {
		t.Errorf("%v", err)
	}
}
