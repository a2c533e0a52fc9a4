package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// counting is the reference server with a count of its requests.
func counting(t *testing.T) (address string, requests *atomic.Int64) {
	t.Helper()
	requests = new(atomic.Int64)
	next := reference.New(reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		next.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL, requests
}

func TestDryRunSendsNothing(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	got := plumb(t, append([]string{"run", "--endpoint", address, "--dry-run"}, keyFlags()...)...)
	if got.code != 0 || requests.Load() != 0 || !strings.Contains(got.stdout, "ClientToken/max-length/over-limit-query") {
		t.Errorf("exit %d, %d requests\n%s%s", got.code, requests.Load(), got.stdout, got.stderr)
	}
}

func TestMaxRequestsIsABound(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	got := plumb(t, append([]string{"run", "--endpoint", address, "--max-requests", "7"}, keyFlags()...)...)
	if got.code != 3 || requests.Load() > 7 {
		t.Errorf("exit %d, expected 3; %d requests, expected at most 7", got.code, requests.Load())
	}
	if !strings.Contains(got.stdout, "limit of 7 requests") {
		t.Errorf("the verdicts do not say why: %s", got.stdout)
	}
}

func TestRateStillJudgesEverything(t *testing.T) {
	withoutEnvironment(t)
	address, _ := counting(t)
	got := plumb(t, append([]string{"run", "--endpoint", address, "--rate", "1000", "--filter", "AggregatorId"}, keyFlags()...)...)
	if got.code != 0 {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

// With --safe, no request may reach the operation: the reference server creates no report.
func TestSafeChangesNothing(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	address, _ := counting(t)
	path := filepath.Join(dir, "record.jsonl")
	got := plumb(t, append([]string{"run", "--endpoint", address, "--safe", "--record", path}, keyFlags()...)...)
	if got.code != 3 {
		t.Errorf("exit %d, expected 3: what was left out is not tested", got.code)
	}
	for _, e := range exchanges(t, path) {
		if e.Response != nil && e.Response.Status == http.StatusOK {
			t.Errorf("%s was accepted", e.Scenario)
		}
	}
}

func exchanges(t *testing.T, path string) []exchange.Exchange {
	t.Helper()
	var out []exchange.Exchange
	for _, line := range bytes.Split(bytes.TrimSpace(read(t, path)), []byte("\n")) {
		if exchange.IsHead(line) || exchange.IsEnd(line) {
			continue
		}
		e, err := exchange.Decode(line)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

func TestRecordHasEveryExchange(t *testing.T) {
	withoutEnvironment(t)
	address, requests := counting(t)
	path := filepath.Join(t.TempDir(), "record.jsonl")
	got := plumb(t, append([]string{"run", "--endpoint", address, "--record", path, "--filter", "AggregatorId"}, keyFlags()...)...)
	if got.code != 0 {
		t.Fatalf("exit %d\n%s", got.code, got.stderr)
	}
	if n := len(exchanges(t, path)); int64(n) != requests.Load() {
		t.Errorf("%d exchanges in the record, %d requests at the server", n, requests.Load())
	}
	if strings.Contains(string(read(t, path)), testSecret) {
		t.Error("the record holds the secret")
	}
}

func waiverOf(scenario, expires string) string {
	return "- scenario: " + scenario + "\n  fingerprint: {status: 200, code: '', check: refused}\n  reason: known\n  owner: somebody\n  expires: " + expires + "\n"
}

// A server that accepts everything fails the length limit; the waiver of just that turns the verdict.
func TestWaivers(t *testing.T) {
	withoutEnvironment(t)
	lax := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json;charset=utf-8")
		_ = json.NewEncoder(w).Encode(map[string]string{"RequestId": "r", "AggregatorId": r.URL.Query().Get("AggregatorId")})
	}))
	defer lax.Close()
	const failing, passing = "ClientToken/max-length/over-limit-query", "ClientToken/max-length/at-limit-query"
	cases := []struct{ name, filter, waiver, verdict, says string }{
		{"without a waiver", failing, "", "fail", "expected the request to be refused"},
		{"with one", failing, waiverOf(failing, "2099-01-01"), "waived", "by somebody: known"},
		{"with an expired one", failing, waiverOf(failing, "2001-01-01"), "fail", "expired on 2001-01-01"},
		{"of another failure", failing, strings.Replace(waiverOf(failing, "2099-01-01"), "200", "500", 1), "fail", "covers another failure"},
		{"of what passes", passing, waiverOf(passing, "2099-01-01"), "fail", "stale"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			args := []string{"run", "--endpoint", lax.URL, "--filter", c.filter}
			if c.waiver != "" {
				path := filepath.Join(dir, "waivers.yaml")
				if err := os.WriteFile(path, []byte(c.waiver), 0o600); err != nil {
					t.Fatal(err)
				}
				args = append(args, "--waivers", path)
			}
			got := plumb(t, append(args, keyFlags()...)...)
			if !strings.Contains(got.stdout, c.verdict+" ") || !strings.Contains(got.stdout, c.says) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
		})
	}
}
