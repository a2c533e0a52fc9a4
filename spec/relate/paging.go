package relate

import (
	"regexp"

	"github.com/plumb-conformance/plumb/spec/contract"
)

var (
	whichPage = regexp.MustCompile(`(?i)页码|第几页|当前页|页数|page number|number of the page|which page|current page`)
	countsAll = regexp.MustCompile(`(?i)总|条目数|符合条件的|total|all (?:entries|items|records)`)
	goesOn    = regexp.MustCompile(`(?i)下一页|下一次|下次|next page|next query|next request|subsequent|more (?:entries|results|data)|没有更多|为空|\bnull\b|empty`)
)

// paging adds what holds between parts of a list.
func (f *finder) paging() {
	l := f.listing
	if l.List == "" {
		return
	}
	f.ofParameter(l.Size, bounds, contract.RulePageSize)
	f.ofParameter(l.Number, whichPage, contract.RulePages)
	if p, ok := f.parameter(l.Number); ok {
		f.add(Relation{Name: p.Name, Rule: contract.RuleBeyondEnd, At: p.At, Inferred: contract.ByName})
	}
	if p, ok := f.parameter(l.Token); ok {
		at, inferred := by(p.At, p.Said, goesOn)
		f.add(Relation{Name: p.Name, Rule: contract.RuleGoesOn, Value: l.Next, At: at, Inferred: inferred})
	}
	objects := objectsAround(f.contract.Response, l.List)
	if total, ok := fieldAt(objects, l.Total); ok && total.At.Line > 0 {
		at, inferred := by(total.At, total.Said, countsAll)
		f.add(Relation{Name: l.Total, Rule: contract.RuleTotal, At: at, Inferred: inferred})
	}
	if f.contract.Title.Line > 0 {
		f.add(Relation{Name: f.contract.Action, Rule: contract.RuleSameTwice, At: f.contract.Title, Inferred: contract.ByName})
	}
}

func (f *finder) ofParameter(name string, sentence *regexp.Regexp, rule contract.Rule) {
	if p, ok := f.parameter(name); ok {
		at, inferred := by(p.At, p.Said, sentence)
		f.add(Relation{Name: p.Name, Rule: rule, At: at, Inferred: inferred})
	}
}
