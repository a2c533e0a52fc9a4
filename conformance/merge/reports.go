package merge

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/shard"
	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// Part is a report with where it was found, for errors.
type Part struct {
	From   string
	Report report.Report
}

// Reports makes one report of the parts of a run: with the scenarios of all, and counts and outcome anew. Parts of different runs, and
// scenarios that two parts have and found different things of, are errors that name both parts. What no part has keeps the report
// partial.
func Reports(parts []Part) (report.Report, error) {
	if len(parts) == 0 {
		return report.Report{}, errors.New("expected one report at least")
	}
	parts = inOrder(parts)
	for _, p := range parts[1:] {
		if err := same(parts[0], p); err != nil {
			return report.Report{}, err
		}
	}
	scored, err := results(parts, func(r report.Report) []report.Result { return r.Scenarios })
	if err != nil {
		return report.Report{}, err
	}
	observed, err := results(parts, func(r report.Report) []report.Result { return r.Observations })
	if err != nil {
		return report.Report{}, err
	}
	all := slices.Concat(scored, observed)
	head := headOf(parts, len(all))
	return advised(report.Make(head, all, interrupted(parts, all)), parts), nil
}

// inOrder are the parts in the order of their shards.
func inOrder(parts []Part) []Part {
	out := slices.Clone(parts)
	slices.SortStableFunc(out, func(a, b Part) int { return shardOf(a).Number - shardOf(b).Number })
	return out
}

func shardOf(p Part) shard.Shard { return parsed(p.Report.Filter.Shard) }

// trait is what two parts of a run have in common.
type trait struct{ name, text string }

func traits(r report.Report) []trait {
	return []trait{
		{"operation", r.Operation}, {"version", r.Version}, {"target", strings.TrimSpace(r.Name + " " + r.Target)}, {"documents", documents(r)},
		{"filter", r.Filter.Text}, {"seed", fmt.Sprint(r.Seed)}, {"strict", fmt.Sprint(r.Strict)}, {"tool", r.Tool}, {"scenarios", fmt.Sprint(total(r))},
	}
}

// same makes sure that two parts are of one run.
func same(a, b Part) error {
	other := traits(b.Report)
	for i, one := range traits(a.Report) {
		if one != other[i] {
			return fmt.Errorf("%s and %s are of different runs: %s %q and %q: expected the same", a.From, b.From, one.name, report.Line(one.text), report.Line(other[i].text))
		}
	}
	x, y := shardOf(a), shardOf(b)
	if x.Of != 0 && y.Of != 0 && x.Of != y.Of {
		return fmt.Errorf("%s and %s are of different runs: shard %s and %s: expected parts of as many", a.From, b.From, x, y)
	}
	return nil
}

func documents(r report.Report) string {
	var out []string
	for _, d := range r.Documents {
		out = append(out, fmt.Sprintf("%s %.12s", d.File, d.SHA256))
	}
	return strings.Join(out, ", ")
}

// total is how many scenarios there are, with those that were left out.
func total(r report.Report) int {
	if r.Filter.LeftOut() {
		return r.Filter.Of
	}
	return len(r.Scenarios) + len(r.Observations)
}

// results are those of all parts in the order of the plan, each once.
func results(parts []Part, of func(report.Report) []report.Result) ([]report.Result, error) {
	found := map[string]Part{}
	known := map[string]report.Result{}
	lists := make([][]report.Result, len(parts))
	for i, p := range parts {
		for _, r := range of(p.Report) {
			first, twice := known[r.ID]
			if twice && !agree(first, r) {
				return nil, fmt.Errorf("%s and %s: %s: found %s and %s: expected the same in both", found[r.ID].From, p.From, report.Line(r.ID), said(first), said(r))
			}
			if !twice {
				known[r.ID], found[r.ID] = r, p
				lists[i] = append(lists[i], r)
			}
		}
	}
	return shard.Dealt(lists, func(r report.Result) string { return r.Statement }), nil
}

// agree reports whether two results of one scenario say the same.
func agree(a, b report.Result) bool {
	return a.Verdict == b.Verdict && a.Level == b.Level && a.Statement == b.Statement && a.Check == b.Check && a.Answer == b.Answer
}

func said(r report.Result) string {
	if r.Level == verdict.Observe {
		return strings.TrimSpace(fmt.Sprintf("%d %s", r.Answer.Status, report.Line(r.Answer.Code)))
	}
	return string(r.Verdict)
}

// headOf is what a merged report has beside its results.
func headOf(parts []Part, selected int) report.Report {
	head := parts[0].Report
	head.Filter = report.Filter{Text: head.Filter.Text, Selected: selected, Of: total(head), Shard: joined(parts, func(p Part) string { return p.Report.Filter.Shard })}
	if !head.Filter.LeftOut() {
		head.Filter = report.Filter{Selected: selected, Of: selected}
	}
	for _, p := range parts {
		r := p.Report
		head.Reached = head.Reached || r.Outcome != verdict.Unusable && r.Problem == ""
		head.Insecure = head.Insecure || r.Insecure
		head.MediaTypes, head.Unverified, head.Notices = union(head.MediaTypes, r.MediaTypes), union(head.Unverified, r.Unverified), union(head.Notices, r.Notices)
		if head.Cause.Name == "" {
			head.Cause = r.Cause
		}
		if head.Start == "" {
			head.Start = r.Start
		}
		if head.Problem == "" {
			head.Problem = r.Problem
		}
	}
	return head
}

func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// interrupted reports whether one of the parts ended before all of its scenarios were judged: it is incomplete, and none of its results
// is what makes it so.
func interrupted(parts []Part, all []report.Result) bool {
	if slices.ContainsFunc(all, func(r report.Result) bool { return r.Check == "incomplete" }) {
		return true
	}
	return slices.ContainsFunc(parts, func(p Part) bool {
		open := func(r report.Result) bool { return r.Scored().Weigh(p.Report.Strict) != verdict.Nothing }
		return p.Report.Outcome == verdict.Incomplete && !slices.ContainsFunc(p.Report.Scenarios, open) && p.Report.Counts[verdict.Pass] > 0
	})
}

// advised gives the cures of a report the advice that they had in its parts.
func advised(r report.Report, parts []Part) report.Report {
	for i, c := range r.Cures {
		for _, p := range parts {
			for _, known := range p.Report.Cures {
				if known.Cause == c.Cause && known.Subject == c.Subject {
					r.Cures[i].Advice = known.Advice
				}
			}
		}
	}
	return r
}
