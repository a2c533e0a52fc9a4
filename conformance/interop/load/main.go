// Package main is the load test's own traffic: what wrk cannot make. It writes files of signed and of hostile requests
// for wrk to send, throws bytes at a server that are no requests at all, and asks whether the server still answers as
// it should. The script .ci/load runs it; it is of no use to anybody else.
//
// Signatures are the vendor's own, from darabonba-openapi. It calls addresses of this machine only.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) } //nolint:forbidigo // main is where the process is known

// flags are the flags of all commands; each uses some.
type flags struct {
	address string
	out     string
	count   int
	seed    uint64
	lasting time.Duration
	workers int
}

// run is the whole command. Exit codes: 0 done, 1 the server did not hold, 2 usage.
func run(args []string, stdout, stderr io.Writer) int {
	const usage = 2
	err := command(args, stdout, stderr)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errNotHeld):
		_, _ = fmt.Fprintln(stderr, err)
		return 1
	default:
		_, _ = fmt.Fprintln(stderr, err)
		return usage
	}
}

// errNotHeld says that the server answered what it must not answer.
var errNotHeld = errors.New("load: the server did not hold")

func command(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return errors.New("load: expected write, attack or check")
	}
	var f flags
	set := flag.NewFlagSet("load "+args[0], flag.ContinueOnError)
	set.SetOutput(stderr)
	set.StringVar(&f.address, "address", "", "host and port of the server, on this machine")
	set.StringVar(&f.out, "out", "", "file to write requests to")
	set.IntVar(&f.count, "count", 1000, "how many requests to write")
	set.Uint64Var(&f.seed, "seed", 1, "seed of everything that is random")
	set.DurationVar(&f.lasting, "for", time.Second, "how long to attack")
	set.IntVar(&f.workers, "workers", 4, "how many connections to attack with at a time")
	if err := set.Parse(args[1:]); err != nil {
		return fmt.Errorf("load: %w", err)
	}
	if err := local(f.address); err != nil {
		return err
	}
	ctx := context.Background()
	now := time.Now //nolint:forbidigo // main is where the clock is known
	switch args[0] {
	case "write":
		return writeFile(f, now, stdout)
	case "attack":
		return attack(ctx, f, now, stdout)
	case "check":
		return check(ctx, f, now, stdout)
	default:
		return fmt.Errorf("load: unknown command %q: expected write, attack or check", args[0])
	}
}

// local refuses addresses of other machines: nobody must be able to point this at somebody else.
func local(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("load: -address: %w", err)
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return fmt.Errorf("load: -address %s: expected a loopback address", address)
	}
	return nil
}
