package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// scenarios prints the results: what speaks against the target, what could not be judged, what is no matter, what passed.
func (p *printer) scenarios(results []Result) {
	about := slices.DeleteFunc(slices.Clone(results), func(s Result) bool { return s.Cause == verdict.OtherLayer })
	for _, v := range []verdict.Verdict{verdict.Fail, verdict.Warn, verdict.Error} {
		for _, s := range about {
			if s.Verdict == v {
				p.block(s)
			}
		}
	}
	settled := func(s Result) bool {
		return slices.Contains([]verdict.Verdict{verdict.Fail, verdict.Warn, verdict.Error, verdict.Pass}, s.Verdict)
	}
	p.grouped(slices.DeleteFunc(slices.Clone(about), settled))
	p.passes(slices.DeleteFunc(about, func(s Result) bool { return s.Verdict != verdict.Pass }))
}

// grouped prints what has no verdict that speaks for or against: many with one reason are one line.
func (p *printer) grouped(results []Result) {
	type alike struct {
		verdict verdict.Verdict
		reason  string
	}
	groups := map[alike][]Result{}
	for _, s := range results {
		groups[alike{s.Verdict, s.Reason}] = append(groups[alike{s.Verdict, s.Reason}], s)
	}
	for _, v := range verdict.All() {
		for _, s := range results {
			group := groups[alike{s.Verdict, s.Reason}]
			switch {
			case s.Verdict != v:
			case p.style.Verbose:
				p.result(s)
			case len(group) < several:
				p.line(s)
				p.said("found", p.text(s.Reason))
			case s.ID == group[0].ID:
				p.printf("%-14s %d scenarios, from %s on: %s\n", s.Verdict, len(group), s.ID, p.text(s.Reason))
			}
		}
	}
}

// several are as many equal reasons as say no more than one.
const several = 2

// passes prints a line for each family of scenarios, with how many passed.
func (p *printer) passes(results []Result) {
	if p.style.Verbose {
		for _, s := range results {
			p.result(s)
		}
		return
	}
	counts, families := map[string]int{}, []string{}
	for _, s := range results {
		family := familyOf(s.ID)
		if counts[family] == 0 {
			families = append(families, family)
		}
		counts[family]++
	}
	for _, f := range families {
		p.printf("%-14s %-52s %d\n", verdict.Pass, f, counts[f])
	}
}

// familyOf is what scenarios are about: a parameter, the results, the errors, a part of the protocol.
func familyOf(id string) string {
	first, rest, _ := strings.Cut(id, "/")
	if first != "protocol" {
		return first
	}
	second, _, _ := strings.Cut(rest, "/")
	return first + "/" + cmp.Or(second, rest)
}

// result prints the line of a scenario, and why it did not pass.
func (p *printer) result(s Result) {
	p.line(s)
	if s.Verdict == verdict.Pass {
		return
	}
	p.said("asks", Line(s.Title))
	p.said("says", fmt.Sprintf("%q (%s)", Line(s.Page.Quote), s.Level))
	p.said("found", p.text(s.Reason))
}

func (p *printer) line(s Result) {
	p.printf("%s %-52s %s:%d\n", p.style.verdict(s.Verdict), s.ID, s.Page.File, s.Page.Line)
}

// said prints what there is to be said of a scenario behind a word of plumb's: no text of a page or a target begins a line, which a
// runner of CI may take for a command.
func (p *printer) said(word, text string) { p.printf("%-14s %-8s %s\n", "", word, text) }

func unjudged(s Result) bool {
	return s.Verdict == verdict.Inconclusive || s.Verdict == verdict.NotProvoked
}
