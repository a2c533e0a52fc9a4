package probe_test

import (
	"net/http"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// Signing with version 3 leaves a space as it is written, in query and form; headers name the operation.
func TestVersion3KeepsTheWriting(t *testing.T) {
	address, requests := watch(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	p := prober(t, address, func(c *probe.Config) { c.Signature = probe.V3 })
	for _, placement := range []scenario.Placement{scenario.Query, scenario.Form} {
		p.Run(t.Context(), asking(scenario.Request{
			Placement: placement, Encoding: scenario.EncodingPlus,
			Parameters: []scenario.Parameter{{Name: "WidgetId", Value: scenario.Literal("a b")}},
		}))
	}
	const want = "WidgetId=a+b"
	all := requests()
	if all[0].query != want || all[1].body != want || all[1].query != "" {
		t.Errorf("the query %q, the form %q behind the query %q, expected %q", all[0].query, all[1].body, all[1].query, want)
	}
	if got := all[0].header.Get("X-Acs-Action"); got != "GetWidget" {
		t.Errorf("X-Acs-Action: %q", got)
	}
}
