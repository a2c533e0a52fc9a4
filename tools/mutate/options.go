package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
)

// options are what the flags say.
type options struct {
	seed     uint64
	n        int
	packages string
	list     bool
	json     string
	minimum  float64
	workers  int
}

const usage = `usage: mutate [flags]

Changes the code of the module at places chosen by a seed and prints which changes the tests notice.
`

// readOptions reads the flags. With -h it prints them and returns flag.ErrHelp.
func readOptions(arguments []string, stdout io.Writer) (options, error) {
	var o options
	set := flag.NewFlagSet("mutate", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.Uint64Var(&o.seed, "seed", 1, "chooses the mutations")
	set.IntVar(&o.n, "n", 200, "how many mutations")
	set.StringVar(&o.packages, "packages", "./...", "mutate only these packages; the tests of all are run")
	set.BoolVar(&o.list, "list", false, "print the mutations and run nothing")
	set.StringVar(&o.json, "json", "", "write the results to this file as well, as JSON")
	set.Float64Var(&o.minimum, "min", 0, "end with exit code 1 when fewer `per cent` are noticed")
	set.IntVar(&o.workers, "workers", runtime.NumCPU(), "how many test processes run at a time")
	err := set.Parse(arguments)
	switch {
	case errors.Is(err, flag.ErrHelp):
		_, _ = io.WriteString(stdout, usage)
		set.SetOutput(stdout)
		set.PrintDefaults()
		return o, flag.ErrHelp
	case err != nil:
		return o, err //nolint:wrapcheck // it names the flag
	case set.NArg() > 0:
		return o, fmt.Errorf("%q: unexpected argument, expected only flags", set.Arg(0))
	case o.n < 1:
		return o, fmt.Errorf("-n %d: expected 1 or more", o.n)
	case o.workers < 1:
		return o, fmt.Errorf("-workers %d: expected 1 or more", o.workers)
	case !(o.minimum >= 0 && o.minimum <= 100):
		return o, fmt.Errorf("-min %v: expected a share in per cent, 0 to 100", o.minimum)
	}
	return o, nil
}
