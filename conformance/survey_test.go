package conformance_test

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/stranger"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// What a survey sees of servers by other hands: the signatures that they take, their codes, where they repeat what they are sent.
func TestSurveysOfStrangers(t *testing.T) {
	t.Parallel()
	const messages = "the message of a refusal, of Action in JSON; the message of a refusal, of Action in XML"
	cases := []struct {
		stranger, fault string
		layer           string
		taken           string
		codes           string
		repeats         string
	}{
		{"quay", "", "service", "v1 none", "", ""},
		{"ledger", "", "", "v1 v3 v3-sm3", "UnsupportedOperation for InvalidAction.NotFound; MissingParameter for MissingAggregatorId", ""},
		{"herald", "", "", "v3", "MissingParameter.AggregatorId for MissingAggregatorId", messages},
		{"herald", "signature-unchecked", "", "v3", "MissingParameter.AggregatorId for MissingAggregatorId", messages},
	}
	for _, c := range cases {
		t.Run(c.stranger+c.fault, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(strangerOf(t, c.stranger).New(c.fault, time.Now))
			t.Cleanup(server.Close)
			config, err := conformance.NewConfig(server.URL, acs.Credentials{AccessKeyID: stranger.KeyID, AccessKeySecret: stranger.KeySecret})
			if err != nil {
				t.Fatal(err)
			}
			if profile, err := target.Load([]byte(strangerOf(t, c.stranger).Profile)); err == nil {
				config.Headers = profile.Send.Headers
			}
			found, problem, err := run.Survey(t.Context(), config)
			if err != nil || problem != "" {
				t.Fatalf("%v, %s", err, problem)
			}
			if found.Layer != c.layer || takenOf(found) != c.taken || codesOf(found) != c.codes || placesOf(found) != c.repeats {
				t.Errorf("layer %q (%s), taken %q, codes %q, repeats %q", found.Layer, found.Why, takenOf(found), codesOf(found), placesOf(found))
			}
		})
	}
}

func takenOf(f target.Findings) string {
	var out []string
	for _, s := range f.Signatures {
		if s.Taken {
			out = append(out, s.Name)
		}
	}
	return strings.Join(out, " ")
}

func codesOf(f target.Findings) string {
	var out []string
	for _, c := range f.Codes {
		line := c.Code + " for " + c.Documented
		if !c.Known {
			line += ", unknown"
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func placesOf(f target.Findings) string {
	var out []string
	for _, r := range f.Repeats {
		out = append(out, r.Place)
	}
	return strings.Join(out, "; ")
}
