package renew

import (
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// meaning is what a change of one kind of thing asks of clients and of servers. %s is its name.
type meaning struct {
	kind                  contract.SubjectKind
	gone, fresh, needed   bool // needed: it became mandatory
	forClients, forServer string
}

// meanings are looked through in order; the first that fits counts. What fits none is told rule by rule.
func meanings() []meaning {
	return []meaning{
		{kind: contract.OfParameter, gone: true, forClients: "send no %s any more: nothing reads it", forServer: "%s is no parameter any more"},
		{kind: contract.OfParameter, needed: true, forClients: "must send %s", forServer: "must refuse a call without %s"},
		{kind: contract.OfParameter, fresh: true, forClients: "may send %s", forServer: "%s is a new parameter"},
		{kind: contract.OfError, gone: true, forClients: "are not refused with %s any more", forServer: "must not answer %s any more"},
		{kind: contract.OfError, fresh: true, forClients: "may be refused with %s", forServer: "may answer %s"},
		{kind: contract.OfResponse, gone: true, forClients: "get no %s any more", forServer: "answer no %s any more"},
		{kind: contract.OfResponse, fresh: true, forClients: "get %s", forServer: "must answer %s"},
	}
}

func forClients(c changed) []string {
	return c.lines(func(m meaning) string { return m.forClients })
}

func forServers(c changed) []string {
	return c.lines(func(m meaning) string { return m.forServer })
}

// lines tells each change that concerns whoever calls or answers.
func (c changed) lines(of func(meaning) string) []string {
	switch {
	case c.added:
		return []string{"the operation is new"}
	case c.removed:
		return []string{"the operation is gone: no page has it"}
	}
	var out []string
	for _, t := range c.things {
		if t.kind == contract.OfExample || t.kind == contract.OfProtocol {
			continue // what an example shows binds nobody
		}
		i := slices.IndexFunc(meanings(), t.means)
		if i >= 0 {
			out = append(out, fmt.Sprintf(of(meanings()[i]), t.name))
			continue
		}
		for _, r := range t.rules {
			out = append(out, r.String())
		}
	}
	return out
}

func (t change) means(m meaning) bool {
	return m.kind == t.kind && (!m.gone || t.gone) && (!m.fresh || t.fresh) && (!m.needed || t.becomesNeeded())
}

func (t change) becomesNeeded() bool {
	return slices.ContainsFunc(t.rules, func(r ruleChange) bool { return r.added && r.rule == contract.RuleRequired })
}

// String tells what became of a statement.
func (r ruleChange) String() string {
	switch {
	case r.added:
		return strings.TrimSuffix(r.id+" is new: "+r.is, ": ")
	case r.removed:
		return r.id + " is gone"
	default:
		return fmt.Sprintf("%s: %s, was %s", r.id, orNothing(r.is), orNothing(r.was))
	}
}

func orNothing(value string) string {
	if value == "" {
		return "nothing"
	}
	return value
}
