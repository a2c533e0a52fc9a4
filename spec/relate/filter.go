package relate

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/sample"
)

var (
	chooses = regexp.MustCompile(`(?i)过滤|筛选|(?:要|待|需要?|想要?)查询的?|(?:根据|按照?|通过).{0,30}查询|查询指定|用于查询|\bfilter|query by|search by|` +
		`(?:to|want to|to be) (?:query|queried|search|list)`)
	partly = regexp.MustCompile(`(?i)模糊|关键字|关键词|前缀|通配|支持部分|fuzzy|keyword|prefix|wildcard|partial match`)
)

// filters adds which parameters choose the items of the list: those with the name of a member of the items, or with its value and
// its description.
func (f *finder) filters() {
	var last *Relation
	for _, p := range f.contract.Parameters {
		m, exact, ok := f.filtered(p)
		if !ok {
			continue
		}
		at, inferred := by(p.At, p.Said, chooses)
		if !exact {
			at, inferred = p.At, contract.ByName
		}
		r := Relation{Name: p.Name, Rule: contract.RuleFilter, Value: m.name, At: at, Inferred: inferred}
		if says(p.Said, partly) {
			r.Rule = contract.RuleFilterPart
		}
		f.add(r)
		if p.Required || r.Rule != contract.RuleFilter {
			continue
		}
		if p.Type.Name != "integer" && len(enumOf(p)) == 0 {
			f.add(Relation{Name: p.Name, Rule: contract.RuleFilterNone, Value: m.name, At: at, Inferred: contract.ByName})
		}
		if last != nil {
			f.add(Relation{Name: p.Name, Rule: contract.RuleFilterBoth, Value: m.name + "," + last.Name + "," + last.Value, At: at, Inferred: contract.ByName})
		}
		last = &r
	}
}

// filtered is the member of the items that a parameter chooses by, and whether it has the parameter's own name.
func (f *finder) filtered(p contract.Parameter) (m member, exact, ok bool) {
	name := strings.TrimSuffix(strings.TrimSuffix(p.Name, ".N"), ".1")
	l := f.listing
	if p.Role != contract.RoleBusiness || p.InText || strings.Contains(name, ".") || slices.Contains([]string{l.Size, l.Number, l.Token}, name) || bound(name) != "" {
		return member{}, false, false
	}
	if bare := strings.ReplaceAll(p.Example, " ", ""); strings.HasPrefix(bare, "[{") || strings.HasPrefix(bare, "{") {
		m, ok = f.keyed(p)
		return m, true, ok
	}
	for _, match := range []func(string) bool{
		func(n string) bool { return strings.EqualFold(n, name) },
		func(n string) bool { return strings.EqualFold(n+"s", name) || strings.EqualFold(n+"List", name) },
	} {
		if m, ok = f.list.member(match); ok {
			return m, true, alike(p, m) && !f.ofAnother(p, m)
		}
	}
	if m, ok = f.list.member(func(n string) bool { return f.shortened(name, n) }); ok {
		return m, false, alike(p, m)
	}
	for _, m := range f.list.members {
		if described(p, m) {
			return m, false, alike(p, m)
		}
	}
	return member{}, false, false
}

// ofAnother reports whether a member is what another parameter speaks of, and not the one of its name: the region of a thing beside
// the one that a request goes to.
func (f *finder) ofAnother(p contract.Parameter, m member) bool {
	return p.Example != m.example && !described(p, m) && slices.ContainsFunc(f.contract.Parameters, func(other contract.Parameter) bool {
		return other.Name != p.Name && strings.HasSuffix(other.Name, p.Name) && described(other, m)
	})
}

// shortened reports whether a member drops from a parameter's name what the list is called by: EipName and Name of an
// EipAddress.
func (f *finder) shortened(parameter, member string) bool {
	prefix, ok := strings.CutSuffix(parameter, member)
	entity := f.list.path[strings.LastIndexByte(f.list.path, '.')+1:]
	return ok && len(prefix) > 1 && strings.HasPrefix(entity, prefix) && slices.Contains([]string{"Id", "Name", "Status", "State", "Type"}, member)
}

// keyed is the member by which the objects of a parameter's JSON text choose: {"instanceId": "i-1"}.
func (f *finder) keyed(p contract.Parameter) (member, bool) {
	value, _ := sample.JSON(p.Example)
	object := value.Object()
	if object == nil || len(object.Members) != 1 || object.Members[0].Value.Kind != contract.KindString {
		return member{}, false
	}
	return f.list.member(func(n string) bool { return n == object.Members[0].Name })
}

// alike reports whether a parameter and a member can have the same values, by their types and by what the page shows.
func alike(p contract.Parameter, m member) bool {
	values := enumOf(p)
	if _, one := p.Constraint(contract.RuleConst); one || len(values) == 1 {
		return false // there is nothing to choose
	}
	if len(m.listed) > 0 && slices.ContainsFunc(values, func(v string) bool { return !slices.Contains(m.listed, v) }) {
		return false // nobody knows what the items have in its place
	}
	return alikeInType(p, m) && (len(values) == 0 || m.example == "" || slices.Contains(values, m.example))
}

func alikeInType(p contract.Parameter, m member) bool {
	typ, list := p.Type.Name, p.Type.Name == "array"
	if list {
		typ = p.Type.Item
	}
	whole := contract.Type{Name: "integer"}
	switch {
	case typ == "boolean", typ == "object", m.typ == "boolean":
		return false
	case typ == "integer":
		return list || m.example == "" || whole.Holds(unmasked(m.example))
	case m.typ == "integer":
		return !list && whole.Holds(unmasked(p.Example))
	}
	return true
}

// unmasked is an example as it would be without stars, which are no part of the value.
func unmasked(example string) string { return cmp.Or(contract.Unmasked(example), example) }

func enumOf(p contract.Parameter) []string {
	c, _ := p.Constraint(contract.RuleEnum)
	return c.Values
}
