package target

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/plumb-conformance/plumb/conformance/operation"
)

// Fit is as much of a profile as is about an operation, for a target that has several: entries about parameters, errors and
// statements that the operation does not have are left out, and all else stays. The profile itself does not change. What is about
// none of a target's operations, CheckAbout tells.
func (p *Profile) Fit(op *operation.Operation) *Profile {
	parameters, codes, statements := namesOf(op)
	codes = append(codes, "*")
	out := *p
	out.documented(parameters)
	out.Parameters, out.Echo, out.Refused = having(out.Parameters, parameters), having(out.Echo, parameters), having(out.Refused, parameters)
	out.Fresh, out.Provocations = having(out.Fresh, parameters), having(out.Provocations, codes)
	unknown := func(name string) bool { return !slices.Contains(parameters, name) }
	out.Together = slices.DeleteFunc(slices.Clone(out.Together), func(list []string) bool { return slices.ContainsFunc(list, unknown) })
	out.NotApplicable = slices.DeleteFunc(slices.Clone(out.NotApplicable), func(n NotApplicable) bool {
		return !slices.ContainsFunc(statements, func(id string) bool { return matches(n.Statement, id) })
	})
	return &out
}

// having is what of a map has a name of a list.
func having[T any](all map[string]T, names []string) map[string]T {
	out := maps.Clone(all)
	maps.DeleteFunc(out, func(name string, _ T) bool { return !slices.Contains(names, name) })
	return out
}

// CheckAbout makes sure that every entry of a profile is about one of some operations at least: a typing error must not silently test
// nothing. The error names the first that is not.
func (p *Profile) CheckAbout(ops ...*operation.Operation) error {
	var parameters, codes, statements []string
	for _, op := range ops {
		ofParameters, ofErrors, ofStatements := namesOf(op)
		parameters, codes, statements = append(parameters, ofParameters...), append(codes, ofErrors...), append(statements, ofStatements...)
	}
	slices.Sort(parameters)
	parameters = slices.Compact(parameters)
	own := *p
	own.documented(parameters)
	for _, section := range []struct {
		name  string
		keys  []string
		known []string
	}{
		{"parameters", slices.Sorted(maps.Keys(own.Parameters)), parameters},
		{"echo", slices.Sorted(maps.Keys(own.Echo)), parameters},
		{"refused", slices.Sorted(maps.Keys(own.Refused)), parameters},
		{"together", slices.Concat(own.Together...), parameters},
		{"fresh", slices.Sorted(maps.Keys(own.Fresh)), parameters},
		{"provocations", slices.Sorted(maps.Keys(own.Provocations)), append(codes, "*")},
	} {
		for _, key := range section.keys {
			if !slices.Contains(section.known, key) {
				return fmt.Errorf("%s: %s: no operation of the target has it", section.name, key)
			}
		}
	}
	for _, n := range own.NotApplicable {
		if !slices.ContainsFunc(statements, func(id string) bool { return matches(n.Statement, id) }) {
			return errors.New("not-applicable: " + n.Statement + ": matches no statement of the target's operations")
		}
	}
	return nil
}
