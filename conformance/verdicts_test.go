package conformance_test

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

var update = flag.Bool("update", false, "rewrite golden files")

func testKey() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

// judgeServer runs all scenarios against a handler over a real socket, in the order of the plan.
func judgeServer(t *testing.T, handler http.Handler, change func(*run.Config)) report.Report {
	t.Helper()
	server := httptest.NewServer(handler)
	defer server.Close()
	config, err := conformance.NewConfig(server.URL, testKey())
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(&config)
	}
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

func referenceServer() http.Handler { return reference.New(reference.WithCredentials(testKey())) }

func TestReferencePassesEveryScenario(t *testing.T) {
	for _, seed := range []int64{1, 2, 3} {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			found := judgeServer(t, referenceServer(), func(c *run.Config) { c.Seed = seed })
			for _, s := range found.Scenarios {
				// The gateway's message about an unknown Action repeats nothing.
				silent := strings.HasPrefix(s.ID, "protocol/body/control/refused-Action-") && s.Verdict == verdict.NotApplicable
				if s.Verdict != verdict.Pass && !silent {
					t.Errorf("%s: %s: %s", s.ID, s.Verdict, s.Reason)
				}
			}
			const least = 60
			if n := found.Counts[verdict.Pass]; n < least || found.Outcome != verdict.Conformant {
				t.Errorf("%d scenarios passed, outcome %s; expected at least %d and conformant", n, found.Outcome, least)
			}
		})
	}
}

func TestEveryStatementHasAScenarioAndEveryScenarioAStatement(t *testing.T) {
	config, err := conformance.NewConfig("http://127.0.0.1:1", testKey())
	if err != nil {
		t.Fatal(err)
	}
	planned, err := run.New(config)
	if err != nil {
		t.Fatal(err)
	}
	tested := map[string]int{}
	for _, s := range planned.Scenarios() {
		if _, ok := config.Operation.Statement(s.Statement); !ok {
			t.Errorf("%s names the statement %s, which does not exist", s.ID, s.Statement)
		}
		tested[s.Statement]++
	}
	for _, s := range config.Operation.Statements {
		if tested[s.ID] == 0 {
			t.Errorf("statement %s has no scenario", s.ID)
		}
	}
}

// A server that always answers the page's example satisfies what the example shows and nothing else.
func TestServerThatAlwaysAnswersTheExample(t *testing.T) {
	config, err := conformance.NewConfig("http://127.0.0.1:1", testKey())
	if err != nil {
		t.Fatal(err)
	}
	found := judgeServer(t, always(http.StatusOK, "application/json;charset=utf-8", config.Operation.Examples.JSON), nil)
	golden(t, "always-example", passes(found, config.Operation))
	if found.Outcome != verdict.Nonconformant {
		t.Errorf("outcome %s, expected nonconformant", found.Outcome)
	}
}

func always(status int, contentType, body string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(status)
		_, _ = w.Write([]byte(body))
	})
}

// passes lists the scenarios that passed with what they claim, and the counts of all verdicts.
func passes(found report.Report, op *operation.Operation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", op.Action, found.Outcome)
	for _, v := range verdict.All() {
		fmt.Fprintf(&b, "%d %s\n", found.Counts[v], v)
	}
	for _, s := range found.Scenarios {
		if s.Verdict == verdict.Pass {
			fmt.Fprintf(&b, "pass %s: %s\n", s.ID, s.Title)
		}
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-golden +now):\n%s", path, diff)
	}
}
