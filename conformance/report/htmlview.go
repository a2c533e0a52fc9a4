package report

import (
	"html/template"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// htmlView is what the template is filled with: a report in the order in which a reader wants it. All texts are fit for the page.
type htmlView struct {
	Policy  string
	Styles  []template.CSS
	Scripts []template.JS

	Operation, Version string
	Outcome            htmlMark
	Summary            string
	Cautions           []string
	Cause, Problem     string
	Counts             []htmlCount
	Facts              []htmlFact
	// Cures say what kept scenarios from being judged, Reasons the same where nobody can do something about it, and Layers how many
	// are about another layer than the target's.
	Cures, Reasons, Layers []string
	Warnings, Open         []htmlTally
	Groups                 []htmlGroup
	Levels                 []verdict.Level
	Documents              []htmlDocument
}

// htmlFact is something about the run that has a name.
type htmlFact struct{ Name, Value string }

// htmlCount is how many scenarios have a verdict.
type htmlCount struct {
	Mark  htmlMark
	Count int
}

// htmlTally is a tally with a scenario to go to.
type htmlTally struct {
	Tally

	Anchor string
}

// htmlGroup are the scenarios of one verdict.
type htmlGroup struct {
	Mark      htmlMark
	Title     string
	Scenarios []htmlScenario
}

// htmlOf puts a report into the order of the page.
func htmlOf(r Report, text htmlText) htmlView {
	view := htmlView{
		Operation: text.of(r.Operation), Version: text.of(r.Version), Outcome: markOfOutcome(r.Outcome), Summary: text.of(Summary(r)),
		Cautions: text.all(cautions(r)), Cause: text.of(r.Cause.String()), Facts: htmlFacts(r, text),
		Layers: text.all(otherLayers(slices.Concat(r.Scenarios, r.Observations))), Documents: htmlDocuments(r, text),
		Warnings: htmlTallies(r, r.Warnings, warned, text), Open: htmlTallies(r, r.Open, open, text),
	}
	if r.Problem != "" && !r.Cause.Stops {
		view.Problem = text.of(r.Problem)
	}
	for _, c := range r.Cures {
		view.Cures = append(view.Cures, text.of(c.String()))
	}
	view.Reasons, view.Groups = text.all(htmlReasons(r)), htmlGroups(r, text)
	for _, g := range view.Groups {
		view.Counts = append(view.Counts, htmlCount{g.Mark, len(g.Scenarios)})
		for _, s := range g.Scenarios {
			if !slices.Contains(view.Levels, s.Level) {
				view.Levels = append(view.Levels, s.Level)
			}
		}
	}
	return view
}

// htmlFacts are what the run was, as far as it has something to say.
func htmlFacts(r Report, text htmlText) []htmlFact {
	filter, strict := "", ""
	if r.Filter.LeftOut() {
		filter = r.Filter.String()
	}
	if r.Strict {
		strict = "warnings count, and what could not be judged"
	}
	facts := []htmlFact{
		{"Target", strings.TrimSpace(r.Name + " " + r.Target)}, {"Filter", filter}, {"Judged strictly", strict}, {"Requests", r.Start},
		{"Answers came as", strings.Join(r.MediaTypes, ", ")}, {"Not given, so that its quotes are not verified", strings.Join(r.Unverified, ", ")},
		{"Tool", r.Tool}, {"Seed", htmlNumber(r.Seed)},
	}
	facts = slices.DeleteFunc(facts, func(f htmlFact) bool { return f.Value == "" })
	for i := range facts {
		facts[i].Value = text.of(facts[i].Value)
	}
	return facts
}

// many are as many equal reasons as a page says once.
const many = 10

// htmlReasons say once for many scenarios why they could not be judged, where no cure says it.
func htmlReasons(r Report) []string {
	counts := map[string]int{}
	var reasons []string
	for _, s := range r.Scenarios {
		if !unjudged(s) || s.Cause != "" {
			continue
		}
		counts[s.Reason]++
		if counts[s.Reason] == many {
			reasons = append(reasons, s.Reason)
		}
	}
	out := make([]string, 0, len(reasons))
	for _, reason := range reasons {
		out = append(out, Cure{Scenarios: counts[reason], Reason: reason}.String())
	}
	return out
}

// htmlTallies are tallies, each with the first scenario that is meant.
func htmlTallies(r Report, list []Tally, meant func(Result) bool, text htmlText) []htmlTally {
	first := map[string]string{}
	for _, s := range slices.Backward(r.Scenarios) {
		if meant(s) {
			first[s.Statement] = s.ID
		}
	}
	var out []htmlTally
	for _, t := range list {
		out = append(out, htmlTally{Tally{text.of(t.Statement), t.Scenarios}, text.of(first[t.Statement])})
	}
	return out
}

// htmlGroups are the scenarios by their verdicts, what speaks against the target first, and then the observations.
func htmlGroups(r Report, text htmlText) []htmlGroup {
	by := map[string]int{}
	var groups []htmlGroup
	for _, m := range htmlMarks() {
		by[m.Key] = len(groups)
		groups = append(groups, htmlGroup{Mark: m, Title: m.Title})
	}
	for _, s := range slices.Concat(r.Scenarios, r.Observations) {
		g := &groups[by[markOf(s).Key]]
		g.Scenarios = append(g.Scenarios, htmlScenarioOf(s, r, text))
	}
	return slices.DeleteFunc(groups, func(g htmlGroup) bool { return len(g.Scenarios) == 0 })
}
