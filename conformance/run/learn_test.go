package run_test

import (
	"crypto/rand"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// busy answers every other request with a code, and counts them.
type busy struct {
	code     string
	forever  bool
	mu       sync.Mutex
	requests int
}

func (b *busy) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	b.mu.Lock()
	b.requests++
	n := b.requests
	b.mu.Unlock()
	w.Header().Set("Content-Type", "application/json")
	if n%2 == 0 || b.forever && n > 1 {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"RequestId":"r","HostId":"h","Code":"` + b.code + `","Message":"m"}`))
		return
	}
	_, _ = w.Write([]byte(`{"RequestId":"r","AggregatorId":"a"}`))
}

// A target that is busy with a code of its own is waited for, so that only the statement about the code fails.
func TestUndocumentedCodeOfWorkInProgress(t *testing.T) {
	cases := []struct {
		name   string
		target *busy
		want   verdict.Verdict // of a pair of accepted requests
	}{
		{"a code that passes by waiting", &busy{code: "PleaseWait"}, verdict.Pass},
		{"the documented code", &busy{code: "ConfigRuleReportCreating"}, verdict.Pass},
		{"a code that never passes", &busy{code: "OnlyOnce", forever: true}, verdict.Inconclusive},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			server := httptest.NewServer(c.target)
			defer server.Close()
			if got := verdictOf(t, server.URL, "ClientToken/optional/given"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func verdictOf(t *testing.T, address, id string) verdict.Verdict {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	endpoint, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	planned, err := run.New(run.Config{
		Operation: op, Endpoint: endpoint, Credentials: acs.Credentials{AccessKeyID: "a", AccessKeySecret: "b"}, Filter: id,
		Client: probe.NewClient(), Clock: time.Now, Random: rand.Reader, Tool: "test",
		Limits: probe.Limits{Poll: time.Microsecond, Progress: 20 * time.Millisecond},
	})
	if err != nil {
		t.Fatal(err)
	}
	return begun(t, planned).Execute(t.Context(), planned.Scenarios()[0]).Verdict
}
