// Command mutate measures how well the tests of the module notice changes of its code. It makes small changes
// (mutations) at places that a seed chooses, runs the tests that reach each of them, and prints which were noticed:
//
//	go run ./tools/mutate -seed N [-n 200] [-packages ./spec/...] [-list] [-json FILE] [-min 80]
//
// The same seed and tree give the same list. Not mutated are tests, generated code, texts for people and this tool. The
// way of the data: package mutation finds and compiles in, package choice takes a sample, package trial runs the tests,
// and this package reads flags and prints. It needs a Unix (sh, process groups).
//
// Why not a tool that exists: gremlins (v0.6.0, the one that is kept up) builds and runs the tests anew for each
// mutation, by default only those of its own package and else all, which for this module is 200 times a minute or more;
// it takes no sample by a seed and leaves out no statement, case or return value. avito-tech/go-mutesting and ooze do the
// same without coverage, and have stood still. Tools that compile all mutations at once, as this one does, are a few
// months old and not on the module proxy. A measure that decides about a change has to be repeatable, and done in minutes.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ending := []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
	if signal.Ignored(syscall.SIGHUP) {
		// nohup: we go on, but tests that hang up on what they start must not inherit that. A signal that is caught is not
		// ignored by children.
		signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
		ending = ending[:2]
	}
	ctx, stop := signal.NotifyContext(context.Background(), ending...)
	code := run(ctx, os.Args[1:], world{
		folder: ".", environment: os.Environ(), clock: time.Now, limit: limit, stdout: os.Stdout, stderr: os.Stderr,
	})
	stop()
	os.Exit(code)
}
