package main

import (
	"context"
	"fmt"
	"io"
	"maps"

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
func openOutputs[T any](writer *files.Writer, wanted ...destination[T]) (outputs[T], error) {
	o := outputs[T]{set: writer.Set()}
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

// wantedReport is a report that a flag asks for: one flag for each format that is for files.
type wantedReport struct {
	format report.Format
	path   string // "" when the user does not want it
}

// flag is how the user writes it.
func (w *wantedReport) flag() string { return "--" + w.format.Name }

// reportFlags gives a command the flags of all reports.
func reportFlags(cmd *cobra.Command) []*wantedReport {
	var wanted []*wantedReport
	for _, f := range report.Formats() {
		if f.Printed {
			continue
		}
		w := &wantedReport{format: f}
		cmd.Flags().StringVar(&w.path, f.Name, "", "file to write the result to as "+f.Title)
		wanted = append(wanted, w)
	}
	return wanted
}

// pathsOf are the files of reports by their flags, with those of other flags.
func pathsOf(wanted []*wantedReport, others map[string]string) map[string]string {
	paths := map[string]string{}
	maps.Copy(paths, others)
	for _, w := range wanted {
		paths[w.flag()] = w.path
	}
	return paths
}

func openReports(c console, wanted []*wantedReport) (reportFiles, error) {
	var asked []destination[judged]
	for _, w := range wanted {
		write := func(out io.Writer, j judged) error { return w.format.Write(out, j.report, j.redact) }
		asked = append(asked, destination[judged]{w.path, write})
	}
	return openOutputs(c.files, asked...)
}
