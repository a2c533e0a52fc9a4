package probe_test

import (
	"context"
	"io"
	"net/http"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// A step that goes on sends its request again with what each answer says, until there is nothing more, it is sent back, or it
// has gone far enough.
func TestOnward(t *testing.T) {
	for _, c := range []struct {
		name  string
		next  map[string]string // what the answer says to a request with a token
		most  int
		begin string
		want  []string
	}{
		{"to the end", map[string]string{"": "a", "a": "b"}, 10, "", []string{"", "a", "b"}},
		{"from another place", map[string]string{"a": "b"}, 10, "a", []string{"a", "b"}},
		{"no farther than it should", map[string]string{"": "a", "a": "b", "b": "c"}, 2, "", []string{"", "a"}},
		{"not in a circle", map[string]string{"": "a", "a": "b", "b": "a"}, 10, "", []string{"", "a", "b"}},
		{"of one part", nil, 10, "", []string{""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			address, requests := watch(t, func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.WriteString(w, `{"RequestId":"r","Next":"`+c.next[r.URL.Query().Get("Token")]+`"}`)
			})
			s := asking(scenario.Request{Placement: scenario.Query})
			if c.begin != "" {
				s = asking(scenario.Request{Placement: scenario.Query, Parameters: []scenario.Parameter{{Name: "Token", Value: scenario.Literal(c.begin)}}})
			}
			s.Steps[0].Onward = scenario.Onward{Parameter: "Token", Path: "Next", Most: c.most}
			exchanges := prober(t, address, nil).Run(context.Background(), s)
			sent := requests()
			if len(exchanges) != len(c.want) || len(sent) != len(c.want) {
				t.Fatalf("%d exchanges, %d requests, want %d", len(exchanges), len(sent), len(c.want))
			}
			for i, want := range c.want {
				if got, _ := sent[i].params(t).Get("Token"); got != want {
					t.Errorf("request %d has the token %q, want %q", i+1, got, want)
				}
			}
		})
	}
}
