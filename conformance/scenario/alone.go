package scenario

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// firstAlone lets a scenario about a member of a JSON text begin with a text that has nothing else: what is refused there is refused
// for the member, also where the refusal names no more than the text, and no other member stands in its way. Where the target wants
// others beside it, the scenario goes on as it was.
func (d *deriver) firstAlone(s *Scenario, p operation.Parameter, good, probed string, check Check) {
	control1, okay := d.aloneInText(p, good)
	probe1, ok := d.aloneInText(p, probed)
	if !okay || !ok {
		return
	}
	s.Otherwise = append([][]Step{s.Steps}, s.Otherwise...)
	s.Steps = []Step{
		named("alone", evident(control(control1), "takes "+p.Name+" alone in its text")), named("probe alone", probe(probe1, check)),
	}
}

// aloneInText is the plainest request whose JSON text has one member alone. It is false for a parameter that is no such member, and
// where others have to be there or none is there usually.
func (d *deriver) aloneInText(p operation.Parameter, value string) (Request, bool) {
	head := contract.Head(p.Name)
	if !p.InText || strings.Count(p.Name, ".") != 1 || operation.OnlyMember(d.goodText(head)) {
		return Request{}, false
	}
	if slices.ContainsFunc(d.op.Business(), func(other operation.Parameter) bool {
		return other.Name != p.Name && other.Required && strings.HasPrefix(other.Name, head+".")
	}) {
		return Request{}, false
	}
	return d.base().with(head, Literal(operation.PutInText("{}", p, value))), true
}
