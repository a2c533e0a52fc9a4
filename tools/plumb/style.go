package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/plumb-conformance/plumb/conformance/report"
)

// styleFlags say how much of a report is printed.
type styleFlags struct{ verbose, quiet bool }

func (f *styleFlags) add(cmd *cobra.Command) {
	cmd.Flags().BoolVarP(&f.verbose, "verbose", "v", false, "print every scenario with its line, also those that pass")
	cmd.Flags().BoolVarP(&f.quiet, "quiet", "q", false, "print the last line alone")
	cmd.MarkFlagsMutuallyExclusive("verbose", "quiet")
}

// of is the style for what is printed to out.
func (f *styleFlags) of(out io.Writer, getenv func(string) string) report.Style {
	return report.Style{Verbose: f.verbose, Quiet: f.quiet, Colour: coloured(out, getenv)}
}

// coloured reports whether colours are wanted: on a terminal, unless NO_COLOR is set (no-color.org), and wherever FORCE_COLOR is.
func coloured(out io.Writer, getenv func(string) string) bool {
	if force := getenv("FORCE_COLOR"); force != "" {
		return force != "0" && force != "false"
	}
	return getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && isTerminal(out)
}

func isTerminal(out io.Writer) bool {
	file, ok := commandsTo(out).(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
