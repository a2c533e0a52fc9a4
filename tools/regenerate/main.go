// Command regenerate is the part of plumb that makes files of pages, alone: compile, generate, verify and, without a name
// of one, regenerate. It imports nothing that is generated, so that it builds when a page has changed and code written by
// hand does not fit any more, and also when a page was spoiled and is put right again.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/renew"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run gives the exit code: 1 when a check found something, 2 when nothing could be made.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := &cobra.Command{Use: "regenerate", Short: "Makes descriptions and Go of pages", SilenceErrors: true, SilenceUsage: true}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.AddCommand(renew.Commands(renew.Console{Out: stdout, Err: stderr, Files: &files.Writer{}})...)
	if len(args) == 0 || strings.HasPrefix(args[0], "--") && args[0] != "--help" {
		args = append([]string{"regenerate"}, args...)
	}
	root.SetArgs(args)
	switch err := root.ExecuteContext(ctx); {
	case err == nil:
		return 0
	case errors.Is(err, renew.ErrFound):
		return 1
	default:
		const usage = 2
		_, _ = fmt.Fprintf(stderr, "plumb: %v\n", err)
		return usage
	}
}
