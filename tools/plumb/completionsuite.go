package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/proof"
	"github.com/plumb-conformance/plumb/conformance/report"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// named is a value with what it is.
type named struct{ name, title string }

// pagesGiven are the pages that the flag of a command names.
func pagesGiven(cmd *cobra.Command) []string {
	flag := cmd.Flags().Lookup("page")
	switch {
	case flag == nil:
		return nil
	case flag.Value.Type() == "string":
		return slices.DeleteFunc([]string{flag.Value.String()}, func(path string) bool { return path == "" })
	}
	several, is := flag.Value.(pflag.SliceValue)
	if !is {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(several.GetSlice()))) // cobra reads a command line twice here
}

// filterValues are for the last entry of a list: labels, levels, what scenarios are about, statements, and scenarios as soon as there
// is a slash. They are those of the page that --page names, else of the first operation; of a page that cannot be read there are none.
func filterValues(cmd *cobra.Command, _ []string, written string) ([]string, cobra.ShellCompDirective) {
	op, scenarios := suiteOf(cmd)
	if op == nil {
		return nothing(cmd, nil, written)
	}
	last := strings.LastIndex(written, ",") + 1
	found := ofScenarios(scenarios, strings.Contains(written[last:], "/"))
	for _, s := range op.Statements {
		found = append(found, named{s.ID, s.Quote})
	}
	return continued(found, written[:last], written[last:])
}

// scenarioValues are the scenarios of that page.
func scenarioValues(cmd *cobra.Command, _ []string, written string) ([]string, cobra.ShellCompDirective) {
	_, scenarios := suiteOf(cmd)
	var found []named
	for _, s := range scenarios {
		found = append(found, named{s.ID, s.Title})
	}
	return continued(found, "", written)
}

// suiteOf is the operation of the page that --page names, else the first one, with its scenarios, or nil where there is none.
func suiteOf(cmd *cobra.Command) (*operation.Operation, []scenario.Scenario) {
	var page string
	if given := pagesGiven(cmd); len(given) > 0 {
		page = given[0]
	}
	config, err := suiteConfig(console{out: io.Discard, err: io.Discard}, runFlags{page: page, list: true})
	if err != nil {
		return nil, nil
	}
	plan, err := runs.NewPlan(config)
	if err != nil {
		return nil, nil
	}
	return config.Operation, plan.Scenarios()
}

func ofScenarios(scenarios []scenario.Scenario, ids bool) []named {
	var out []named
	for _, s := range scenarios {
		about, _, _ := strings.Cut(s.ID, "/")
		out = append(out, named{about, "scenarios of " + about}, named{string(s.Level), "scenarios of this level"})
		for _, label := range s.Labels {
			out = append(out, named{label, "scenarios with this label"})
		}
		if ids {
			out = append(out, named{s.ID, s.Title})
		}
	}
	return out
}

// faultValues are the faults of the one page that --page names, else of the reference server.
func faultValues(cmd *cobra.Command, _ []string, written string) ([]string, cobra.ShellCompDirective) {
	pages := pagesGiven(cmd)
	if len(pages) > 0 {
		return continued(pageFaults(cmd, pages), "", written)
	}
	var found []named
	for _, f := range fault.All() {
		found = append(found, named{f.Name, f.Title})
	}
	return continued(found, "", written)
}

func pageFaults(cmd *cobra.Command, pages []string) []named {
	version, err := cmd.Flags().GetString("version")
	if err != nil || len(pages) != 1 {
		return nil
	}
	op, err := operationOf(pages[0], version)
	if err != nil {
		return nil
	}
	shown, _, err := proof.Shown(cmd.Context(), op)
	if err != nil {
		return nil
	}
	var out []named
	for _, f := range shown {
		out = append(out, named{f.Name, f.Title})
	}
	return out
}

// shown is a value with its title, which is left out behind a list: cobra's script for bash takes no value with a comma for one that
// goes on with what is written when there are titles.
func shown(stays, name, title string) string {
	if stays != "" {
		return stays + name
	}
	return cobra.CompletionWithDesc(name, title)
}

// continued are the values that begin with what is written, each once and behind what stays. A shell shows the title beside the value:
// neither has more than a line.
func continued(found []named, stays, written string) ([]string, cobra.ShellCompDirective) {
	var out []string
	seen := map[string]bool{}
	for _, v := range found {
		if name := report.Line(v.name); !seen[name] && strings.HasPrefix(name, written) {
			seen[name] = true
			out = append(out, shown(stays, name, report.Line(v.title)))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
