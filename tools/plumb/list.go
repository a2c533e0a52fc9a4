package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

func newList(c console) *cobra.Command {
	var page string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the statements with their lines and scenarios",
		Example: `  plumb list
  plumb list --page other/GetWidget.md`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			config, err := suiteConfig(c, runFlags{page: page, list: true})
			if err != nil {
				return err
			}
			return listStatements(c, config)
		},
	}
	cmd.Flags().StringVar(&page, "page", "", "page of another operation")
	return cmd
}

// listStatements prints every statement with its level, line and quote, and its scenarios below.
func listStatements(c console, config conformance.Config) error {
	plan, err := runs.NewPlan(config)
	if err != nil {
		return err
	}
	scenarios := plan.Scenarios()
	var b strings.Builder
	for _, s := range config.Operation.Statements {
		fmt.Fprintf(&b, "%s (%s) %s:%d\n    %s\n", s.ID, s.Level, config.Operation.File(s), s.Line, s.Quote)
		for _, sc := range scenarios {
			if sc.Statement == s.ID {
				fmt.Fprintf(&b, "    - %s: %s\n", sc.ID, sc.Title)
			}
		}
	}
	_, err = fmt.Fprint(c.out, b.String())
	return err
}

// listScenarios prints the plan of a run, a line a scenario.
func listScenarios(c console, config conformance.Config) error {
	plan, err := runs.NewPlan(config)
	if err != nil {
		return err
	}
	for _, sc := range plan.Scenarios() {
		if _, err := fmt.Fprintf(c.out, "%-56s %-8s %-14s %s\n", sc.ID, sc.Level, strings.Join(sc.Labels, ","), sc.Title); err != nil {
			return err
		}
	}
	return nil
}
