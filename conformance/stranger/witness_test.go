package stranger_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/conformance/stranger"
)

// Every fault is one that somebody can see: a case of the book is answered otherwise than by the right server.
func TestEveryFaultShows(t *testing.T) {
	book := stranger.Book()
	for _, s := range stranger.All() {
		for _, fault := range s.Faults {
			t.Run(s.Name+"/"+fault.Name, func(t *testing.T) {
				asks, known := book[fault.Witness]
				if !known {
					t.Fatalf("the book has no case %s", fault.Witness)
				}
				if right, wrong := answers(s, "", asks), answers(s, fault.Name, asks); right == wrong {
					t.Errorf("%s: both answer\n%s", fault.Breaks, right)
				}
			})
		}
	}
}

// What makes no difference where it should not: the right servers accept what the page says they accept.
func TestRightServersAccept(t *testing.T) {
	for _, s := range stranger.All() {
		for _, name := range []string{"accepted", "xml", "xml-small", "form", "extra", "token-64", "token-marks", "token-replay", "token-case", "plus"} {
			t.Run(s.Name+"/"+name, func(t *testing.T) {
				if got := answers(s, "", stranger.Book()[name]); strings.Contains(got, "<Code>") || strings.Contains(got, `"Code"`) {
					t.Errorf("refused:\n%s", got)
				}
			})
		}
	}
}

func TestFaultsHaveNamesOfTheirOwn(t *testing.T) {
	used := map[string]bool{}
	for _, s := range stranger.All() {
		if len(s.Faults) < 40 {
			t.Errorf("%s has %d faults", s.Name, len(s.Faults))
		}
		seen := map[string]bool{}
		for _, fault := range s.Faults {
			if seen[fault.Name] {
				t.Errorf("%s: %s stands twice", s.Name, fault.Name)
			}
			seen[fault.Name], used[fault.Witness] = true, true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(stranger.Book())) {
		if !used[name] {
			t.Errorf("no fault is shown by the case %s", name)
		}
	}
}

// answers sends the asks to a server that has seen none, and prints all that came back.
func answers(s stranger.Stranger, fault string, asks []stranger.Ask) string {
	clock := fixedClock()
	server := s.New(fault, clock)
	var b strings.Builder
	var last *http.Request
	for i, ask := range asks {
		r := last
		if ask.Spoil != "again" {
			r = stranger.Dress(s, ask, i, clock())
		}
		last = r.Clone(r.Context())
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		fmt.Fprintf(&b, "%d\n", w.Code)
		for _, name := range slices.Sorted(maps.Keys(w.Header())) {
			fmt.Fprintf(&b, "%s: %q\n", name, w.Header()[name])
		}
		b.WriteString(w.Body.String() + "\n")
	}
	return b.String()
}

func fixedClock() func() time.Time {
	at := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	return func() time.Time { return at }
}
