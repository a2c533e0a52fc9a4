package operation

import (
	"regexp"
	"slices"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// Roots are the root elements that an XML result may have: the protocol's, and the one that the page prints.
func (o *Operation) Roots() []string { return o.roots(o.Result.Name) }

// ErrorRoots are the root elements that an XML error may have. A product that prints a root of its own for results, such
// as <KMS>, has it for errors as well.
func (o *Operation) ErrorRoots() []string { return o.roots(o.Envelope.Name) }

func (o *Operation) roots(protocol string) []string {
	out := []string{protocol}
	for _, s := range o.Statements {
		if s.Subject.Kind == contract.OfExample && s.Subject.Rule == contract.RuleRoot && s.Value != o.Result.Name && !slices.Contains(out, s.Value) {
			out = append(out, s.Value)
		}
	}
	return out
}

// RequestIDs are the values of RequestId that the page prints, in its answers and in the row of the member.
func (o *Operation) RequestIDs() []string {
	var out []string
	for _, member := range o.Result.Properties {
		if member.Name == "RequestId" && member.Example != "" {
			out = append(out, member.Example)
		}
	}
	printed := regexp.MustCompile(`RequestId"?\s*[:>]\s*"?([0-9A-Za-z*-]+)`)
	for _, text := range []string{o.Examples.JSON, o.Examples.XML} {
		if m := printed.FindStringSubmatch(text); m != nil {
			out = append(out, m[1])
		}
	}
	return out
}
