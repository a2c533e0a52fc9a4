package main

import (
	"io"

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

func openReports(f runFlags) (reportFiles, error) {
	return openOutputs(
		destination[judged]{f.json, func(w io.Writer, j judged) error { return report.JSON(w, j.report, j.redact) }},
		destination[judged]{f.junit, func(w io.Writer, j judged) error { return report.JUnit(w, j.report, j.redact) }},
	)
}
