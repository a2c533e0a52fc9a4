package scenario

import (
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/operation"
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
	// Lasts is how long work in progress takes at least, when the profile says so.
	Lasts time.Duration
}

// value picks the value of a parameter for a scenario: the profile's in turn, else the page's example.
func (f Fixtures) value(p operation.Parameter, turn int) (string, bool) {
	if list := f.Accepted[p.Name]; len(list) > 0 {
		return list[turn%len(list)], true
	}
	if len(p.Enum) > 0 {
		return p.Enum[0], true
	}
	if p.Example != "" {
		return p.Example, true
	}
	return fallback(p)
}

// fallback is a value by type alone, for a parameter without an example.
func fallback(p operation.Parameter) (string, bool) {
	switch p.Type {
	case "integer", "number":
		return "1", true
	case "boolean":
		return "true", true
	case "string":
		return "plumb", true
	default:
		return "", false
	}
}

// second is an accepted value that differs from the first one, and whether the profile promised it.
func (f Fixtures) second(p operation.Parameter, first string) (value string, promised, ok bool) {
	for _, v := range f.Accepted[p.Name] {
		if v != first {
			return v, true, true
		}
	}
	for _, v := range f.Echoed[p.Name] {
		if v != first {
			return v, true, true
		}
	}
	if special := specialValues(first); p.Type == "string" {
		return special[0], false, true
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
	return strings.ReplaceAll(first, "*", "0") + "-unknown-to-everybody"
}

// refusedValue is a value of a parameter of the base request that the target must refuse.
func (d *deriver) refusedValue(parameter string) string {
	return d.settings.Fixtures.refused(parameter, d.baseValue(parameter))
}
