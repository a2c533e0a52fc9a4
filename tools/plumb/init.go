package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/operation"
	runs "github.com/plumb-conformance/plumb/conformance/run"
	"github.com/plumb-conformance/plumb/conformance/target"
	"github.com/plumb-conformance/plumb/conformance/verdict"
	"github.com/plumb-conformance/plumb/tools/files"
)

// initFlags are the flags of init. Those of run say how the target is reached; no scenario is among what is sent.
type initFlags struct {
	run   runFlags
	out   string
	force bool
}

const surveyTimeout = time.Minute

func newInit(c console) *cobra.Command {
	var f initFlags
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Write a commented profile for a target",
		Long: `Init writes a profile to start from, for plumb run --target FILE.

With --endpoint it looks at the target first, by a few harmless requests: the plainest one, signed in each way, unsigned
and signed with another secret; one for an operation that nobody has; one without each mandatory parameter; one with each
value that the page shows; values that nobody can know, and values with markup. It proposes what it saw, with a comment that
says what was sent and what came. Of an operation that may change state by its page (its name begins with no word of reading)
it sends nothing that the target should accept: no value is tried then. Exit code 4 means that the target cannot be asked
anything; then nothing is written.`,
		Example: `  plumb init --endpoint http://127.0.0.1:8080 -o target.yaml
  plumb init --page other/GetWidget.md`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return initProfile(cmd, c, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.run.page, "page", "", "page of another operation")
	versionFlag(cmd, &f.run.version)
	flags.StringVarP(&f.out, "output", "o", "", "file to write; default is standard output")
	flags.BoolVar(&f.force, "force", false, "replace the file where there is one already")
	flags.StringVar(&f.run.endpoint, "endpoint", "", "address of a target to look at, http://HOST[:PORT] or https://HOST[:PORT]; without it nothing is sent")
	f.run.key.add(cmd)
	f.run.reach.add(cmd)
	flags.StringVar(&f.run.signature, "signature", "v1", "how requests are signed first: v1, v3, v3-sm3, or none where there is no key")
	flags.DurationVar(&f.run.timeout, "timeout", surveyTimeout, "longest time for all requests")
	flags.Float64Var(&f.run.rate, "rate", 0, "most requests a second; 0 means as many as the target takes")
	return cmd
}

// initProfile opens the file before anything is sent: what cannot be kept should not be asked for.
func initProfile(cmd *cobra.Command, c console, f initFlags) error {
	if f.force && f.out == "" {
		return errors.New("--force: there is no file to replace; expected -o FILE with it")
	}
	var config conformance.Config
	var err error
	if f.run.endpoint == "" {
		config.Operation, err = chosenOperation(c, f.run.page)
	} else {
		config, err = suiteConfig(c, f.run)
	}
	if err != nil {
		return err
	}
	set := c.files.Set()
	defer set.Discard()
	out, err := f.open(c, set)
	if err != nil {
		return err
	}
	profile, err := profileOf(cmd.Context(), c, f.run, config)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "# For plumb run --target FILE.\n%s", profile); err != nil {
		return fmt.Errorf("init: %w", err)
	}
	return set.Commit(cmd.Context())
}

// open opens the file of the profile, which must be a new one unless it may be replaced.
func (f initFlags) open(c console, set *files.Set) (io.Writer, error) {
	switch {
	case f.out == "":
		return c.out, nil
	case f.force:
		return set.Create(f.out)
	}
	out, err := set.CreateNew(f.out)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("-o %s: the file is there already; expected a new one, or --force to replace it", f.out)
	}
	return out, err
}

// profileOf is the profile: an example where there is no target to look at.
func profileOf(ctx context.Context, c console, f runFlags, config conformance.Config) ([]byte, error) {
	if f.endpoint == "" {
		return exampleOf(config.Operation)
	}
	ctx, cancel := context.WithTimeout(ctx, f.timeout)
	defer cancel()
	config.Random = rand.Reader
	found, problem, err := runs.Survey(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("--endpoint: %w", err)
	}
	if problem != "" {
		_, _ = fmt.Fprintf(c.err, "plumb: %s\n", problem)
		return nil, exit(verdict.Unusable.ExitCode())
	}
	profile, err := target.Proposal(config.Operation, found)
	if err != nil {
		return nil, fmt.Errorf("init: %w", err)
	}
	loaded, err := target.Load(profile)
	if err == nil {
		err = loaded.Check(config.Operation)
	}
	if err != nil {
		return nil, fmt.Errorf("init: what was seen of the target makes no profile: %w", err)
	}
	return profile, nil
}

func exampleOf(op *operation.Operation) ([]byte, error) {
	profile, err := target.Example(op)
	if err != nil {
		return nil, fmt.Errorf("init: %w", err)
	}
	return profile, nil
}
