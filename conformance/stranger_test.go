package conformance_test

import (
	"context"
	"flag"
	"maps"
	"net/http"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/stranger"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

var everyFault = flag.Bool("every-fault", false, "all faults of the strangers, not every fifth of them")

// standing is what the suite says of a stranger.
type standing struct {
	stranger string
	// warned are the scenarios that warn of the right server, each with the document by which they do.
	warned map[string]string
	// open are the statements, beside those of pass, that cannot be judged, each with the reason why.
	open map[string]string
	// missed are faults at which the suite says nothing new, each with the reason why.
	missed map[string]string
}

func standings() []standing {
	return []standing{
		{
			stranger: "quay",
			missed: map[string]string{
				"creating-everywhere": "the page does not say whose report is being created when another is asked for",
				"creating-forever":    "no document says how long a report takes: nothing can be judged, and the run is incomplete",
			},
		},
		{
			stranger: "ledger",
			warned: map[string]string{
				"protocol/request-id/unique/replay":      "RPC result format: every answer has a RequestId of its own (the page: 请求ID, the request's)",
				"protocol/body/ampersand/string-to-sign": "gateway answers: an ampersand in JSON is written as itself; official clients compare texts",
			},
			open: map[string]string{"ClientToken/idempotent": "its reports are ready at once"},
			missed: map[string]string{
				"outage-as-creating": "every answer says that work is in progress, for as long as the run waits: nothing can be judged, and the run is incomplete",
			},
		},
		herald(),
	}
}

func herald() standing {
	const version1 = "it takes signatures of version 3 alone, and these statements are of version 1"
	out := standing{stranger: "herald", open: map[string]string{"protocol/body/charset": "no identifier of a group has letters beyond ASCII"}}
	for _, statement := range []string{
		"access-key/missing", "signature/missing", "signature/method", "signature/version", "timestamp/missing", "nonce/missing",
	} {
		out.open["protocol/"+statement] = version1
	}
	return out
}

// Right servers by other hands fail nowhere. They warn where a document says so that other documents contradict, and what cannot
// be judged of them has a reason.
func TestRightStrangers(t *testing.T) {
	t.Parallel()
	for _, s := range standings() {
		t.Run(s.stranger, func(t *testing.T) {
			t.Parallel()
			warned := map[string]bool{}
			for _, r := range judgeStranger(t, strangerOf(t, s.stranger), "").Scenarios {
				switch r.Verdict {
				case verdict.Pass, verdict.NotApplicable:
					continue
				case verdict.Warn:
					warned[r.ID] = true
					if s.warned[r.ID] != "" {
						continue
					}
				case verdict.Inconclusive, verdict.NotProvoked:
					if s.open[r.Statement] != "" {
						continue
					}
				default:
				}
				t.Errorf("%s: %s: %s", r.ID, r.Verdict, r.Reason)
			}
			for id := range s.warned {
				if !warned[id] {
					t.Errorf("%s does not warn any more", id)
				}
			}
		})
	}
}

// What is wrong with a server by another hand shows: there is a failure or a warning that the right server does not get, and
// judged strictly the target is not conformant. What does not show is known, with the reason; such a run is never conformant
// where the suite can do no more than wait.
func TestFaultsOfStrangers(t *testing.T) {
	t.Parallel()
	for _, s := range standings() {
		server := strangerOf(t, s.stranger)
		t.Run(s.stranger, func(t *testing.T) {
			t.Parallel()
			right := findings(judgeStranger(t, server, ""))
			for i, fault := range server.Faults {
				if !*everyFault && i%5 != 0 {
					continue
				}
				t.Run(fault.Name, func(t *testing.T) {
					wrong := judgeStranger(t, server, fault.Name)
					found := len(maps.Collect(beside(findings(wrong), right))) > 0
					switch reason := s.missed[fault.Name]; {
					case !found && reason == "":
						t.Errorf("%s: the suite says nothing new, outcome %s", fault.Breaks, wrong.Outcome)
					case found && reason != "":
						t.Errorf("%s: it is found, and stands among those that are not", fault.Breaks)
					case found && wrong.Outcome != verdict.Nonconformant:
						t.Errorf("%s: outcome %s", fault.Breaks, wrong.Outcome)
					}
				})
			}
		})
	}
}

// Whoever knows a stranger that does all that documents say sees it pass strictly.
func TestAStrangerIsConformantStrictly(t *testing.T) {
	t.Parallel()
	if found := judgeStranger(t, strangerOf(t, "quay"), ""); found.Outcome != verdict.Conformant {
		t.Errorf("outcome %s, %v", found.Outcome, found.Counts)
	}
}

func strangerOf(t *testing.T, name string) stranger.Stranger {
	t.Helper()
	all := stranger.All()
	at := slices.IndexFunc(all, func(s stranger.Stranger) bool { return s.Name == name })
	if at < 0 {
		t.Fatalf("there is no stranger %s", name)
	}
	return all[at]
}

// finding is a scenario with its verdict.
type finding struct {
	scenario string
	verdict  verdict.Verdict
}

// findings are the failures and warnings of a run, each with its reason.
func findings(found report.Report) map[finding]string {
	out := map[finding]string{}
	for _, r := range found.Scenarios {
		if r.Verdict == verdict.Fail || r.Verdict == verdict.Warn {
			out[finding{r.ID, r.Verdict}] = r.Reason
		}
	}
	return out
}

// judgeStranger runs all scenarios against a stranger, strictly. Time goes on by requests: what takes time at the server takes some
// of them, however slow the machine is.
func judgeStranger(t *testing.T, s stranger.Stranger, fault string) report.Report {
	t.Helper()
	var ticks atomic.Int64
	now := func() time.Time {
		return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC).Add(time.Duration(ticks.Load()) * time.Millisecond)
	}
	server := s.New(fault, now)
	profile, err := target.Load([]byte(s.Profile))
	if err != nil {
		t.Fatal(err)
	}
	keys, err := profile.Keys(func(name string) string {
		return map[string]string{"LEDGER_CLOSED_ID": stranger.ClosedID, "LEDGER_CLOSED_SECRET": stranger.ClosedSecret}[name]
	})
	if err != nil {
		t.Fatal(err)
	}
	ticking := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ticks.Add(1)
		server.ServeHTTP(w, r)
	})
	return judgeServer(t, ticking, func(c *run.Config) {
		c.Clock, c.Strict, c.Signature, c.Profile, c.Other = now, true, probe.Signature(s.Signature), profile, keys
		c.Wait = func(ctx context.Context, _ time.Duration) bool { return ctx.Err() == nil }
		client := &probe.Client{Transport: &http.Transport{DisableCompression: true, MaxIdleConnsPerHost: 2}}
		t.Cleanup(client.Transport.CloseIdleConnections)
		c.Client = client
		c.Limits.Poll, c.Limits.Progress = time.Microsecond, 20*time.Millisecond
		c.Credentials = acs.Credentials{AccessKeyID: stranger.KeyID, AccessKeySecret: stranger.KeySecret}
	})
}

// beside are the findings that are not among others.
func beside(all, others map[finding]string) func(yield func(finding, string) bool) {
	return func(yield func(finding, string) bool) {
		for f, reason := range all {
			if _, old := others[f]; !old && !yield(f, reason) {
				return
			}
		}
	}
}
