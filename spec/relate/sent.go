package relate

import (
	"regexp"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	known1   = regexp.MustCompile(`(?:I[dD]|Name|Arn)$`)
	partOnly = regexp.MustCompile(`(?i)fail|error|invalid|unhealthy|unprocessed|skipped|missing`)
	outcome  = regexp.MustCompile(`^(?:Success|ErrorCode|ErrorMessage)$`)
	manyRead = regexp.MustCompile(`^(?:Get|BatchGet|BatchDescribe|BatchQuery)[A-Z]`)
)

// sent adds which lists of the result have an item for each thing that a request names: items that tell, beside the id of a sent list
// of ids, how it went with it; those of an operation that gets several things by their ids; and lists of the very ids. Lists of what
// failed, and of all that there is, have not.
func (f *finder) sent() {
	for _, p := range f.contract.Parameters {
		stem, several := strings.CutSuffix(p.Name, ".N")
		switch p.Style { //nolint:exhaustive // the others carry no lists of ids
		case contract.StyleRepeatList, contract.StyleSimple:
			several = true
		case contract.StyleJSON:
			several = strings.HasPrefix(p.Example, `["`)
		}
		single := strings.TrimSuffix(stem, "s")
		if !several || p.Role != contract.RoleBusiness || p.InText || strings.Contains(stem, ".") || !known1.MatchString(single) {
			continue
		}
		if path := f.itemsFor(f.contract.Response, "", stem, single); path != "" {
			f.add(Relation{Name: p.Name, Rule: contract.RuleEachSent, Value: path, At: p.At, Inferred: contract.ByName})
		}
	}
}

// itemsFor is the path of the member by which the items of a list are known as they were sent; "" when there is none.
func (f *finder) itemsFor(object *contract.Field, path, stem, single string) string {
	for _, m := range object.Fields {
		at := joined(path, m.Name)
		switch {
		case partOnly.MatchString(m.Name):
		case m.Type.Name == "object":
			if found := f.itemsFor(m, at, stem, single); found != "" {
				return found
			}
		case m.Type.Name == "array" && m.Items != nil && m.Items.Type.IsScalar() && m.Name == stem && stem != single:
			return at
		case m.Type.Name == "array" && m.Items != nil:
			if name := f.sentAs(m.Items, single); name != "" {
				return at + "." + name
			}
		}
	}
	return ""
}

// sentAs is the member of an item that has the sent id, where the item is about that alone.
func (f *finder) sentAs(item *contract.Field, single string) string {
	name, tells := "", manyRead.MatchString(f.contract.Action)
	for _, m := range item.Fields {
		if m.Type.IsScalar() && m.Name == single {
			name = m.Name
		}
		tells = tells || outcome.MatchString(m.Name)
	}
	if !tells {
		return ""
	}
	return name
}
