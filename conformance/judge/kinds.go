package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// byKind reports whether it is the kind of an object that decides whether it has a member: the page itself shows such objects
// without some of their members, and another member says of all that lack this one that they are of kinds of which no object
// has it. What an object is known by, every kind has.
func (r *run) byKind(path string, having, lacking []answer.Node) bool {
	names, f, _ := r.Operation.Result.Locate(path)
	_, object, ok := r.Operation.Result.Locate(strings.Join(names[:len(names)-1], "."))
	if !ok || identifies(f.Name, names[len(names)-2]) || !r.varies(path, f.Name) {
		return false
	}
	for object.Items != nil {
		object = *object.Items
	}
	return slices.ContainsFunc(object.Properties, func(p operation.Field) bool {
		return p.Name != f.Name && tellsKind(p) && apart(p.Name, having, lacking)
	})
}

// identifies reports whether a member is the id of the items of a list: RuleId of Rules.
func identifies(member, list string) bool {
	stem, is := strings.CutSuffix(strings.ToLower(member), "id")
	list = strings.ToLower(list)
	return is && (stem == "" || list == stem || list == stem+"s" || list == stem+"list")
}

// varies reports whether the page shows the objects of a member without some of the members beside it.
func (r *run) varies(path, name string) bool {
	beside := strings.TrimSuffix(path, name)
	return slices.ContainsFunc(r.Operation.Statements, func(s operation.Statement) bool {
		rest, within := strings.CutPrefix(s.Subject.Name, beside)
		return within && absent(s) && !strings.Contains(rest, ".")
	})
}

// tellsKind reports whether a member says of which kind an object is: its values are listed, or its name says so.
func tellsKind(f operation.Field) bool {
	listed := slices.ContainsFunc(f.Limits, func(l operation.Limit) bool { return l.Rule == contract.RuleEnum })
	return f.Type == "boolean" || listed || saysKind(f.Name) && f.Type == "string"
}

// saysKind reports whether a member is one that says, by its name, of which kind an object is.
func saysKind(name string) bool {
	return slices.ContainsFunc([]string{"Type", "Kind", "Mode", "Category", "type"}, func(end string) bool { return strings.HasSuffix(name, end) })
}

// apart reports whether a member has in none of some objects a value that it has in one of the others. Objects without it say
// nothing.
func apart(name string, some, others []answer.Node) bool {
	seen := map[string]bool{}
	for _, n := range some {
		seen[n.Text(name)] = true
	}
	return !slices.ContainsFunc(others, func(n answer.Node) bool { return n.Text(name) == "" || seen[n.Text(name)] })
}
