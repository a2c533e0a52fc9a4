package scenario

import (
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// namesOne: two accepted values of a parameter that says which thing an answer is about give two answers, about two things. What
// the page shows with the value that it sends is the value itself.
func (d *deriver) namesOne() {
	p, path := d.about(), d.statement.Value
	first, ok := d.accepted(p)
	second, promised, other := d.second(p, first)
	if !ok || !other || !promised {
		d.relate("two", "two values of "+p.Name+" give two results").Missing = "a second value of " + p.Name
		return
	}
	one, two := d.base().with(instance(p.Name), Literal(first)), d.base().with(instance(p.Name), Literal(second))
	d.relate("two", "two values of "+p.Name+" give two results", named("first", control(one)), probe(two, seenAccepted(), Check{Kind: OtherResult, Want: "first"}))
	names, member, _ := d.op.Result.Locate(path)
	if isID(member.Name) {
		d.relate("id", "two values of "+p.Name+" give two values of "+path,
			named("first", control(one)), probe(two, seenAccepted(), Check{Kind: OtherValue, Name: strings.Join(names, "/"), Than: "first"}))
	}
	if member.Echo != "" || member.Name != p.Name && !sameShown(p, member) {
		return // what repeats a parameter at the top of a result has a statement of its own
	}
	for _, r := range []struct {
		variant string
		Request
	}{{"echo", one}, {"echo-other", two}} {
		d.relate(r.variant, path+" is the "+p.Name+" that was sent", probe(r.Request, seenAccepted(), Check{Kind: Echo, Name: path, Want: p.Name}))
	}
}

func isID(name string) bool { return strings.HasSuffix(name, "Id") || strings.HasSuffix(name, "ID") }

// sameShown reports whether the page shows one value for a parameter and a member, one that is told from others.
func sameShown(p operation.Parameter, f operation.Field) bool {
	const enough = 5
	return p.Example == f.Example && len(p.Example) >= enough && !strings.Contains(p.Example, "*")
}
