package operation

import (
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// KindsBeside are the members that say of which kind an object is, where the page itself shows such objects without some of their
// members: it may be the kind that decides whether an object has the member at a path. None, where the page always shows all
// of them, and for what an object is known by, which every kind has.
func (o *Operation) KindsBeside(path string) []Field {
	names, f, ok := o.Result.Locate(path)
	if !ok || len(names) < 2 || identifies(f.Name, names[len(names)-2]) || !o.varies(path, f.Name) { //nolint:mnd // a member of a member
		return nil
	}
	_, object, ok := o.Result.Locate(strings.Join(names[:len(names)-1], "."))
	if !ok {
		return nil
	}
	for object.Items != nil {
		object = *object.Items
	}
	var out []Field
	for _, beside := range object.Properties {
		if beside.Name != f.Name && beside.tellsKind() {
			out = append(out, beside)
		}
	}
	return out
}

// identifies reports whether a member is the id of the items of a list: RuleId of Rules, also of AlarmRules.
func identifies(member, list string) bool {
	if word, is := strings.CutSuffix(member, "Id"); is && word != "" && unicode.IsUpper(rune(word[0])) && strings.HasSuffix(list, word+"s") {
		return true
	}
	stem, is := strings.CutSuffix(strings.ToLower(member), "id")
	list = strings.ToLower(list)
	return is && (stem == "" || list == stem || list == stem+"s" || list == stem+"list")
}

// varies reports whether the page shows the objects of a member without some of the members beside it, and does not say by itself
// when they have them.
func (o *Operation) varies(path, name string) bool {
	beside := strings.TrimSuffix(path, name)
	return slices.ContainsFunc(o.Statements, func(s Statement) bool {
		rest, within := strings.CutPrefix(s.Subject.Name, beside)
		return within && s.Absent() && !strings.Contains(rest, ".") && !o.explains(s.Subject.Name)
	})
}

// explains reports whether the page says in which case there is a member, by those beside it, and that this is all that it depends
// on.
func (o *Operation) explains(path string) bool {
	w, is := o.Whens(contract.RuleBeside, contract.RuleOnlyBeside)[strings.ReplaceAll(path, "[]", "")]
	return is && !w.Partly
}

// Absent reports whether a statement is about a member that an example of the page leaves out.
func (s Statement) Absent() bool {
	return s.Subject.Kind == contract.OfResponse && s.Subject.Rule == contract.RulePresent && s.Inferred == string(contract.ByAbsence)
}

// tellsKind reports whether a member says of which kind an object is: its values are listed, or its name says so.
func (f Field) tellsKind() bool {
	listed := slices.ContainsFunc(f.Limits, func(l Limit) bool { return l.Rule == contract.RuleEnum })
	return f.Type == "boolean" || listed || SaysKind(f.Name) && f.Type == "string"
}

// SaysKind reports whether a member is one that says, by its name, of which kind an object is.
func SaysKind(name string) bool {
	return slices.ContainsFunc([]string{"Type", "Kind", "Mode", "Category", "type"}, func(end string) bool { return strings.HasSuffix(name, end) })
}
