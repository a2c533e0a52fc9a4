package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// deviant is the address of a server that checks no signature and takes a ClientToken of any length: the one breaks what public
// documents say, the other the page.
func deviant(t *testing.T) string {
	t.Helper()
	anyLength := func(rules []acs.ParameterRule) []acs.ParameterRule {
		for i := range rules {
			if rules[i].Name == "ClientToken" {
				rules[i].MaxLength = 0
			}
		}
		return rules
	}
	return listening(t, reference.New(reference.WithRules(anyLength), reference.WithServer(acs.WithoutSignatures())))
}

func written(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Waivers and statements that do not apply count with layers, causes, filters and strict judging, and so they do when the record is
// judged again.
func TestKnownDeviations(t *testing.T) {
	withoutEnvironment(t)
	const (
		long, forged = "ClientToken/max-length/over-limit-query", "protocol/signature/wrong/garbage"
		both         = "AggregatorId," + long + "," + forged
		tokens       = "not-applicable: [{statement: \"ClientToken/max-*\", reason: any length is right}]\n"
		signatures   = "not-applicable: [{statement: \"protocol/signature/*\", reason: the gateway signs}]\n"
		all          = "not-applicable: [{statement: \"ClientToken/max-*\", reason: any length is right}, {statement: \"protocol/signature/*\", reason: the gateway signs}]\n"
	)
	waived := waiverOf(long, "2099-01-01")
	warned := strings.Replace(waiverOf(forged, "2099-01-01"), "check: refused", "check: status", 1)
	address, closed := deviant(t), closedPort(t)
	for _, c := range []struct {
		name, address    string
		profile, waivers string
		args             []string
		code             int
		last             string // begins the last line
		says             []string
	}{
		{"nothing is known", address, "", "", nil, 1, "nonconformant", []string{"fail           " + long, "warn           " + forged}},
		{"a waiver", address, "", waived, nil, 0, "partial", []string{"waived         " + long, "warn           " + forged}},
		{"a waiver, strict", address, "", waived, []string{"--strict"}, 1, "nonconformant", []string{"waived         " + long}},
		{"waivers, strict", address, "", waived + warned, []string{"--strict"}, 0, "partial", []string{"waived         " + long, "waived         " + forged}},
		{"a waiver, as a service", address, "layer: service\n", waived, []string{"--strict"}, 0, "partial", []string{"waived         " + long}},
		{"a waiver of the gateway's, as a service", address, "layer: service\n", waived + warned, []string{"--strict"}, 0, "partial", []string{"waived         " + long}},
		{"a waiver, as a service by its flag", address, "", waived, []string{"--layer", "service", "--strict"}, 0, "partial", []string{"waived         " + long}},
		{"a waiver of what the filter leaves out", address, "", waived, []string{"--filter", "AggregatorId"}, 0, "partial", nil},
		{"a pattern", address, tokens, "", nil, 0, "partial", []string{"not-applicable " + long, "any length is right"}},
		{"a pattern, strict", address, tokens, "", []string{"--strict"}, 1, "nonconformant", []string{"not-applicable " + long}},
		{"patterns, strict", address, all, "", []string{"--strict"}, 0, "partial", []string{"not-applicable " + long, "not-applicable " + forged, "the gateway signs"}},
		{"a pattern, as a service", address, "layer: service\n" + tokens, "", []string{"--strict"}, 0, "partial", []string{"any length is right"}},
		{"a pattern and a waiver of the same", address, tokens, waived, nil, 0, "partial", []string{"not-applicable " + long}},
		{"a pattern and a waiver of another", address, signatures, waived, []string{"--strict"}, 0, "partial", []string{"waived         " + long, "not-applicable " + forged}},
		{"a cause that stops", closed, tokens, waived, nil, 4, "unusable", []string{"closed-port", "1 not-applicable, 4 inconclusive"}},
		{"a cause that does not", address, tokens + "parameters: {AggregatorId: [ca-none]}\n", "", nil, 3, "incomplete", []string{"refused-request", "not-applicable " + long}},
	} {
		t.Run(c.name, func(t *testing.T) {
			judged := []string{"--target", written(t, "profile.yaml", c.profile)}
			if c.waivers != "" {
				judged = append(judged, "--waivers", written(t, "waivers.yaml", c.waivers))
			}
			record := filepath.Join(t.TempDir(), "record.jsonl")
			args := append([]string{"run", "--endpoint", c.address, "--record", record, "--filter", both}, judged...)
			got := plumb(t, slices.Concat(args, keyFlags(), c.args)...)
			if got.code != c.code || !strings.HasPrefix(lastLine(got.stdout), c.last) {
				t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
			}
			for _, say := range c.says {
				if !strings.Contains(got.stdout, say) {
					t.Errorf("it does not say %q:\n%s", say, got.stdout)
				}
			}
			again := plumb(t, slices.Concat([]string{"judge", record, "--filter", both}, judged, c.args)...)
			if again.code != got.code || lastLine(again.stdout) != lastLine(got.stdout) {
				t.Errorf("judged again: exit %d\n%s%s", again.code, again.stdout, again.stderr)
			}
		})
	}
}
