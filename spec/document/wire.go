package document

import (
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// wireParameter is one parameter as it travels: a parameter of the page, one index of a list of it, a list that is only
// known by its prefix, or a parameter of the protocol.
type wireParameter struct {
	name     string
	required bool
	source   *contract.Parameter   // nil for a parameter of the protocol
	protocol *ProtocolParameter    // nil for a parameter of the page
	prefix   string                // of the list or object it belongs to
	open     bool                  // stands for every parameter whose name begins with prefix
	members  []*contract.Parameter // of the JSON text that it carries
	value    string                // the only value that this operation takes; empty when there are several
}

// maxEnumerated is how many positions of a list are written out as parameters of their own; a longer list, or one of
// unknown length, becomes one open parameter.
const maxEnumerated = 5

// wireParameters lists the parameters of the description: those of the page in page order, then the protocol's.
func wireParameters(c *contract.Contract, o *Overlay) []wireParameter {
	var out []wireParameter
	done := map[string]bool{}
	for i := range c.Parameters {
		p := &c.Parameters[i]
		switch {
		case p.InText, p.Style == contract.StyleFlat && writtenOut(c, p.Name):
		case contract.HasIndex(p.Name) || p.Style == contract.StyleRepeatList:
			list := listOf(p.Name)
			if !done[list] {
				out = append(out, listParameters(c, list)...)
			}
			done[list] = true
		default:
			required := p.Required && !strings.Contains(p.Name, ".")
			out = append(out, wireParameter{name: p.Name, required: required, source: p, prefix: prefixOf(p.Name), members: textMembers(c, p.Name)})
		}
	}
	for i := range o.parameters {
		if p := &o.parameters[i]; !onPage(c, p.Name) {
			out = append(out, wireParameter{name: p.Name, required: p.Required, protocol: p, value: onlyValue(c, p.Name)})
		}
	}
	return out
}

// writtenOut reports whether the page gives the members of an object names of their own: these travel then, and it does not.
func writtenOut(c *contract.Contract, name string) bool {
	return slices.ContainsFunc(c.Parameters, func(p contract.Parameter) bool { return !p.InText && strings.HasPrefix(p.Name, name+".") })
}

// listOf is the outermost list that a name goes through: what is before its first index, or the name itself.
func listOf(name string) string {
	list, _, _ := strings.Cut(name+".", ".N.")
	return strings.TrimSuffix(list, ".")
}

// textMembers are the members of the JSON text that a parameter carries.
func textMembers(c *contract.Contract, name string) []*contract.Parameter {
	var out []*contract.Parameter
	for i := range c.Parameters {
		if p := &c.Parameters[i]; p.InText && contract.Head(p.Name) == name {
			out = append(out, p)
		}
	}
	return out
}

// onlyValue is what the protocol's parameters that select the operation must be.
func onlyValue(c *contract.Contract, name string) string {
	switch name {
	case "Action":
		return c.Action
	case "Version":
		return c.Version
	}
	return ""
}

// prefixOf is what comes before the last dot.
func prefixOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[:i]
	}
	return ""
}

func onPage(c *contract.Contract, name string) bool {
	for _, p := range c.Parameters {
		if p.Name == name {
			return true
		}
	}
	return false
}

// listParameters writes out the list: its positions when the page limits it to a few and every name goes through one
// list only, else one open parameter.
func listParameters(c *contract.Contract, list string) []wireParameter {
	var members []*contract.Parameter
	most, simple := 0, true
	for i := range c.Parameters {
		p := &c.Parameters[i]
		if p.InText || listOf(p.Name) != list {
			continue
		}
		members = append(members, p)
		simple = simple && simpleIn(p, list)
		most = max(most, mostItems(p))
	}
	if !simple || most < 1 || most > maxEnumerated {
		return []wireParameter{{name: list, source: openSource(members, list), prefix: list, open: true}}
	}
	var out []wireParameter
	for n := 1; n <= most; n++ {
		for _, p := range members {
			if p.Name == list && len(members) > 1 {
				continue
			}
			own := p.Name == list || p.Name == list+".N"
			out = append(out, wireParameter{name: indexed(p.Name, list, n), required: p.Required && own && n == 1, source: p, prefix: list})
		}
	}
	return out
}

// simpleIn reports whether a parameter of a list is one text for each position.
func simpleIn(p *contract.Parameter, list string) bool {
	scalar := p.Type.IsScalar() || strings.HasSuffix(p.Name, ".N") || p.Name == list
	return scalar && strings.Count(p.Name+".", ".N.") <= 1
}

// mostItems is how many items the page allows, 0 when it does not say.
func mostItems(p *contract.Parameter) int {
	found, ok := contract.Find(p.Constraints, contract.RuleMaxItems)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(found.Value)
	if err != nil {
		return 0
	}
	return n
}

// openSource is the row that stands for the whole list: the row of the list itself, or its first member.
func openSource(members []*contract.Parameter, list string) *contract.Parameter {
	for _, p := range members {
		if p.Name == list || p.Name == list+".N" {
			return p
		}
	}
	whole := *members[0]
	whole.Constraints, whole.Example = nil, "" // what is demanded of one member is not demanded of all
	return &whole
}

// indexed puts a number in the place of the list's index; a list named without index gets one behind its name.
func indexed(name, list string, n int) string {
	if name == list {
		return name + "." + strconv.Itoa(n)
	}
	return strings.Replace(name, ".N", "."+strconv.Itoa(n), 1)
}
