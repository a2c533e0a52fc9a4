package renew

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// change is what became of one thing that statements of a page speak of: a parameter, a member of the result, an error.
type change struct {
	kind  contract.SubjectKind
	name  string
	rules []ruleChange
	gone  bool // nothing speaks of it any more
	fresh bool // nothing spoke of it before
}

// ruleChange is what became of one statement. was and is are values, with "" where the statement has none, or levels where
// nothing else has changed.
type ruleChange struct {
	id, was, is    string
	rule           contract.Rule
	added, removed bool
}

// changed is what became of one operation.
type changed struct {
	action         string
	added, removed bool // the operation itself
	things         []change
	fewer, more    []string // ids of scenarios
	before, after  *operation.Operation
}

// compare gives what became of each operation, in the order of actions; operations that nothing happened to are left out.
func compare(before, after map[string]*operation.Operation) []changed {
	actions := maps.Clone(before)
	maps.Copy(actions, after)
	var out []changed
	for _, action := range slices.Sorted(maps.Keys(actions)) {
		old, now := before[action], after[action]
		c := changed{action: action, added: old == nil, removed: now == nil, things: thingsOf(old, now), before: old, after: now}
		was, is := scenariosOf(old), scenariosOf(now)
		c.fewer, c.more = without(was, is), without(is, was)
		if len(c.things)+len(c.fewer)+len(c.more) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// without are the texts of a list that are not in another.
func without(list, other []string) []string {
	known := map[string]bool{}
	for _, text := range other {
		known[text] = true
	}
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool { return known[text] })
}

// thingsOf pairs the statements of the page by their ids.
func thingsOf(old, now *operation.Operation) []change {
	was, is := statementsOf(old), statementsOf(now)
	var out []change
	put := func(s contract.Subject, r ruleChange) {
		i := slices.IndexFunc(out, func(c change) bool { return c.kind == s.Kind && c.name == s.Name })
		if i < 0 {
			i = len(out)
			out = append(out, change{kind: s.Kind, name: s.Name, gone: !speaksOf(now, s), fresh: !speaksOf(old, s)})
		}
		r.rule = s.Rule
		out[i].rules = append(out[i].rules, r)
	}
	for _, id := range orderOf(old, now) {
		before, had := was[id]
		after, has := is[id]
		switch {
		case !had:
			put(after.Subject, ruleChange{id: id, is: said(after), added: true})
		case !has:
			put(before.Subject, ruleChange{id: id, was: said(before), removed: true})
		case said(before) != said(after):
			put(after.Subject, ruleChange{id: id, was: said(before), is: said(after)})
		case before.Level != after.Level:
			put(after.Subject, ruleChange{id: id, was: string(before.Level), is: string(after.Level)})
		}
	}
	return out
}

// said is what a statement says beside its subject: its value, and of an error, which has none, its row.
func said(s operation.Statement) string {
	if s.Subject.Kind == contract.OfError {
		return s.Quote
	}
	return s.Value
}

// statementsOf are the statements of the page, by id.
func statementsOf(op *operation.Operation) map[string]operation.Statement {
	out := map[string]operation.Statement{}
	if op == nil {
		return out
	}
	for _, s := range op.Statements {
		if s.Source == contract.FromPage {
			out[s.ID] = s
		}
	}
	return out
}

// orderOf are the ids of both, in the order of the statements, what is gone at the end.
func orderOf(old, now *operation.Operation) []string {
	var out []string
	seen := map[string]bool{}
	for _, op := range []*operation.Operation{now, old} {
		if op == nil {
			continue
		}
		for _, s := range op.Statements {
			if s.Source == contract.FromPage && !seen[s.ID] {
				seen[s.ID] = true
				out = append(out, s.ID)
			}
		}
	}
	return out
}

func speaksOf(op *operation.Operation, subject contract.Subject) bool {
	return op != nil && slices.ContainsFunc(op.Statements, func(s operation.Statement) bool {
		return s.Source == contract.FromPage && s.Subject.Kind == subject.Kind && s.Subject.Name == subject.Name
	})
}

// tell says what the changes mean for clients, for servers and for the suite.
func tell(out io.Writer, changes []changed) {
	if len(changes) == 0 {
		_, _ = io.WriteString(out, "nothing that a page says has changed\n")
		return
	}
	for _, c := range changes {
		_, _ = fmt.Fprintf(out, "what changed of %s:\n", c.action)
		for _, audience := range []struct {
			name string
			of   func(changed) []string
		}{{"clients", forClients}, {"servers", forServers}, {"suite", forSuite}} {
			lines := audience.of(c)
			if len(lines) == 0 {
				lines = []string{"nothing"}
			}
			for _, line := range lines {
				_, _ = fmt.Fprintf(out, "  %-8s %s\n", audience.name, line)
			}
		}
	}
}

// forSuite counts scenarios and names a few.
func forSuite(c changed) []string {
	var out []string
	for _, part := range []struct {
		word string
		ids  []string
	}{{"fewer", c.fewer}, {"more", c.more}} {
		const shown = 3
		if len(part.ids) == 0 {
			continue
		}
		line := fmt.Sprintf("%d scenarios %s: %s", len(part.ids), part.word, strings.Join(part.ids[:min(shown, len(part.ids))], ", "))
		if len(part.ids) > shown {
			line += ", ..."
		}
		out = append(out, line)
	}
	return out
}
