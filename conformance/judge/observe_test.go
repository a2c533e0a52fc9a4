package judge_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/waiver"
)

func TestObserve(t *testing.T) {
	for want, e := range map[string]exchange.Exchange{
		"accepted with 200 in JSON":   json("probe", 200, okJSON),
		"400 MissingWidgetId in JSON": json("probe", 400, missing),
		"400, and the body is empty":  json("probe", 400, ""),
		"no answer: reset":            {Step: "probe", Failure: "reset"},
	} {
		if got := reading().Observe([]exchange.Exchange{e}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestObserveLooksAtTheLastAnswer(t *testing.T) {
	if got := reading().Observe(nil); got != "not asked" {
		t.Errorf("nothing: %q", got)
	}
	if got := reading().Observe([]exchange.Exchange{json("control", 200, okJSON), xml("probe", "<Error><Code>c</Code></Error>")}); got != "200 c in XML" {
		t.Errorf("got %q", got)
	}
}

// A waiver knows a failure by status and code of the last answer, and by the check.
func TestFingerprints(t *testing.T) {
	refused := json("probe", 400, missing)
	cases := []struct {
		name      string
		exchanges []exchange.Exchange
		want      waiver.Fingerprint
	}{
		{"nothing was sent", nil, waiver.Fingerprint{Check: "code"}},
		{"an answer", []exchange.Exchange{refused}, waiver.Fingerprint{Check: "code", Status: 400, Code: "MissingWidgetId"}},
		{"the last answer", []exchange.Exchange{refused, json("probe", 200, okJSON)}, waiver.Fingerprint{Check: "code", Status: 200}},
		{"no answer at last", []exchange.Exchange{refused, {Step: "probe", Failure: "reset"}}, waiver.Fingerprint{Check: "code"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := reading().Fingerprint(c.exchanges, "code"); got != c.want {
				t.Errorf("got %+v", got)
			}
		})
	}
	long := json("probe", 400, coded(strings.Repeat("a", 5000)))
	if got := reading().Fingerprint([]exchange.Exchange{long}, "code"); len([]rune(got.Code)) != 201 {
		t.Errorf("a code of %d characters", len([]rune(got.Code)))
	}
}
