package target_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/target"
)

func shop() *operation.Operation {
	return &operation.Operation{
		Product: "Shop", Version: "2020-01-01", Action: "GetWidget",
		Parameters: []operation.Parameter{
			{Name: "WidgetId", Role: "business", Required: true, Type: "string", Example: "w-1"}, {Name: "Colour", Role: "business", Type: "string", Example: "red"},
		},
	}
}

// What holds is a key of the profile, and what does not is a comment. What came can be anything that is one line.
func TestAProposalCanBeLoaded(t *testing.T) {
	seen := target.Seen{Sent: "the plainest request", Came: `400 Bad: "# - 中文 '{[" *&%@`}
	data, err := target.Proposal(shop(), target.Findings{
		Target: "http://host", Requests: 9, Reads: true, Layer: "service", Why: seen.String(),
		Signatures: []target.SeenSignature{{seen, "v1", false}, {seen, "v3", true}},
		Accepted: []target.SeenValue{
			{seen, "WidgetId", "w: #1 \"é\"\n- x", true}, {seen, "WidgetId", "w-2", true}, {seen, "WidgetId", "w-2", true}, {seen, "Colour", "red", false},
		},
		Refused: []target.SeenValue{{seen, "WidgetId", "nobody", true}},
		Echoes:  []target.SeenValue{{seen, "WidgetId", `<&>`, true}, {seen, "WidgetId", "中文", false}},
		Codes:   []target.SeenCode{{seen, "MissingWidgetId", "MissingParameter", true}, {seen, "InvalidAction.NotFound", "Nope", false}},
		Repeats: []target.SeenRepeat{{seen, "the message of a refusal"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := target.Load(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	p.Timing = target.Timing{}
	want := &target.Profile{
		Name: "my-target", Layer: "service", Parameters: map[string][]string{"WidgetId": {"w: #1 \"é\"\n- x", "w-2"}},
		Echo: map[string][]string{"WidgetId": {"<&>"}}, Refused: map[string][]string{"WidgetId": {"nobody"}},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got):\n%s\n%s", diff, data)
	}
	for _, say := range []string{
		"after 9 harmless requests to http://host", "v1: not taken; sent: ", "v3: taken; sent: ", "The target has to be asked with signature v3.",
		`parameters: Colour: ["red"]  sent: `, `echo: WidgetId: ["中文"]  sent: `, "MissingParameter in the place of MissingWidgetId: public documents",
		"Nope in the place of InvalidAction.NotFound: no document", "the message of a refusal; sent: ",
	} {
		if strings.Count(string(data), say) != 1 {
			t.Errorf("expected %q once in:\n%s", say, data)
		}
	}
}

// Where nothing was tried, nothing is promised.
func TestAProposalOfNothing(t *testing.T) {
	data, err := target.Proposal(shop(), target.Findings{Target: "http://host", Why: "No unsigned request was answered."})
	if err != nil {
		t.Fatal(err)
	}
	p, err := target.Load(data)
	if err != nil || p.Layer != "" || len(p.Parameters)+len(p.Echo)+len(p.Refused) > 0 {
		t.Errorf("%v, %+v\n%s", err, p, data)
	}
	for _, say := range []string{"the operation may change state", "layer: none is proposed. No unsigned request was answered.", "#   none was seen", `#   WidgetId: ["w-1"]`} {
		if !strings.Contains(string(data), say) {
			t.Errorf("it does not say %q:\n%s", say, data)
		}
	}
}
