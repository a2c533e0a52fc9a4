// Command right runs the suite of every page below the given folders against a right server of that very page, and prints
// each verdict that is no pass: on a right server there must be none but those of a closed list. It is how a false alarm is
// found on pages that nobody has looked at. It writes nothing but its lines.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	o, err := parse(args, stderr)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "right:", err)
		return usage
	}
	began := time.Now()
	sum, err := o.judge(ctx, stdout)
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "right:", err)
		return usage
	}
	if err := sum.write(stdout, time.Since(began)); err != nil {
		return usage
	}
	if !sum.right() {
		return 1
	}
	return 0
}

const usage = 2 // exit code
