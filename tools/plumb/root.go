package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/renew"
)

// console is where a command reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
	files    *files.Writer
}

// run is the whole command: arguments and streams in, exit code out. Exit codes: 0 conformant or done, 1
// nonconformant or a check found something, 2 usage or configuration, 3 incomplete, 4 target unusable.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	writer := &files.Writer{}
	ctx, stop := interruptible(writer.Abandon)
	defer stop()
	out, errs := newGuard(stdout), newGuard(stderr)
	defer out.flush()
	defer errs.flush()
	root := newRoot(console{in: stdin, out: out, err: errs, files: writer})
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var code exit
	switch {
	case err == nil:
		return 0
	case errors.Is(err, renew.ErrFound):
		return 1
	case errors.As(err, &code):
		return int(code)
	default:
		_, _ = fmt.Fprintf(errs, "plumb: %v\n", err)
		return verdict.ExitUsage
	}
}

// exit is an error that has told its story already: only the code is left.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

func newRoot(c console) *cobra.Command {
	root := &cobra.Command{
		Use:   "plumb",
		Short: "Shows whether an implementation of an Alibaba Cloud RPC operation is true to its page",
		Long: `plumb reads the documentation page of an Alibaba Cloud RPC operation, generates the typed client and the server
stub from it, and tells for any endpoint whether the implementation is true to the page, citing the page's lines.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.AddCommand(renew.Commands(renew.Console{Out: c.out, Err: c.err, Files: c.files, Plumb: released()})...)
	root.AddCommand(
		newInspect(c), newLint(c), newDiff(c), newServe(c), newRun(c),
		newProve(c), newFaults(c), newJudge(c), newReplay(c), newCompare(c), newMerge(c), newList(c), newInit(c), newVersion(c), newMan(c),
	)
	completed(root)
	return root
}

func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return fmt.Errorf("unknown command %q: expected one of those that `%s --help` lists", args[0], cmd.CommandPath())
}
