package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/fault"
	"github.com/plumb-conformance/plumb/conformance/matrix"
)

// proveFlags are the flags of prove.
type proveFlags struct {
	json, markdown string
	faults         []string
	seed           int64
	workers        int
	pages          []string
	version        string
	quick          bool
	sample         int
	least          float64 // percent
}

func newProve(c console) *cobra.Command {
	var f proveFlags
	cmd := &cobra.Command{
		Use:   "prove",
		Short: "Run the suite against every fault of the reference server",
		Long: `Prove shows that the suite finds what it is made to find. It runs every scenario against the reference server, which must
pass, and against each of its faults, which must fail at the statement that it breaks and nowhere else. Everything runs in
this process over loopback sockets.

With --page, which may be repeated and may name folders, it does the same for the operations of pages: the faults are derived
from the statements of each (plumb faults --page lists them), and no socket is opened. Of the pages below a folder those that
cannot be compiled are left out, and named. Exit codes: 0 proven, 1 a fault survived or something unrelated failed, 2 usage.`,
		Example: `  plumb prove --fault token-65-accepted --markdown matrix.md
  plumb prove --page other/GetWidget.md --quick`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if len(f.pages) > 0 {
				again := rarelyCollected()
				defer again()
				return provePages(cmd, c, f)
			}
			return prove(cmd, c, f)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.json, "json", "", "file to write the matrix to as JSON")
	flags.StringVar(&f.markdown, "markdown", "", "file to write the matrix to as Markdown")
	flags.StringArrayVar(&f.faults, "fault", nil, "fault to run; may be repeated; without it all are")
	flags.StringArrayVar(&f.pages, "page", nil, "page, or folder of pages, to prove; may be repeated")
	flags.BoolVar(&f.quick, "quick", false, "with --page: run each fault against the statements about the same parameter, member or error alone")
	flags.Float64Var(&f.least, "least", all, "with --page: percentage of the faults that have to be killed, all pages together; below 100, scenarios may kill none")
	flags.IntVar(&f.sample, "sample", 0, "with --page: that many of the pages, always the same; 0 means all")
	versionFlag(cmd, &f.version)
	flags.Int64Var(&f.seed, "seed", 1, "seed of interchangeable values")
	flags.IntVar(&f.workers, "workers", 2*runtime.GOMAXPROCS(0), "faults that are run at the same time")
	flags.Lookup("workers").DefValue = "twice the processors" // help and manual are the same on every machine
	return cmd
}

// all is every fault, as a percentage.
const all = 100.0

func prove(cmd *cobra.Command, c console, f proveFlags) error {
	if f.quick || f.sample != 0 || f.version != "" || f.least != all {
		return errors.New("--quick, --sample, --least and --version: expected them with --page")
	}
	faults, err := chosenFaults(f.faults)
	if err != nil {
		return err
	}
	if f.workers < 1 {
		return fmt.Errorf("--workers %d: expected at least 1", f.workers)
	}
	op, err := conformance.DefaultOperation()
	if err != nil {
		return err
	}
	if err := distinct(map[string]string{"--json": f.json, "--markdown": f.markdown}); err != nil {
		return err
	}
	files, err := openOutputs(c.files.Set(),
		destination[matrix.Matrix]{f.json, matrix.JSON}, destination[matrix.Matrix]{f.markdown, matrix.Markdown})
	if err != nil {
		return err
	}
	made, err := matrix.Make(cmd.Context(), matrix.Config{Operation: op, Faults: faults, Workers: f.workers, Seed: f.seed})
	if err != nil {
		files.discard()
		return err
	}
	if err := files.write(cmd.Context(), made); err != nil {
		return err
	}
	if err := matrix.Text(c.out, made); err != nil {
		return err
	}
	if !made.Proven() {
		return exit(1)
	}
	return nil
}

func chosenFaults(names []string) ([]fault.Fault, error) {
	if len(names) == 0 {
		return fault.All(), nil
	}
	var out []fault.Fault
	for _, name := range names {
		f, err := fault.Find(name)
		if err != nil {
			return nil, fmt.Errorf("--fault: %w", err)
		}
		out = append(out, f)
	}
	return out, nil
}

// rarelyCollected lets garbage be collected less often, until what it returns is called: thousands of runs that leave nothing behind
// spend a fifth of their time on it else. What the environment says of it stays.
func rarelyCollected() (again func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	const percent = 400
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}
