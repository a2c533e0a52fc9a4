package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"github.com/plumb-conformance/plumb/conformance/probe"
	"github.com/plumb-conformance/plumb/conformance/report"
	"github.com/plumb-conformance/plumb/conformance/target"
)

// provoker runs the commands of a profile. What a command prints is dropped; why it failed is kept.
type provoker struct {
	profile *target.Profile
	stderr  io.Writer
	redact  *report.Redactor // known once the run is planned
}

// withRedactor tells a provoker what to keep out of what it prints.
func withRedactor(p probe.Provoker, redact report.Redactor) {
	if p, ok := p.(provoker); ok {
		*p.redact = redact
	}
}

// Provoke runs the command that brings the state about.
func (p provoker) Provoke(ctx context.Context, code string) error {
	command := p.profile.Provocations[code].Command
	if command == nil {
		return errors.New("the profile has no command for " + code)
	}
	if err := execute(ctx, command.Run, command.Limit()); err != nil {
		return fmt.Errorf("the provocation's command of %s: %w", code, err)
	}
	return nil
}

// Restore runs the command that takes the state back, when there is one.
func (p provoker) Restore(ctx context.Context, code string) {
	command := p.profile.Provocations[code].Command
	if command == nil || len(command.Undo) == 0 {
		return
	}
	if err := execute(ctx, command.Undo, command.Limit()); err != nil {
		_, _ = fmt.Fprintf(p.stderr, "plumb: the undo command of %s: %s\n", code, report.Line(p.redact.Text(err.Error())))
	}
}

// execute runs a program to its end within a time. The error has the first line that the program wrote to standard
// error.
func execute(ctx context.Context, arguments []string, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	var said strings.Builder
	command := exec.CommandContext(ctx, arguments[0], arguments[1:]...) //nolint:gosec // the profile's owner names the program
	command.Stderr = &said
	inGroup(command)                // what it begins ends with it
	command.WaitDelay = time.Second // a child that keeps the pipe open must not keep the run
	err := command.Run()
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("%s did not end within %s", arguments[0], limit)
	}
	if err != nil {
		first, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		return fmt.Errorf("%s: %w: %s", arguments[0], err, first)
	}
	return nil
}
