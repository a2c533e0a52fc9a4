package relate

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// isUnique says of a member that no two things have the same.
var isUnique = regexp.MustCompile(`(?i)唯一|\bunique\b|\bonly identifier`)

// made adds what the thing is known by that an operation makes: at the top of the result, a text by the name of an id of it. That no
// two have the same is an inference where the page does not say so.
func (f *finder) made() {
	thing, makes := contract.Makes(f.contract.Action)
	if !makes {
		return
	}
	for _, m := range f.contract.Response.Fields {
		stem, is := stemOf(m.Name)
		if !is {
			stem, is = strings.CutSuffix(m.Name, "Ari")
		}
		if !is {
			stem, is = strings.CutSuffix(m.Name, "Arn")
		}
		if _, sent := f.parameter(m.Name); !is || sent || stem == "" || !strings.HasSuffix(thing, stem) || m.Type.Name != "string" || m.At.Line <= 0 {
			continue
		}
		at, inferred := by(m.At, m.Said, isUnique)
		f.add(Relation{Name: m.Name, Rule: contract.RuleMadeEach, At: at, Inferred: inferred})
	}
}
