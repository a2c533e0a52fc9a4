package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/conformance"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	runs "github.com/plumb-conformance/plumb/conformance/run"
)

// headOf is what a record of a run says of it.
func headOf(config conformance.Config, f runFlags) (exchange.Head, error) {
	op := config.Operation
	head := exchange.Head{
		Tool: config.Tool, Operation: op.Action, Version: op.Version, Filter: f.filter, Shard: f.shard.of.String(), Layer: f.layer, Signature: f.signature,
		Seed: f.seed, Jobs: f.jobs, Strict: f.strict, Safe: f.safe, Endpoint: runs.Address(config.Endpoint),
		Repeat: repeatArguments(runs.Address(config.Endpoint), f), Page: exchange.Input{File: op.Page, Digest: digestOf(op.Sources.Page)},
	}
	var err error
	if head.Profile, err = inputOf(f.target); err != nil {
		return head, err
	}
	head.Waivers, err = inputOf(f.waivers)
	return head, err
}

// inputOf is a file that a flag names, as a record has it; the zero value for none.
func inputOf(path string) (exchange.Input, error) {
	if path == "" {
		return exchange.Input{}, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return exchange.Input{}, fmt.Errorf("--record: %w", err)
	}
	return exchange.Input{File: filepath.Base(path), Digest: digestOf(data)}, nil
}

func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// asRecorded gives flags that were not given the values of the recorded run. It fails where a file is missing without which the
// record would be judged by something else; of others that are not what they were it says so.
func (f *runFlags) asRecorded(cmd *cobra.Command, c console, path string, head *exchange.Head) error {
	if head == nil {
		return nil // of a version that wrote none
	}
	defaults := map[string]func(){
		"filter": func() { f.filter = head.Filter }, "layer": func() { f.layer = head.Layer },
		"seed": func() { f.seed = head.Seed }, "strict": func() { f.strict = head.Strict },
	}
	for flag, take := range defaults {
		if !cmd.Flags().Changed(flag) {
			take()
		}
	}
	f.safe, f.signature = head.Safe, head.Signature
	f.shard = recordedShard(head.Shard)
	if head.Profile.File != "" && f.target == "" {
		return fmt.Errorf("%s: the recorded run had the profile %s: expected --target with it", path, head.Profile.File)
	}
	for _, in := range []struct {
		flag, path string
		recorded   exchange.Input
	}{{"--target", f.target, head.Profile}, {"--waivers", f.waivers, head.Waivers}} {
		now, err := inputOf(in.path)
		if err != nil {
			return err
		}
		if now.Digest != in.recorded.Digest {
			_, _ = fmt.Fprintf(c.err, "plumb: %s: the recorded run had %s; judged with %s\n", in.flag, describedInput(in.recorded), describedInput(now))
		}
	}
	return nil
}

// ofRecorded checks that an operation is the one of the record, and says it when its page is another one by now.
func ofRecorded(config conformance.Config, c console, path string, head *exchange.Head) error {
	if head == nil {
		return nil
	}
	op := config.Operation
	if op.Action != head.Operation {
		return fmt.Errorf("%s: the record is of %s, and %s is of %s: expected --page with the page of %s", path, head.Operation, op.Page, op.Action, head.Operation)
	}
	if err := withVersion(op, op.Page, saidVersion{path + ":", head.Version}); err != nil {
		return err
	}
	if now := digestOf(op.Sources.Page); now != head.Page.Digest {
		_, _ = fmt.Fprintf(c.err, "plumb: %s was another page when the run was recorded (SHA-256 %.12s, now %.12s)\n", op.Page, head.Page.Digest, now)
	}
	return nil
}

func describedInput(in exchange.Input) string {
	if in.File == "" {
		return "none"
	}
	return fmt.Sprintf("%s (SHA-256 %.12s)", in.File, in.Digest)
}
