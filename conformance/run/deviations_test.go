package run_test

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A statement that does not apply is not spoken of by answers to other scenarios either, whatever the layer.
func TestStraysOfWhatDoesNotApply(t *testing.T) {
	const at, about = "ClientToken/optional/given", "response/AggregatorId/type/json"
	for name, c := range map[string]struct {
		profile string
		want    verdict.Verdict
	}{
		"it applies":                       {"", verdict.Fail},
		"it applies to a service":          {"layer: service", verdict.Fail},
		"it does not":                      {"not-applicable: [{statement: response/AggregatorId/type, reason: r}]", verdict.NotApplicable},
		"by a pattern":                     {"not-applicable: [{statement: response/*/type, reason: r}]", verdict.NotApplicable},
		"by a pattern, to a service":       {"layer: service\nnot-applicable: [{statement: response/*/*, reason: r}]", verdict.NotApplicable},
		"the gateway alone is judged":      {"layer: gateway", verdict.NotApplicable},
		"by a pattern of other statements": {"not-applicable: [{statement: response/*/present, reason: r}]", verdict.Fail},
	} {
		t.Run(name, func(t *testing.T) {
			config, err := conformance.NewConfig("http://target.example", acs.Credentials{AccessKeyID: "testid", AccessKeySecret: "testsecret"})
			if err != nil {
				t.Fatal(err)
			}
			if config.Profile, err = target.Load([]byte(c.profile)); err != nil {
				t.Fatal(err)
			}
			config.Client = wayward{strings.ReplaceAll(config.Operation.Examples.JSON, " ", ""), at}
			p, err := run.New(config)
			if err != nil {
				t.Fatal(err)
			}
			if got := of(begun(t, p).All(t.Context()), about); got.Verdict != c.want {
				t.Errorf("%s: %s", got.Verdict, got.Reason)
			}
		})
	}
}
