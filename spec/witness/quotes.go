package witness

import (
	"cmp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// enoughQuoted is how many members an example must show as texts against their rows before its quotes are a habit.
const enoughQuoted = 2

// oddity is a member that an example shows in another type than its row gives it.
type oddity struct {
	member *contract.Field
	shown  *contract.Value
}

// settle says what the types that an example shows against the rows mean. An example that writes every value in quotes is
// made from the one in XML, where there is nothing but texts and a list of one item is no list: the rows are likelier then.
func (e *example) settle(quoted bool) {
	if habit := e.habit(); quoted && len(habit) >= enoughQuoted {
		e.warnf(e.line, "the JSON example (line %d) writes every value in quotes, those of members too that are no texts by their rows, "+
			"such as %q (line %d); the rows are followed for %s", e.line, habit[0].Name, habit[0].At.Line, named(e.odd))
		e.odd = slices.DeleteFunc(e.odd, func(o oddity) bool {
			o.member.Quoted = o.member.Quoted || o.quoted()
			return o.quoted()
		})
	}
	for _, o := range e.odd {
		if m := o.member; !m.OtherType {
			m.OtherType = true
			e.warnf(cmp.Or(m.At.Line, e.line), "member %q is of type %s, the JSON example (line %d) shows it as %s; neither is taken for certain",
				m.Name, m.Type.Name, e.line, o.shown.Kind)
		}
	}
}

// named are the names of the members that are shown in quotes, each once.
func named(odd []oddity) string {
	var out []string
	for _, o := range odd {
		if o.quoted() && !slices.Contains(out, o.member.Name) {
			out = append(out, o.member.Name)
		}
	}
	return strings.Join(out, ", ")
}

// habit are the members, each once, that are numbers or truths by their rows and shown in quotes.
func (e *example) habit() []*contract.Field {
	var out []*contract.Field
	for _, o := range e.odd {
		if o.member.Type.IsScalar() && o.quoted() && !slices.Contains(out, o.member) {
			out = append(out, o.member)
		}
	}
	return out
}

// quoted reports whether what is shown is a value of the row's type in quotes, or an item or nothing for a list or an object.
func (o oddity) quoted() bool {
	if o.shown.Kind != contract.KindString {
		return false
	}
	info, _ := contract.RuleType.Find()
	return info.Obeys(o.member.Type.Name, o.shown.Text)
}

// allQuoted reports whether a value holds no number and no truth outside of quotes.
func allQuoted(v *contract.Value) bool {
	if v == nil {
		return true
	}
	if v.Kind == contract.KindNumber || v.Kind == contract.KindBool {
		return false
	}
	return !slices.ContainsFunc(v.Items, func(item *contract.Value) bool { return !allQuoted(item) }) &&
		!slices.ContainsFunc(v.Members, func(m contract.Member) bool { return !allQuoted(m.Value) })
}
