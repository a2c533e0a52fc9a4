package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/spec/change"
	"github.com/plumb-conformance/plumb/spec/change/format"
	"github.com/plumb-conformance/plumb/spec/change/oasrules"
)

// diffFlags are those of diff.
type diffFlags struct{ format, failOn string }

func newDiff(c console) *cobra.Command {
	f := diffFlags{format: format.Formats()[0].Name}
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Tell what changed between two versions of pages, and whom that breaks",
		Long: `Diff tells which statements of an operation were added, removed, tightened, loosened or only worded otherwise, whom
that breaks and why, and which scenarios and generated names it touches. OLD and NEW are both pages (*.md), descriptions
(*.openapi.yaml, with the statements beside them) or folders of them, whose operations are paired by name; REV:path is any of
these in a revision of git. Links, blanks, masks, escapes and translations are no change. Exit 0, or 1 by --fail-on.`,
		Example: `  plumb diff HEAD~1:other/GetWidget.md other/GetWidget.md
  plumb diff --format github --fail-on breaking HEAD~1:other other`,
		Args: twoVersions,
		RunE: func(cmd *cobra.Command, args []string) error { return diff(cmd, c, f, args[0], args[1]) },
	}
	cmd.Flags().StringVar(&f.format, "format", f.format, "text, json, markdown or github (annotations)")
	cmd.Flags().StringVar(&f.failOn, "fail-on", "", "exit 1 on changes that are breaking, on those that are for clients or for servers, or on any")
	return cmd
}

func twoVersions(_ *cobra.Command, args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("%d arguments: expected OLD and NEW, each a page, a description, a folder of them or REV:path", len(args))
	}
	return nil
}

func diff(cmd *cobra.Command, c console, f diffFlags, before, after string) error {
	written, err := format.Find(f.format)
	if err != nil {
		return fmt.Errorf("--format %q: %w", f.format, err)
	}
	if !slices.Contains([]string{"", "breaking", "clients", "servers", "any"}, f.failOn) {
		return fmt.Errorf("--fail-on %q: expected breaking, clients, servers or any", f.failOn)
	}
	reader, err := newVersionReader(c.err)
	if err != nil {
		return err
	}
	old, err := reader.versions(cmd.Context(), before)
	if err != nil {
		return fmt.Errorf("OLD %s: %w", before, err)
	}
	now, err := reader.versions(cmd.Context(), after)
	if err != nil {
		return fmt.Errorf("NEW %s: %w", after, err)
	}
	if old.folder != now.folder {
		return fmt.Errorf("OLD %s is %s and NEW %s is %s: expected two of a kind", before, old.kind(), after, now.kind())
	}
	report, err := reportOf(old, now)
	if err != nil {
		return err
	}
	out := c.out
	if f.format == "github" {
		out = commandsTo(out)
	}
	if err := written.Write(out, report); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if failing(f.failOn, report.Summary()) {
		return exit(1)
	}
	return nil
}

func failing(on string, s format.Summary) bool {
	switch on {
	case "breaking":
		return s.Clients+s.Servers > 0
	case "clients":
		return s.Clients > 0
	case "servers":
		return s.Servers > 0
	}
	return on == "any" && s.Changes > 0
}

// reportOf compares the operations of folders that have the same name, in the order of their names, or those of two files.
func reportOf(old, now versions) (format.Report, error) {
	var report format.Report
	add := func(before, after *version) error {
		op, err := compared(before, after)
		report.Operations = append(report.Operations, op)
		return err
	}
	if !old.folder {
		return report, add(old.list[0], now.list[0])
	}
	find := func(in versions, action string) *version {
		i := slices.IndexFunc(in.list, func(v *version) bool { return v.action == action })
		if i < 0 {
			return nil
		}
		return in.list[i]
	}
	var names []string
	for _, v := range slices.Concat(old.list, now.list) {
		names = append(names, v.action)
	}
	slices.Sort(names)
	for _, action := range slices.Compact(names) {
		if err := add(find(old, action), find(now, action)); err != nil {
			return report, err
		}
	}
	return report, nil
}

// compared is what became of one operation, of which one version may be missing.
func compared(before, after *version) (format.Operation, error) {
	newer := cmp.Or(after, before)
	op := format.Operation{Name: newer.action, Path: newer.path}
	if before == nil || after == nil {
		return onlyIn(op, before, after)
	}
	op.Old, op.New = before.file, after.file
	if before.action != after.action {
		op.Name = before.action + " -> " + after.action
	}
	found, err := oasrules.Compare(before.description, after.description)
	if err != nil {
		return op, fmt.Errorf("%s and %s: %w", before.file, after.file, err)
	}
	var changes []change.Change
	if before.document == nil || after.document == nil {
		op.Note = "descriptions alone were compared, by oasdiff's rules: there are no statements beside " + cmp.Or(withoutStatements(before), withoutStatements(after))
	} else {
		changes = change.Compare(*before.document, *after.document)
		found = change.Telling(found, *before.document, *after.document)
	}
	return touched(op, change.With(changes, found, before.side(), after.side()), before, after)
}

func (v *version) side() change.Side { return change.Side{File: v.file, Document: v.document} }

func withoutStatements(v *version) string {
	if v.document != nil {
		return ""
	}
	return v.file
}

// onlyIn tells of an operation that was added or removed as a whole.
func onlyIn(op format.Operation, before, after *version) (format.Operation, error) {
	var c change.Change
	if before == nil {
		op.New = after.file
		c = change.OperationAdded(after.action, after.file)
	} else {
		op.Old = before.file
		c = change.OperationRemoved(before.action, before.file)
	}
	return touched(op, []change.Change{c}, before, after)
}
