package relate

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	includes = regexp.MustCompile(`^(?:Include|Show|With|Need|Return)([A-Z]\w+)$`)
	// whether are the words of a parameter that says whether something is in the result
	whether = regexp.MustCompile(`(?i)\bwhether (?:or not )?(?:to )?(?:return|include|display|show|query|obtain)|是否(?:要|需要)?(?:返回|包含|包括|显示|展示|查询|携带|获取)`)
)

// included adds the members that a switch is there for: those of its name, behind the word that says what it does with them.
func (f *finder) included() {
	for _, p := range f.contract.Parameters {
		stem := includes.FindStringSubmatch(p.Name)
		need := contract.Need{Of: []string{p.Name}, Values: []string{"true"}}
		if stem == nil || p.Type.Name != "boolean" || !says(p.Said, whether) || !f.sendable(need) {
			continue
		}
		f.includedIn(f.contract.Response, "", stem[1], need, p.At)
	}
}

func (f *finder) includedIn(at *contract.Field, path, stem string, need contract.Need, said contract.Source) {
	for _, m := range at.Members() {
		name := joined(path, m.Name)
		if m.Name != stem && m.Name != stem+"s" {
			f.includedIn(m, name, stem, need, said)
			continue
		}
		if len(m.Returned) > 0 || !m.Type.IsScalar() && len(m.Members()) == 0 {
			continue // its own row says it, or nothing says what it holds
		}
		if inner := m.Members(); m.Type.Name != "array" && isList(m) {
			name = joined(name, inner[0].Name) // what is in another list's clothes may be there, and hold nothing
		}
		f.add(Relation{Name: name, Rule: contract.RuleWhen, Value: contract.When{Needs: []contract.Need{need}}.String(), At: said, Inferred: contract.ByName})
	}
}
