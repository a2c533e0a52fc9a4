package main

import (
	"io"
	"maps"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// destination is a file that a user asked for, with the way to write a T into it.
type destination[T any] struct {
	path  string
	write func(io.Writer, T) error
}

// pending is a file that is open and waits for its content.
type pending[T any] struct {
	file  *output
	write func(io.Writer, T) error
}

// outputs are the files of one command.
type outputs[T any] []pending[T]

// openOutputs opens the files that were asked for before any work is done: work whose result cannot be kept should not
// begin.
func openOutputs[T any](wanted ...destination[T]) (outputs[T], error) {
	var files outputs[T]
	for _, d := range wanted {
		if d.path == "" {
			continue
		}
		file, err := createOutput(d.path)
		if err != nil {
			files.discard()
			return nil, err
		}
		files = append(files, pending[T]{file, d.write})
	}
	return files, nil
}

func (files outputs[T]) discard() {
	for _, f := range files {
		f.file.discard()
	}
}

// write puts every file into its place, or stops at the first that cannot be written and leaves no trace of the rest.
func (files outputs[T]) write(content T) error {
	for i, f := range files {
		if err := f.write(f.file, content); err != nil {
			files[i:].discard()
			return err
		}
		if err := f.file.commit(); err != nil {
			files[i+1:].discard()
			return err
		}
	}
	return nil
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

func openReports(wanted []*wantedReport) (reportFiles, error) {
	var files []destination[judged]
	for _, w := range wanted {
		write := func(out io.Writer, j judged) error { return w.format.Write(out, j.report, j.redact) }
		files = append(files, destination[judged]{w.path, write})
	}
	return openOutputs(files...)
}
