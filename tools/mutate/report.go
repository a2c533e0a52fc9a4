package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/plumb-conformance/plumb/tools/mutate/mutation"
	"github.com/plumb-conformance/plumb/tools/mutate/trial"
)

// describe is a mutation on one line.
func describe(m mutation.Mutation) string {
	return fmt.Sprintf("%s:%d: %s: %s → %s", m.File, m.Line, m.Kind, m.Before, m.After)
}

// verdict is what became of a mutation, in words.
func (s source) verdict(r trial.Result) string {
	test := r.Test
	if test != "" {
		test = " (" + test + ")"
	}
	switch r.Status {
	case trial.Killed:
		return "killed by " + s.short(r.By) + test
	case trial.TimedOut:
		return "killed by the time limit of " + s.short(r.By) + test
	case trial.Unreached:
		return "SURVIVED, no test reaches it"
	case trial.Survived:
	}
	return "SURVIVED"
}

// count is how many mutations there were, and how many of them were noticed.
type count struct {
	Total  int `json:"total"`
	Killed int `json:"killed"`
}

func (c *count) add(r trial.Result) {
	c.Total++
	if r.Killed() {
		c.Killed++
	}
}

// Share is in per cent.
func (c count) Share() float64 { return 100 * float64(c.Killed) / float64(max(c.Total, 1)) }

// packageCount is the count of a package.
type packageCount struct {
	Package string `json:"package"`
	count
}

// summary is what a run of the tool found. Packages are sorted by path.
type summary struct {
	Seed      uint64
	Results   []trial.Result
	Packages  []packageCount
	All       count
	TimedOut  int
	Unreached int
}

func (s *summary) add(r trial.Result) {
	s.Results = append(s.Results, r)
	s.All.add(r)
	i, found := slices.BinarySearchFunc(s.Packages, r.Package, func(p packageCount, name string) int { return cmp.Compare(p.Package, name) })
	if !found {
		s.Packages = slices.Insert(s.Packages, i, packageCount{Package: r.Package})
	}
	s.Packages[i].add(r)
	switch r.Status {
	case trial.TimedOut:
		s.TimedOut++
	case trial.Unreached:
		s.Unreached++
	case trial.Killed, trial.Survived:
	}
}

// print writes the table of packages and the whole share. short names a package.
func (s *summary) print(w io.Writer, short func(pkg string) string) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name string, c count) {
		_, _ = fmt.Fprintf(table, "%s\t%d/%d\t%.1f %%\n", name, c.Killed, c.Total, c.Share())
	}
	_, _ = fmt.Fprintln(table, "\npackage\tkilled\tshare")
	for _, p := range s.Packages {
		row(short(p.Package), p.count)
	}
	row("all", s.All)
	_ = table.Flush()
	_, _ = fmt.Fprintf(w, "\nseed %d: %d of %d mutations killed, %.1f %%", s.Seed, s.All.Killed, s.All.Total, s.All.Share())
	_, _ = fmt.Fprintf(w, " (%d of them by the time limit); no test reaches %d of those that survived\n", s.TimedOut, s.Unreached)
}
