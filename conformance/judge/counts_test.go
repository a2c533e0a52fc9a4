package judge

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// countedAnswer is an answer with a body to a request for a time.
func countedAnswer(t *testing.T, body string) *reply {
	t.Helper()
	doc, err := answer.Read([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	sent := []exchange.Parameter{{Name: "From", Value: "10"}, {Name: "To", Value: "40"}}
	return &reply{doc: doc, exchange: exchange.Exchange{Request: exchange.Request{Sent: sent}}}
}

// What is counted is the sum of all items, and is held against earlier sums.
func TestCounts(t *testing.T) {
	const none, three, five = `{"Boils":[]}`, `{"Boils":[{"Count":1},{"Count":2}]}`, `{"Boils":[{"Count":5},{"Count":0}]}`
	for _, c := range []struct {
		name       string
		kind       scenario.Kind
		want, than string
		body       string
		says       string
	}{
		{"something", scenario.CountsSome, "1", "", three, ""},
		{"too little", scenario.CountsSome, "1", "", none, "Boils.Count counts 0, too little to see a difference"},
		{"nothing", scenario.CountsNone, "", "", none, ""},
		{"not nothing", scenario.CountsNone, "", "", three, "expected that nothing is counted, Boils.Count is 3"},
		{"no number", scenario.CountsNone, "", "", `{"Boils":[{"Count":null}]}`, "one answer does not have all numbers Boils.Count"},
		{"a part", scenario.CountsWithin, "", "five", three, ""},
		{"more than the whole", scenario.CountsWithin, "", "three", five, "Boils.Count is 5, and 3 in three, where all of that is"},
		{"more than unknown", scenario.CountsWithin, "", "lost", five, "the step lost does not have all numbers Boils.Count"},
		{"the parts", scenario.CountsHold, "", "three", five, ""},
		{"more in the parts", scenario.CountsHold, "", "three,five", five, "Boils.Count is 5 in all, and 8 in three,five together"},
		{"nothing in the parts", scenario.CountsHold, "", "none", five, "nothing is counted of any of the values"},
		{"the last is there", scenario.CountsLast, "", "three", three, ""},
		{"the last counts others", scenario.CountsLast, "", "three", `{"Boils":[{"Count":1}]}`, "the last Boils.Count of the step three is 2, and 1 in all when its time alone is asked for"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &run{answers: map[string]*reply{"none": countedAnswer(t, none), "three": countedAnswer(t, three), "five": countedAnswer(t, five)}}
			r.Operation, r.assertions = &operation.Operation{}, assertions()
			got := ""
			if p := r.check(scenario.Check{Kind: c.kind, Name: "Boils/Count", List: "Boils", Want: c.want, Than: c.than}, countedAnswer(t, c.body)); p != nil {
				got = p.reason
			}
			if got != c.says {
				t.Errorf("%q, want %q", got, c.says)
			}
		})
	}
}

// Items divide a time without a gap.
func TestSpansFollow(t *testing.T) {
	check := scenario.Check{Kind: scenario.SpansFollow, Name: "Begin,End", Want: "From,To", List: "Boils"}
	for _, c := range []struct{ name, items, want string }{
		{"the whole time", `{"Begin":10,"End":20},{"Begin":20,"End":40}`, ""},
		{"a late beginning", `{"Begin":15,"End":40}`, `the item 1 begins at "15", expected 10, which is From`},
		{"a gap", `{"Begin":10,"End":20},{"Begin":21,"End":40}`, `the item 2 begins at "21", expected 20, where the one before it ends`},
		{"the wrong way round", `{"Begin":10,"End":10}`, `the item 1 ends at "10", not behind its beginning, "10"`},
		{"an early end", `{"Begin":10,"End":30}`, `the last item ends at "30", expected 40, which is To`},
		{"no items", ``, `the last item ends at "10", expected 40, which is To`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if p := (&run{}).spansFollow(check, countedAnswer(t, `{"Boils":[`+c.items+`]}`)); p != nil {
				got = p.reason
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// A time since 1970 that is 0 is none; any other has the digits of its unit.
func TestTimesThatAreNotYet(t *testing.T) {
	limit := operation.Limit{Rule: "format", Value: "unix-ms"}
	for value, want := range map[string]bool{"0": true, "1": false, "1552209685": false} {
		if got := neverYet(limit, value); got != want {
			t.Errorf("%s: %t", value, got)
		}
	}
	if neverYet(operation.Limit{Rule: "format", Value: "yyyy"}, "0") || neverYet(operation.Limit{Rule: "minimum", Value: "unix-ms"}, "0") {
		t.Error("0 is no date")
	}
}
