package relate

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var verb = regexp.MustCompile(`^[A-Z][a-z]+`)

// naming adds which parameters say which one thing an answer is about: ids of what the operation is called by, where the answer
// tells, beside all lists, what the thing is known by.
func (f *finder) naming() {
	thing := strings.TrimPrefix(f.contract.Action, verb.FindString(f.contract.Action))
	for _, p := range f.contract.Parameters {
		stem, is := stemOf(p.Name)
		if !is || stem != "" && !strings.Contains(thing, stem) || !one(p) {
			continue
		}
		if path := known(f.contract.Response, "", p.Name, thing); path != "" {
			f.add(Relation{Name: p.Name, Rule: contract.RuleNames, Value: path, At: p.At, Inferred: contract.ByName})
		}
	}
}

// stemOf is what an id is of, by its name: Kettle of KettleId, nothing of Id.
func stemOf(name string) (stem string, is bool) {
	if stem, is = strings.CutSuffix(name, "Id"); is {
		return stem, true
	}
	return strings.CutSuffix(name, "ID")
}

// one reports whether a parameter is one value that is free.
func one(p contract.Parameter) bool {
	_, listed := p.Constraint(contract.RuleEnum)
	_, fixed := p.Constraint(contract.RuleConst)
	_, standard := p.Constraint(contract.RuleDefault)
	return p.Role == contract.RoleBusiness && !p.InText && !strings.Contains(p.Name, ".") && p.Style == contract.StyleNone &&
		(p.Type.Name == "string" || p.Type.Name == "integer") && !listed && !fixed && !standard
}

// known is the path of the member that says which thing a result is about: of the parameter's name, else an id of the thing, else its
// name. Lists are of other things.
func known(result *contract.Field, path, parameter, thing string) string {
	for _, is := range []func(name string) bool{
		func(name string) bool { return name == parameter },
		func(name string) bool { stem, id := stemOf(name); return id && strings.HasSuffix(thing, stem) },
		func(name string) bool {
			stem, named := strings.CutSuffix(name, "Name")
			return named && strings.HasSuffix(thing, stem)
		},
	} {
		if found := scalarAt(result, path, is); found != "" {
			return found
		}
	}
	return ""
}

// scalarAt is the path of the first scalar of a name outside of lists, the nearest to the top.
func scalarAt(object *contract.Field, path string, is func(name string) bool) string {
	for _, m := range object.Fields {
		if m.Type.IsScalar() && is(m.Name) {
			return joined(path, m.Name)
		}
	}
	for _, m := range object.Fields {
		if m.Type.Name != "object" {
			continue
		}
		if found := scalarAt(m, joined(path, m.Name), is); found != "" {
			return found
		}
	}
	return ""
}
