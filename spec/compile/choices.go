package compile

import (
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/place"
	"github.com/plumb-conformance/plumb/spec/prose"
	"github.com/plumb-conformance/plumb/spec/words"
)

// choices reads from the texts of the rows how many of some parameters a request may have. What several rows say of the same
// parameters is one choice.
func (c *compiler) choices(rows []*place.RequestRow) []contract.Choice {
	var out []contract.Choice
	for _, r := range rows {
		for _, said := range prose.ChoicesOf(c.sentences[r]) {
			of := chosen(rows, r, said.Names)
			if len(of) < 2 && !said.Least { //nolint:mnd // one is no choice
				of = calledIDs(rows, said.Text)
			}
			choice := contract.Choice{
				Of: of, Least: said.Least, Most: said.Most, Line: said.At.Line, Quote: words.Cut(said.At.Quote, contract.MaxQuote),
			}
			if len(choice.Of) < 2 { //nolint:mnd // one is no choice
				continue
			}
			if choice.Most && related(choice.Of) && !r.InText {
				choice.Most = false
			}
			c.sayers[said.At] = true
			out = joinedWith(out, choice)
		}
	}
	return out
}

// chosen are the optional parameters that a sentence of a row names, in the order of the table. A sentence that names one
// other than its own row's speaks of both. A sentence about a member of a JSON text speaks of the members beside it.
func chosen(rows []*place.RequestRow, own *place.RequestRow, names []string) []string {
	var out []string
	add := func(r *place.RequestRow) {
		if !r.Required && r.Role == contract.RoleBusiness && r.InText == own.InText && !slices.Contains(out, r.Name) {
			out = append(out, r.Name)
		}
	}
	if own.InText {
		names = beside(own, names)
	}
	for _, r := range rows {
		if slices.Contains(names, r.Documented) || slices.Contains(names, r.Name) {
			add(r)
		}
	}
	if len(out) == 1 && len(names) == 1 {
		add(own)
	}
	slices.Sort(out)
	return out
}

// beside are the names of members that stand where another one does, by the names that its text has for them. Those of the items
// of a list are none: each item has its own.
func beside(own *place.RequestRow, names []string) []string {
	at := strings.LastIndexByte(own.Name, '.')
	if contract.HasIndex(own.Name) {
		return nil
	}
	out := make([]string, 0, len(names))
	for _, name := range names {
		out = append(out, own.Name[:at+1]+name)
	}
	return out
}

// related reports whether two names belong to one list or object: they go together, whatever else a sentence says.
func related(names []string) bool {
	heads := map[string]bool{}
	for _, name := range names {
		if heads[contract.Head(name)] {
			return true
		}
		heads[contract.Head(name)] = true
	}
	return false
}

// joinedWith adds a choice to others, or what it says to the one of the same parameters.
func joinedWith(list []contract.Choice, c contract.Choice) []contract.Choice {
	if !c.Least && !c.Most {
		return list
	}
	for i := range list {
		if slices.Equal(list[i].Of, c.Of) {
			list[i].Least, list[i].Most = list[i].Least || c.Least, list[i].Most || c.Most
			return list
		}
	}
	return append(list, c)
}
