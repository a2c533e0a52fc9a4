package scenario

import (
	"strconv"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// Fixtures are what a target's profile tells of it: values it accepts, values it refuses, and how to bring it into
// states that nobody can ask for.
type Fixtures struct {
	// Accepted holds the values of a parameter that the target accepts; several are used in turn.
	Accepted map[string][]string
	// Echoed holds accepted values with markup and with non-ASCII text, for parameters that a result repeats.
	Echoed map[string][]string
	// Refused holds values that the target must refuse.
	Refused map[string][]string
	// Provocations brings documented errors about, by code. The entry "*" serves every code without one of its own.
	Provocations map[string]Provocation
	// Send goes with every request that does not set or leave it out itself.
	Send Sending
	// Together lists parameters of which a request has all or none.
	Together [][]string
	// Fresh holds the patterns of parameters whose value must be new in each request.
	Fresh map[string]Pattern
	// Lasts is how long work in progress takes at least, when the profile says so.
	Lasts time.Duration
}

// Sending is what goes with every request. The page need not know it.
type Sending struct{ Parameters, Headers map[string]string }

// gives reports whether the profile has a value of a parameter that the target accepts.
func (f Fixtures) gives(parameter string) bool {
	return len(f.Accepted[parameter]) > 0 || f.Fresh[parameter] != "" || f.Send.Parameters[parameter] != ""
}

// accepted is a value that the profile promises; a new one stands for itself, and of several, each statement has its own.
func (d *deriver) accepted(p operation.Parameter) (string, bool) {
	f := d.settings.Fixtures
	switch list := f.Accepted[p.Name]; {
	case f.Fresh[p.Name] != "":
		return f.Fresh[p.Name].Sample(freshFill), true
	case f.Send.Parameters[p.Name] != "":
		return f.Send.Parameters[p.Name], true
	case len(list) > 0:
		return list[d.turn%len(list)], true
	}
	return "", false
}

// value picks the value of a parameter for a scenario: the profile's in turn, else that of the page's request example
// where this is the start of all requests, else the likeliest by the page.
func (d *deriver) value(p operation.Parameter) (string, bool) {
	if v, ok := d.accepted(p); ok {
		return v, true
	}
	if p.InText {
		if values := operation.InTextValues(d.goodText(contract.Head(p.Name)), p); len(values) > 0 {
			return values[0], true
		}
	}
	if v := d.shownValue(p); v != "" {
		return v, true
	}
	for _, v := range d.op.Values(p) {
		if !d.dry(p, v) {
			return v, true
		}
	}
	return "", false
}

// second is an accepted value that differs from the first one, and whether anybody promised it.
func (d *deriver) second(p operation.Parameter, first string) (value string, promised, ok bool) {
	return d.secondOf(p, first, func(string) bool { return true })
}

// another is a value that can stand beside the other parameters of the plainest request in the place of the first one: where the page
// says that one number comes before another, the two stay in order. Where none of the usual values does, a number next to the first may.
func (d *deriver) another(p operation.Parameter, first string) (value string, promised, ok bool) {
	suits := func(v string) bool { return d.ordered(p, v, d.base()) }
	if value, promised, ok = d.secondOf(p, first, suits); ok || p.Type != "integer" {
		return value, promised, ok
	}
	n, err := strconv.ParseInt(first, 10, 32)
	if err != nil {
		return "", false, false
	}
	for _, next := range []int64{n - 1, n + 1} {
		text := strconv.FormatInt(next, 10)
		if _, broken := d.op.Broken(p.Name, text); next >= 0 && !broken && suits(text) {
			return text, false, true
		}
	}
	return "", false, false
}

// secondOf is the same of the values that suit.
func (d *deriver) secondOf(p operation.Parameter, first string, suits func(value string) bool) (value string, promised, ok bool) {
	if pattern, fresh := d.settings.Fixtures.Fresh[p.Name]; fresh {
		return pattern.Sample(otherFill), true, true
	}
	for _, list := range [][]string{d.settings.Fixtures.Accepted[p.Name], d.settings.Fixtures.Echoed[p.Name], p.Enum} {
		for _, v := range list {
			if v != first && suits(v) {
				return v, true, true
			}
		}
	}
	likely := d.op.Values(p)
	if p.Type == "string" && p.Style == contract.StyleNone && len(p.Enum) == 0 {
		likely = append([]string{specialValues(first)[0]}, likely...)
	}
	for _, v := range likely {
		if _, broken := d.op.Broken(p.Name, v); v != first && !broken && suits(v) {
			return v, false, true
		}
	}
	return "", false, false
}

// echoed lists the values that show escaping, and whether the profile promised them.
func (f Fixtures) echoed(p operation.Parameter, first string) (values []string, promised bool) {
	if list := f.Echoed[p.Name]; len(list) > 0 {
		return list, true
	}
	return specialValues(first), false
}

// specialValues put markup and non-ASCII text behind an accepted value. The reference server knows them; another
// target may not, so that they are tentative.
func specialValues(accepted string) []string {
	return []string{accepted + `&<>"'`, accepted + "-中文é😀"}
}

// refused is a value of the right form that no target can know; first is one that is accepted.
func (f Fixtures) refused(parameter, first string) string {
	if list := f.Refused[parameter]; len(list) > 0 {
		return list[0]
	}
	return strings.ReplaceAll(first, "*", "0") + unknownEnding
}

// refusedValue is a value of a parameter of the base request that the target must refuse.
func (d *deriver) refusedValue(parameter string) string {
	return d.settings.Fixtures.refused(parameter, d.baseValue(parameter))
}
