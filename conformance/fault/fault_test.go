package fault_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func key() acs.Credentials {
	return acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"}
}

func theOperation(t *testing.T) *operation.Operation {
	t.Helper()
	op, err := conformance.DefaultOperation()
	if err != nil {
		t.Fatal(err)
	}
	return op
}

// direct hands requests to a handler without a network, so that host and order are always the same.
type direct struct{ handler http.Handler }

func (d direct) Do(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Host = r.URL.Host
	if r.Body == nil {
		r.Body = http.NoBody
	}
	recorder := httptest.NewRecorder()
	d.handler.ServeHTTP(recorder, r)
	return recorder.Result(), nil
}

// counting is a source of bytes without a secret: the same for every server.
func counting() io.Reader { return rand.NewChaCha8([32]byte{}) }

// still is a clock that stands still, and with it every report that is being created.
func still() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }

// answers sends a fault's witness to a server.
func answers(t *testing.T, op *operation.Operation, f fault.Fault, server func(...reference.Option) http.Handler) []string {
	t.Helper()
	handler := server(reference.WithCredentials(key()), reference.WithClock(still), reference.WithCreating(time.Minute),
		reference.WithServer(acs.WithRandom(counting())))
	prober := probe.New(probe.Config{
		Endpoint: &url.URL{Scheme: "http", Host: "config.example", Path: "/"}, Action: op.Action, Version: op.Version,
		Credentials: map[string]acs.Credentials{"": key()}, Client: direct{handler}, Clock: still, Random: counting(),
		Limits: probe.DefaultLimits(), Tool: "witness",
		Business: func(name string) bool { p, known := op.Parameter(name); return !known || p.Role == "business" },
	})
	s := scenario.Scenario{ID: f.Name}
	for i, r := range f.Witness {
		s.Steps = append(s.Steps, scenario.Step{Name: fmt.Sprint(i), Request: r, AtOnce: true})
	}
	const crowd = 20
	if f.Crowd {
		s.Steps[len(s.Steps)-1].Together = crowd
	}
	var out []string
	ids := map[string]string{}
	for _, e := range prober.Run(context.Background(), s) {
		out = append(out, written(t, e, ids))
	}
	if f.Crowd {
		return []string{distinct(out)}
	}
	return out
}

// distinct are the different answers that a crowd got, whoever got them.
func distinct(answers []string) string {
	for i, a := range answers {
		answers[i] = regexp.MustCompile(`<id \d+>`).ReplaceAllString(a, "<id>")
	}
	slices.Sort(answers)
	return strings.Join(slices.Compact(answers), "\n")
}

// written is an answer as text. RequestIds of the right form are numbered in the order in which they come.
func written(t *testing.T, e exchange.Exchange, ids map[string]string) string {
	t.Helper()
	if e.Response == nil {
		t.Fatalf("no answer: %s", e.Failure)
	}
	var b strings.Builder
	fmt.Fprintln(&b, e.Response.Status)
	for _, h := range e.Response.Headers {
		if h.Name != "Content-Length" {
			fmt.Fprintf(&b, "%s: %s\n", h.Name, h.Value)
		}
	}
	b.Write(e.Response.Body)
	return regexp.MustCompile(`[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}`).ReplaceAllStringFunc(b.String(), func(id string) string {
		if ids[id] == "" {
			ids[id] = fmt.Sprintf("<id %d>", len(ids)+1)
		}
		return ids[id]
	})
}

func TestWitnessesTellFaultsFromTheReference(t *testing.T) {
	op := theOperation(t)
	for _, f := range fault.All() {
		t.Run(f.Name, func(t *testing.T) {
			want, got := answers(t, op, f, reference.New), answers(t, op, f, f.Server)
			if len(want) != len(f.Witness) && !f.Crowd || len(got) != len(want) {
				t.Fatalf("%d requests, %d and %d answers", len(f.Witness), len(want), len(got))
			}
			last := len(want) - 1
			if want[last] == got[last] {
				t.Errorf("the witness sees no difference; both answer\n%s", got[last])
			}
			again := answers(t, op, f, f.Server)
			if diff := cmp.Diff(got, again); diff != "" {
				t.Errorf("the fault is not deterministic:\n%s", diff)
			}
		})
	}
}

func TestDeclarations(t *testing.T) {
	op := theOperation(t)
	const least = 75
	all := fault.All()
	if len(all) < least {
		t.Errorf("%d faults, expected at least %d", len(all), least)
	}
	seen := map[string]bool{}
	groups := map[fault.Group]int{}
	for _, f := range all {
		groups[f.Group]++
		if seen[f.Name] || !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(f.Name) {
			t.Errorf("%s: the name is used twice or no name", f.Name)
		}
		seen[f.Name] = true
		if f.Title == "" || !strings.HasSuffix(f.Title, ".") || f.Group == "" || len(f.Witness) == 0 {
			t.Errorf("%s: title %q, group %q, %d witnesses", f.Name, f.Title, f.Group, len(f.Witness))
		}
		for _, id := range append([]string{f.Statement}, f.Also...) {
			if _, ok := op.Statement(id); !ok {
				t.Errorf("%s: there is no statement %s", f.Name, id)
			}
		}
	}
	if len(groups) != 8 {
		t.Errorf("groups %v", groups)
	}
}

func TestFind(t *testing.T) {
	for _, name := range fault.Names() {
		if f, err := fault.Find(name); err != nil || f.Name != name {
			t.Errorf("%s: %v, %v", name, f.Name, err)
		}
	}
	cases := []struct{ name, nearest string }{
		{"token-66-accepted", "token-65-accepted"},
		{"nonce", "nonce-unchecked"},
		{"", ""},
	}
	for _, c := range cases {
		_, err := fault.Apply(c.name)
		if err == nil || !strings.Contains(err.Error(), c.nearest) {
			t.Errorf("%q: expected %s to be named, got %v", c.name, c.nearest, err)
		}
	}
}

// A fault is a defect of one server: servers of the same fault share nothing.
func TestServersShareNothing(t *testing.T) {
	op := theOperation(t)
	for _, name := range []string{"replay-refused", "nonce-burnt-by-forgery", "only-last-call-remembered"} {
		f, err := fault.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(answers(t, op, f, f.Server), answers(t, op, f, f.Server)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
