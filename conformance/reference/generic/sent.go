package generic

import (
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/defect"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// sentLists are the members that say what was sent, by their paths, with the parameters that send it.
func sentLists(op *operation.Operation) map[string]parameter {
	out := map[string]parameter{}
	for _, s := range op.Statements {
		if s.Subject.Kind != contract.OfRelation || s.Subject.Rule != contract.RuleEachSent {
			continue
		}
		for _, p := range parametersOf(op) {
			if p.Name == s.Subject.Name {
				out[s.Value] = p
			}
		}
	}
	return out
}

// itemsSent are the things that a request names for a list at a path, and whether the list has an item for each. A list of the ids
// themselves is one of them, too.
func (b builder) itemsSent(path string) ([]string, bool) {
	for member, p := range b.sentOnes {
		list := member[:max(strings.LastIndexByte(member, '.'), 0)]
		if member != path && list != path {
			continue
		}
		ids := inOrder(p, b.sent)
		if b.defect.Kind == defect.SentFirst && b.defect.Parameter == p.Name && len(ids) > 1 {
			ids = ids[:1]
		}
		return ids, len(ids) > 0
	}
	return nil, false
}

// sentAs is the value of a member that says what was sent.
func (b builder) sentAs(path string, turn int) (string, bool) {
	p, is := b.sentOnes[path]
	ids := inOrder(p, b.sent)
	if !is || turn >= len(ids) || b.defect.Kind == defect.SentOther && b.defect.Parameter == p.Name {
		return "", false
	}
	return ids[turn], true
}

// inOrder are the items of a list as they were sent, each once.
func inOrder(p parameter, sent url.Values) []string {
	names := make([]string, 0, len(sent))
	for name := range sent {
		if p.wire != nil && p.wire.MatchString(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var out []string
	for _, name := range names {
		for _, item := range itemsOf(sent.Get(name)) {
			if item = strings.Trim(strings.TrimSpace(item), `"`); item != "" && !slices.Contains(out, item) {
				out = append(out, item)
			}
		}
	}
	return out
}
