package judge

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// hasMember looks for a documented member. Below a list that came back empty there is nothing to see.
func (r *run) hasMember(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	names, _, _ := r.Operation.Result.Locate(path)
	if len(a.doc.Node.Find(names...)) > 0 {
		return nil
	}
	if empty := r.emptyList(names, a); empty != "" && r.occasionalAt(path) == "" {
		return tooLittle("the list %s came back empty, so that %s cannot be seen", empty, path)
	} else if empty != "" {
		return blind("the list %s came back empty, so that %s cannot be seen", empty, path)
	}
	if len(names) > 1 && onExamples(a.step) && !r.wrapsList(names[:len(names)-1], a) && nothingIn(a.doc.Node.Find(names[:len(names)-1]...)) {
		return blind("%s came back empty for a value that nobody promised, so that %s cannot be seen", strings.Join(names[:len(names)-1], "."), path)
	}
	return violated("the result has no %s", path)
}

// hasMemberThroughout: where one of the objects that a member belongs in has it, every one has. Of a list in XML, which is
// not written when it is empty, nothing can be said.
func (r *run) hasMemberThroughout(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	names, f, _ := r.Operation.Result.Locate(path)
	if a.doc.Format == answer.XML && f.Type == "array" {
		return nil
	}
	var having, lacking []answer.Node
	for _, n := range holders(a.doc.Node, names) {
		if len(n.Find(names[len(names)-1])) > 0 {
			having = append(having, n)
		} else {
			lacking = append(lacking, n)
		}
	}
	if len(having) == 0 || len(lacking) == 0 {
		return nil
	}
	switch is, sure := r.byKind(path, having, lacking); {
	case is && sure:
		return nil
	case is:
		return vacant("%d of %d objects do not have %s, each of a kind that no other is of", len(lacking), len(having)+len(lacking), path)
	}
	return violated("%d of %d objects that should have %s do not have it", len(lacking), len(having)+len(lacking), path)
}

// withoutItems names the list around a member that is always there, where the list has no items; XML does not write such a list.
func (r *run) withoutItems(path string, a *reply) string {
	names, _, _ := r.Operation.Result.Locate(path)
	list := r.emptyList(names, a)
	if inList, _, is := strings.Cut(path, "[]"); is && a.doc.Format == answer.XML && list == "" {
		list = inList
	}
	if r.occasionalAt(path) != "" {
		return ""
	}
	return list
}

// onExamples: the step sends a value that may name nothing that the target has, of which a result then says nothing.
func onExamples(step scenario.Step) bool {
	return slices.ContainsFunc(step.Guesses, func(g scenario.Guess) bool { return g.Kind != scenario.MadeUnknown })
}

// wrapsList reports whether an object is there for the list in it alone, which has no items where the request names nothing. XML has
// no way to write that.
func (r *run) wrapsList(names []string, a *reply) bool {
	_, f, ok := r.Operation.Result.Locate(strings.Join(names, "."))
	return ok && a.doc.Format == answer.JSON && f.Type == "object" && len(f.Properties) == 1 && f.Properties[0].Type == "array"
}

// nothingIn reports whether objects are not there, or have no members.
func nothingIn(nodes []answer.Node) bool {
	return !slices.ContainsFunc(nodes, func(n answer.Node) bool { return len(n.Members) > 0 || len(n.Items) > 0 || n.Value != "" })
}

// emptyList names the innermost list above a path that has no items. An object that holds a list, and is null in JSON, is none.
func (r *run) emptyList(names []string, a *reply) string {
	for i := len(names) - 1; i > 0; i-- {
		nodes := a.doc.Node.Find(names[:i]...)
		if len(nodes) == 0 {
			continue
		}
		if slices.ContainsFunc(nodes, func(n answer.Node) bool { return n.Kind == answer.Object || len(n.Items) > 0 }) {
			return ""
		}
		if _, f, _ := r.Operation.Result.Locate(strings.Join(names[:i], ".")); f.Type == "object" && a.doc.Format == answer.JSON {
			return ""
		}
		return strings.Join(names[:i], ".")
	}
	return ""
}

func hasNoMember(name string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if _, ok := a.doc.Node.Member(name); ok {
		return violated("the result has a member %s", name)
	}
	return nil
}

// echoes compares a member with the value that the request sent.
func (r *run) echoes(path, parameter string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	sent, ok := a.exchange.Request.Parameter(parameter)
	if !ok {
		return blind("the request sent no %s", parameter)
	}
	names, _, _ := r.Operation.Result.Locate(path)
	nodes := a.doc.Node.Find(names...)
	if len(nodes) == 0 || nodes[0].Kind == answer.List || nodes[0].Kind == answer.Object {
		return blind("the result has no text %s that could repeat the request's", path)
	}
	if nodes[0].Value != sent {
		return violated("%s should be %q as sent, got %q", path, clip(sent), clip(nodes[0].Value))
	}
	return nil
}

// hasOnlyMembers looks for members that the page does not list, at every depth that it describes.
func (r *run) hasOnlyMembers(a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if path := undocumented(r.Operation.Result, a.doc.Node, r.printed(), ""); path != "" {
		if guessed(r.Operation.Result, path[strings.LastIndexByte(path, '.')+1:]) {
			return blind("the page lists %s, and nothing on it shows where", clip(path))
		}
		return violated("the page lists no member %s", clip(path))
	}
	return nil
}

// guessed reports whether the page lists a member of the name whose place had to be guessed.
func guessed(f operation.Field, name string) bool {
	if f.Items != nil && guessed(*f.Items, name) {
		return true
	}
	return slices.ContainsFunc(f.Properties, func(p operation.Field) bool { return p.Guessed && p.Name == name || guessed(p, name) })
}

