package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/page"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// demands lists the sentences about parameters that demand something by their words, and which of them a rule was read of. Of each
// row the first that none was read of is told, so that silence can be seen.
func (c *compiler) demands(rows []*place.RequestRow, choices []contract.Choice) []contract.Demand {
	heard, asks := heardAt(rows, choices), prose.Asks()
	var out []contract.Demand
	for _, r := range rows {
		if r.Role != contract.RoleBusiness {
			continue
		}
		told := false
		all := c.sentences[r]
		for i, sn := range all {
			kind := asks(sn)
			if kind == "" {
				continue
			}
			read := heard[sn.At] || c.heard(r, sn) || prose.Announces(sn) && i+1 < len(all) && heard[all[i+1].At]
			out = append(out, contract.Demand{Of: r.Name, Kind: kind, Read: read, At: sn.At})
			if !read && !told {
				told = true
				c.sink.Addf(page.Info, sn.At.Line, 0, "the text demands something of %q that no rule reads: %q", r.Documented, shortened(sn.Text))
			}
		}
	}
	return out
}

// heardAt are the places of which rules and choices were read.
func heardAt(rows []*place.RequestRow, choices []contract.Choice) map[contract.Source]bool {
	out := map[contract.Source]bool{}
	for _, r := range rows {
		for _, rule := range r.Constraints {
			out[rule.At] = true
		}
		out[r.RequiredAt], out[r.Absence], out[r.TypeAt] = true, true, true
	}
	for _, choice := range choices {
		out[contract.Source{Line: choice.Line, Quote: choice.Quote}] = true
	}
	return out
}

// heard reports whether a sentence of a row says what the row states without a rule of its own: that it is required, how it
// travels, an example.
func (c *compiler) heard(r *place.RequestRow, sn prose.Sentence) bool {
	if c.sayers[sn.At] || slices.ContainsFunc(r.Constraints, func(rule contract.Constraint) bool { return prose.SaysAgain(sn, rule) }) {
		return true
	}
	if prose.Styled(sn, r.Style) || r.Required && prose.AsksItself(sn) {
		return true
	}
	for _, shown := range c.said[r] {
		if shown.At == sn.At {
			return true
		}
	}
	return false
}

// shortened is the beginning of a sentence, with a sign that more follows.
func shortened(text string) string {
	const most = 120
	if short := words.Cut(text, most); short != text {
		return strings.TrimSpace(short) + "…"
	}
	return text
}
