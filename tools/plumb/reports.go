package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/tools/files"
)

// destination is a file that a user asked for, with the way to write a T into it.
type destination[T any] struct {
	path  string
	write func(io.Writer, T) error
}

// pending is a file that is open and waits for its content.
type pending[T any] struct {
	path  string
	file  io.Writer
	write func(io.Writer, T) error
}

// outputs are the files of one command.
type outputs[T any] struct {
	set     *files.Set
	pending []pending[T]
}

// openOutputs opens the files that were asked for before any work is done: work whose result cannot be kept should not
// begin.
func openOutputs[T any](set *files.Set, wanted ...destination[T]) (outputs[T], error) {
	o := outputs[T]{set: set}
	for _, d := range wanted {
		if d.path == "" {
			continue
		}
		file, err := o.set.Create(d.path)
		if err != nil {
			o.discard()
			return o, err
		}
		o.pending = append(o.pending, pending[T]{d.path, file, d.write})
	}
	return o, nil
}

func (o outputs[T]) discard() { o.set.Discard() }

// write puts all files into their places, or leaves no trace of any when one cannot be written.
func (o outputs[T]) write(ctx context.Context, content T) error {
	defer o.discard()
	for _, f := range o.pending {
		if err := f.write(f.file, content); err != nil {
			return fmt.Errorf("%s: %w", f.path, err)
		}
	}
	return o.set.Commit(ctx)
}

// judged is a report with what keeps secrets out of it.
type judged struct {
	report report.Report
	redact report.Redactor
}

type reportFiles = outputs[judged]

// wantedReport is a report that a flag asks for: one flag for each format that is for files, and one for all of them.
type wantedReport struct {
	format report.Format
	path   string  // "" when the user does not want it by itself
	folder *string // of all formats; "" when the user does not want them
}

// reportFlag names the folder of all formats.
const reportFlag = "--report"

// reportFlags gives a command the flags of all reports.
func reportFlags(cmd *cobra.Command) []*wantedReport {
	var wanted []*wantedReport
	var names []string
	folder := new(string)
	for _, f := range report.Formats() {
		if f.Printed {
			continue
		}
		w := &wantedReport{format: f, folder: folder}
		cmd.Flags().StringVar(&w.path, f.Name, "", "file to write the result to as "+f.Title)
		wanted, names = append(wanted, w), append(names, f.File)
	}
	cmd.Flags().StringVar(folder, strings.TrimPrefix(reportFlag, "--"), "", "folder to write the result to in all formats: "+strings.Join(names, ", "))
	return wanted
}

// given makes sure that flags which ask for files name one: an empty one is a variable that is not set.
func given(cmd *cobra.Command, wanted []*wantedReport) error {
	names := []string{strings.TrimPrefix(reportFlag, "--"), strings.TrimPrefix(recordFlag, "--")}
	for _, w := range wanted {
		names = append(names, w.format.Name)
	}
	for _, name := range names {
		if flag := cmd.Flags().Lookup(name); flag != nil && flag.Changed && flag.Value.String() == "" {
			return fmt.Errorf("--%s: the name is empty; expected where to write to", name)
		}
	}
	return nil
}

// askedFor is a file that something asks for.
type askedFor struct{ asker, path string }

// places are where a report goes.
func (w *wantedReport) places() []askedFor {
	out := []askedFor{{"--" + w.format.Name, w.path}}
	if *w.folder != "" {
		out = append(out, askedFor{reportFlag + " (" + w.format.File + ")", filepath.Join(*w.folder, w.format.File)})
	}
	return out
}

// pathsOf are the files of reports by what asks for them, with those of other flags.
func pathsOf(wanted []*wantedReport, others map[string]string) map[string]string {
	paths := map[string]string{}
	maps.Copy(paths, others)
	for _, w := range wanted {
		for _, p := range w.places() {
			paths[p.asker] = p.path
		}
	}
	return paths
}

// flagsOf are the flags that ask for files.
func flagsOf(paths map[string]string) []string {
	var flags []string
	for asker, path := range paths {
		if flag, _, _ := strings.Cut(asker, " "); path != "" {
			flags = append(flags, flag)
		}
	}
	slices.Sort(flags)
	return slices.Compact(flags)
}

// openReports opens the files of reports, in a folder that is made where it is missing. What else is in it stays.
func openReports(c console, wanted []*wantedReport) (reportFiles, error) {
	var asked []destination[judged]
	set := c.files.Set()
	for _, w := range wanted {
		if *w.folder != "" {
			if err := set.Folder(*w.folder); err != nil {
				set.Discard()
				return reportFiles{}, fmt.Errorf("%s %w", reportFlag, err)
			}
		}
		write := func(out io.Writer, j judged) error { return w.format.Write(out, j.report, j.redact) }
		for _, p := range w.places() {
			asked = append(asked, destination[judged]{p.path, write})
		}
	}
	return openOutputs(set, asked...)
}
