package main

import (
	"io"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// reportFile is a report that is to be written, with the way to write it.
type reportFile struct {
	file  *output
	write func(io.Writer, report.Report, report.Redactor) error
}

type reportFiles []reportFile

// openReports opens the files before anything is sent: a run whose result cannot be kept should not begin.
func openReports(f runFlags) (reportFiles, error) {
	var files reportFiles
	for _, wanted := range []struct {
		path  string
		write func(io.Writer, report.Report, report.Redactor) error
	}{{f.json, report.JSON}, {f.junit, report.JUnit}} {
		if wanted.path == "" {
			continue
		}
		file, err := createOutput(wanted.path)
		if err != nil {
			files.discard()
			return nil, err
		}
		files = append(files, reportFile{file, wanted.write})
	}
	return files, nil
}

func (files reportFiles) discard() {
	for _, f := range files {
		f.file.discard()
	}
}

func (files reportFiles) write(r report.Report, redact report.Redactor) error {
	for i, f := range files {
		if err := f.write(f.file, r, redact); err != nil {
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