// printed are the members of the page's printed answers, in whichever format they can be read: what they show, the page
// shows, listed or not.
func (r *run) printed() []answer.Node {
	var out []answer.Node
	for format, text := range map[string]string{answer.JSON: r.Operation.Examples.JSON, answer.XML: r.Operation.Examples.XML} {
		if doc, err := answer.ReadAs(format, []byte(text)); err == nil {
			out = append(out, doc.Node)
		}
	}
	return out
}

// undocumented is the path of a member that is neither listed nor printed, "" when there is none.
func undocumented(f operation.Field, n answer.Node, printed []answer.Node, path string) string {
	for f.Items != nil {
		f = *f.Items
	}
	for _, item := range n.Items {
		if found := undocumented(f, item, printed, path); found != "" {
			return found
		}
	}
	if len(f.Properties) == 0 {
		return "" // an object that the page does not describe may hold anything, and so may a map
	}
	for _, m := range n.Members {
		if path == "" && m.Name == "RequestId" {
			continue // the protocol's, in every result
		}
		i := slices.IndexFunc(f.Properties, func(p operation.Field) bool { return p.Name == m.Name })
		at, below := strings.TrimPrefix(path+"."+m.Name, "."), within(printed, m.Name)
		switch {
		case i < 0 && len(below) == 0:
			return at
		case i < 0:
			continue
		}
		if found := undocumented(f.Properties[i], m.Node, below, at); found != "" {
			return found
		}
	}
	return ""
}

// within are the nodes of a name in any of the nodes.
func within(nodes []answer.Node, name string) []answer.Node {
	var out []answer.Node
	for _, n := range nodes {
		out = append(out, n.Find(name)...)
	}
	return out
}

// hasExampleMembers looks for every member that the page's printed answer shows. One that the page does not list, or lists
// elsewhere, is the page's contradiction with itself: nothing is held against the target.
func (r *run) hasExampleMembers(format string, a *reply) *problem {
	printed := r.Operation.Examples.JSON
	if format == answer.XML {
		printed = r.Operation.Examples.XML
	}
	example, err := answer.ReadAs(format, []byte(printed))
	if err != nil {
		return blind("the page's example cannot be read: %v", err)
	}
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	for _, m := range example.Node.Members {
		if _, ok := a.doc.Node.Member(m.Name); !ok && r.listed(m.Name) && !r.sometimes(m.Name) {
			return violated("the page's example shows %s, the result has none", m.Name)
		}
	}
	return nil
}

// listed reports whether the description has a member at the top.
func (r *run) listed(name string) bool {
	return slices.ContainsFunc(r.Operation.Result.Properties, func(f operation.Field) bool { return f.Name == name })
}

// sometimes reports whether the page itself says or shows that a member is not always there.
func (r *run) sometimes(name string) bool {
	return slices.ContainsFunc(r.Operation.Statements, func(s operation.Statement) bool {
		return s.Subject == contract.Subject{Kind: contract.OfResponse, Name: name, Rule: contract.RulePresent} && s.Inferred == string(contract.ByAbsence)
	})
}

// sameResult compares all members but RequestId with those of an earlier step.
func (r *run) sameResult(step, again string, a *reply) *problem {
	earlier := r.answers[step]
	if earlier == nil || earlier.doc == nil || a.doc == nil {
		return blind("there are not two bodies to compare")
	}
	want, whole := comparison(earlier)
	got, wholeToo := comparison(a)
	if !whole || !wholeToo {
		return blind("the bodies are too large to be compared")
	}
	if second := r.answers[again]; second != nil && second.doc != nil {
		other, _ := comparison(second)
		moving := differing(want, other)
		want, got = still(want, moving), still(got, moving)
	}
	if !slices.Equal(want, got) {
		return violated("expected the members of the step %s, %q, got %q", step, clip(strings.Join(want, ", ")), clip(strings.Join(got, ", ")))
	}
	return nil
}

// otherResult compares all members but RequestId with those of an earlier step: one at least is another.
func (r *run) otherResult(step string, a *reply) *problem {
	earlier := r.answers[step]
	if earlier == nil || earlier.doc == nil || a.doc == nil {
		return blind("there are not two bodies to compare")
	}
	want, whole := comparison(earlier)
	got, wholeToo := comparison(a)
	if whole && wholeToo && slices.Equal(want, got) {
		return violated("the result is that of the step %s", step)
	}
	return nil
}

// comparison lists members without those that differ by nature: every answer has its own RequestId, and Recommend
// repeats it. It reports whether the list is whole.
func comparison(a *reply) (lines []string, whole bool) {
	lines, whole = a.doc.Node.Flatten()
	lines = slices.DeleteFunc(lines, func(line string) bool {
		// A list without items is written as one in JSON and as an empty element in XML.
		return strings.HasPrefix(line, "RequestId=") || strings.HasPrefix(line, "Recommend=") || strings.HasSuffix(line, "=")
	})
	slices.Sort(lines)
	return lines, whole
}

// differing are the paths of members whose values are not the same in two answers.
func differing(a, b []string) map[string]bool {
	out := map[string]bool{}
	for _, pair := range [][2][]string{{a, b}, {b, a}} {
		for _, line := range pair[0] {
			if _, found := slices.BinarySearch(pair[1], line); !found {
				path, _, _ := strings.Cut(line, "=")
				out[path] = true
			}
		}
	}
	return out
}

// still leaves of lines whose values move from call to call the paths alone.
func still(lines []string, moving map[string]bool) []string {
	out := make([]string, 0, len(lines))
	for _, line := range lines {
		if path, _, _ := strings.Cut(line, "="); moving[path] {
			line = path
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
