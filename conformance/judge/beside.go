package judge

import (
	"slices"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// returns looks for a member in its case. A list in XML is not written when it is empty, so that nothing can be said of it.
func (r *run) returns(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if len(r.valuesAt(path, a.doc)) > 0 {
		return nil
	}
	if _, f, _ := r.Operation.Result.Locate(path); a.doc.Format == answer.XML && f.Type == "array" {
		return blind("the result has no %s, which may be empty", path)
	}
	return r.hasMember(path, a)
}

// isNotVoid: a member that a result does not have is not there without a value either.
func isNotVoid(path string, a *reply) *problem {
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if slices.ContainsFunc(a.doc.Node.Seek(path), answer.Node.Empty) {
		return violated("the result has %s, without a value", spelt(path))
	}
	return nil
}

// hasBeside: all objects have a member that are in its case by the members beside it.
func (r *run) hasBeside(c scenario.Check, a *reply) *problem {
	in, _, names, p := r.byCase(c, a)
	if p != nil {
		return p
	}
	_, f, _ := r.Operation.Result.Locate(c.Name)
	if len(in) == 0 || a.doc.Format == answer.XML && f.Type == "array" {
		return vacant("no object shows whether it has %s where %s", c.Name, c.Want)
	}
	lacking := slices.DeleteFunc(in, func(n answer.Node) bool { return len(n.Find(names[len(names)-1])) > 0 })
	if len(lacking) > 0 {
		return violated("an object with %s does not have %s", c.Want, c.Name)
	}
	return nil
}

// hasNotBeside: no object has the member that is not in its case.
func (r *run) hasNotBeside(c scenario.Check, a *reply) *problem {
	_, out, names, p := r.byCase(c, a)
	if p != nil {
		return p
	}
	if slices.ContainsFunc(out, func(n answer.Node) bool {
		return slices.ContainsFunc(n.Find(names[len(names)-1]), func(v answer.Node) bool { return !v.Empty() })
	}) {
		return violated("an object that is not one with %s has %s", c.Want, c.Name)
	}
	return nil
}

// byCase are the objects that a member belongs in, those that are in a case and those that are not. One that lacks what the case
// is about says nothing.
func (r *run) byCase(c scenario.Check, a *reply) (in, out []answer.Node, names []string, p *problem) {
	if a.doc == nil {
		return nil, nil, nil, blind("%v", a.unread)
	}
	names, _, _ = r.Operation.Result.Locate(c.Name)
	w, _ := contract.ReadWhen(c.Want)
	for _, n := range holders(a.doc.Node, names) {
		unknown, unmet := false, false
		for _, need := range w.Needs {
			value := n.Text(need.Of[0])
			unknown = unknown || value == ""
			unmet = unmet || value != "" && !slices.Contains(need.Values, value)
		}
		switch {
		case unmet:
			out = append(out, n)
		case !unknown:
			in = append(in, n)
		}
	}
	return in, out, names, nil
}
