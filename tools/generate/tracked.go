package generate

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// untrackedFiles lists the files of the packages that stand in a git work tree and that git does not know, ignored ones
// among them: `git diff` never shows those. Outside a work tree, or without git, it says so on Stderr and finds nothing.
func untrackedFiles(ctx context.Context, config Config, packages []*Package) ([]Finding, error) {
	if _, err := os.Stat(config.Out); err != nil {
		return nil, nil //nolint:nilerr // an absent folder has been reported as missing files
	}
	if _, err := git(ctx, config.Out, "rev-parse", "--is-inside-work-tree"); err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("ask git: %w", ctx.Err())
		}
		_, _ = fmt.Fprintf(config.Stderr, "%s is not in a git work tree: not checked that its files are tracked\n", config.show(config.Out))
		return nil, nil
	}
	listed, err := git(ctx, config.Out, "ls-files", "-z", "--", ".")
	if err != nil {
		return nil, err
	}
	tracked := map[string]bool{}
	for name := range strings.SplitSeq(listed, "\x00") {
		tracked[filepath.FromSlash(name)] = true
	}
	var findings []Finding
	for _, p := range packages {
		for _, name := range slices.Sorted(maps.Keys(p.Files)) {
			relative := filepath.Join(p.Name, name)
			path := filepath.Join(config.Out, relative)
			if _, err := os.Stat(path); err == nil && !tracked[relative] {
				findings = append(findings, Finding{Kind: Untracked, Path: config.show(path)})
			}
		}
	}
	return findings, nil
}

func git(ctx context.Context, folder string, arguments ...string) (string, error) {
	var stdout, stderr bytes.Buffer
	command := exec.CommandContext(ctx, "git", append([]string{"-C", folder}, arguments...)...)
	command.Stdout, command.Stderr, command.WaitDelay = &stdout, &stderr, time.Second
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("git %s: %w: %s", arguments[0], err, strings.TrimSpace(stderr.String()))
	}
	return stdout.String(), nil
}
