package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/plumb-conformance/plumb/spec/contract"
)

// witness is one place of the page that names the operation.
type witness struct {
	Named
	where string // for messages
	cell  bool   // one word, copied from page to page: of two spellings it is the worse witness
}

// witnesses are the places that name the operation, the more trusted first.
func (w *walker) witnesses(called Named) []witness {
	title := Named{Value: leadingWord(Plain(w.page.Title.Raw)), Line: w.page.Title.Line}
	cell, prose := w.actionRow()
	all := []witness{
		{Named: cell, where: "the example of the row Action", cell: true},
		{Named: prose, where: "the description of the row Action"},
		{Named: called, where: "the request example"},
	}
	switch {
	case w.general():
		all = nil // its example calls any operation
	case oneWord(title.Value):
		all = append(all, witness{Named: title, where: "title"})
	default:
		all = slices.Insert(all, 0, witness{Named: title, where: "title"})
	}
	if link := w.namedLink(all); link.Value != "" {
		all = append(all, witness{Named: link, where: "the link to the API explorer"})
	}
	all = slices.DeleteFunc(all, func(x witness) bool { return !contract.ValidAction(x.Value) })
	if told := w.toldOf(all); told.Value != "" {
		all = append(all, witness{Named: told, where: "the introduction"})
	}
	return all
}

// oneWord reports whether a title can be a word of prose as well as the name of an operation.
func oneWord(title string) bool { return strings.LastIndexFunc(title, unicode.IsUpper) == 0 }

// namedLink is the link to the explorer that names what another witness names, or else the first one.
func (w *walker) namedLink(all []witness) Named {
	for _, l := range w.explorer {
		if slices.ContainsFunc(all, func(x witness) bool { return x.Value == l["api"].Value }) {
			return l["api"]
		}
	}
	if len(w.explorer) > 0 {
		return w.explorer[0]["api"]
	}
	return Named{}
}

// toldOf is the only one of the names that the introduction has.
func (w *walker) toldOf(all []witness) Named {
	var found Named
	for _, f := range w.page.Intro {
		for _, word := range strings.FieldsFunc(f.Text(), notWord) {
			if !slices.ContainsFunc(all, func(x witness) bool { return x.Value == word }) || word == found.Value {
				continue
			}
			if found.Value != "" {
				return Named{}
			}
			found = Named{Value: word, Line: f.Line}
		}
	}
	return found
}

// elect returns the name that most witnesses give, capitals aside, in the spelling that most of them give it. Of equals the
// one with the most trusted witness wins.
func elect(all []witness) Named {
	name := most(all, strings.EqualFold)
	same := slices.DeleteFunc(slices.Clone(all), func(x witness) bool { return !strings.EqualFold(x.Value, name.Value) })
	if camel := slices.DeleteFunc(slices.Clone(same), func(x witness) bool { return oneWord(x.Value) }); len(camel) > 0 {
		same = camel // names of several words lose their capitals, and not the other way round
	}
	slices.SortStableFunc(same, func(a, b witness) int {
		switch {
		case a.cell == b.cell:
			return 0
		case a.cell:
			return 1
		}
		return -1
	})
	return most(same, func(a, b string) bool { return a == b })
}

// most returns the first witness of the largest group.
func most(all []witness, same func(a, b string) bool) Named {
	votes := func(x witness) int {
		n := 0
		for _, other := range all {
			if same(x.Value, other.Value) {
				n++
			}
		}
		return n
	}
	if len(all) == 0 {
		return Named{}
	}
	return slices.MaxFunc(all, func(a, b witness) int { return cmp.Compare(votes(a), votes(b)) }).Named
}

// dissent reports the witnesses that name another operation.
func (w *walker) dissent(all []witness) {
	action := w.page.Identity.Action
	for _, x := range all {
		if x.Value == action.Value {
			continue
		}
		column := 0
		if x.where == "title" {
			column = w.page.Title.Column
		}
		w.out.Addf(Warning, x.Line, column, "%s %q; expected %q as on line %d", x.where, x.Value, action.Value, action.Line)
	}
}

// general reports whether the page is about what all operations have in common: its title says so, and is no name.
func (w *walker) general() bool {
	title := squeezed(Plain(w.page.Title.Raw))
	return hasAny(title, "公共参数", "公共请求参数", "commonparameters", "commonrequestparameters", "publicparameters")
}
