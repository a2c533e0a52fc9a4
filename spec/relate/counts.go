package relate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

var (
	// countMember is a member of an item that says how many things there were, by its name.
	countMember = regexp.MustCompile(`^(?:[A-Z][a-z]+)?(?:Count|Num|Number)$|^Total$`)
	countSaid   = regexp.MustCompile(`(?i)\bnumber of\b|\bcount of\b|数量|次数|个数|条数|总数`)
	// kindOfThing is the end of the name of a parameter that says which things are meant.
	kindOfThing = regexp.MustCompile(`(?:Id|ID|Name|Type|Status|State|Level|Category|Product|Severity|Keywords?|SearchKey)$`)
	// howCounted is the name of a parameter that says how it is counted, or who asks.
	howCounted = regexp.MustCompile(`(?i)region|owner|^(?:ali|parent)?uid|lang|order|sort|group ?by|period|interval|time|date|metric|dimension|count|statistic|query|data|display|view|unit|format|account|project|store|range`)
	// widened is how a row says that a value means more than what equals it.
	widened = regexp.MustCompile(`(?i)以上|以下|及更|at least|or (?:higher|above|lower|below|more)|and (?:higher|above|lower|below)`)
)

// counts adds which parameters say what is counted, of an operation whose list tells how many there were and not which: its items
// have no ids, and one member that counts.
func (f *finder) counts() {
	path := f.countPath()
	if path == "" {
		f.totals()
		return
	}
	for _, p := range f.contract.Parameters {
		if f.narrows(p) {
			f.add(Relation{Name: p.Name, Rule: contract.RuleCounts, Value: path, At: p.At, Inferred: contract.ByName})
		}
	}
}

// asker is the name of an id of who asks, and not of what is listed.
var asker = regexp.MustCompile(`(?i)user|proxy|operator|client|session|request|trace|token|tenant|member|parent|source|target|internal|draft|version|template|job|task|last|next|start|begin|marker|page|cursor`)

// totals adds which ids say what a list has, where its items do not show them: what has an id that nothing has is nothing, by the
// member that counts all items.
func (f *finder) totals() {
	if f.listing.Total == "" || f.listing.List == "" {
		return
	}
	for _, p := range f.contract.Parameters {
		_, standard := p.Constraint(contract.RuleDefault)
		_, _, shown := f.filtered(p)
		_, id := stemOf(p.Name)
		if id && !shown && !standard && !p.Required && one(p) && !howCounted.MatchString(p.Name) && !asker.MatchString(p.Name) && !f.shows(p.Name) &&
			len(p.Said) > 0 && idSaid.MatchString(p.Said[0].Quote) {
			f.add(Relation{Name: p.Name, Rule: contract.RuleCounts, Value: f.listing.Total, At: p.At, Inferred: contract.ByName})
		}
	}
}

// idSaid is how a row begins that says of an id what it is the id of.
var idSaid = regexp.MustCompile(`(?i)^(?:the )?ids? of (?:the |an? )|^the .{1,40} ids?\b|(?:的 ?id|[\p{Han}] ?id)(?:[。，；]|$)`)

// shows reports whether something in the result has a name: what an item is told by may stand beside the list, or inside the item.
func (f *finder) shows(name string) bool {
	var within func(*contract.Field) bool
	within = func(at *contract.Field) bool {
		return at != nil && (at.Name == name || within(at.Items) || slices.ContainsFunc(at.Fields, within))
	}
	return within(f.contract.Response)
}

// countPath is the path of the one member of the items that counts, where items are nothing but numbers for something.
func (f *finder) countPath() string {
	var found []string
	for _, m := range f.list.members {
		switch {
		case words.HasSuffix(m.name, "Id", "ID"):
			return ""
		case m.typ == "integer" && countMember.MatchString(m.name):
			if !countSaid.MatchString(m.said) {
				return ""
			}
			found = append(found, m.name)
		}
	}
	const most = 4 // more are things with a number
	counts := words.HasAny(f.contract.Action, "Count", "Histogram", "Statistic", "Distribution", "Trend")
	if len(found) != 1 || f.listing.List == "" || len(f.list.members) > most || !counts {
		return ""
	}
	return f.listing.List + "[]." + found[0]
}

// narrows reports whether a parameter says, by one value, which things are counted.
func (f *finder) narrows(p contract.Parameter) bool {
	_, standard := p.Constraint(contract.RuleDefault)
	l := f.listing
	return p.Role == contract.RoleBusiness && !p.InText && !p.Required && !standard && p.Style == contract.StyleNone && !strings.Contains(p.Name, ".") &&
		p.Type.Name == "string" && kindOfThing.MatchString(p.Name) && !howCounted.MatchString(p.Name) && bound(p.Name) == "" &&
		!slices.Contains([]string{l.Size, l.Number, l.Token}, p.Name) && !says(p.Said, widened)
}
