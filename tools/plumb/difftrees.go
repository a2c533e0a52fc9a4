package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// treeOf takes REV:path apart. What is there on the disk is a file, whatever its name; and one letter before a colon is a
// drive.
func treeOf(arg string) (tree, string) {
	revision, path, ok := strings.Cut(arg, ":")
	if _, err := os.Stat(arg); err == nil || !ok || len(revision) == 1 {
		return disk{}, filepath.ToSlash(arg)
	}
	return gitTree{revision}, path
}

// disk is the file system.
type disk struct{}

func (disk) isFolder(_ context.Context, path string) (bool, error) {
	info, err := os.Stat(path)
	if err != nil {
		return false, fmt.Errorf("file: %w", err)
	}
	return info.IsDir(), nil
}

func (disk) below(_ context.Context, folder string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			out = append(out, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("folder: %w", err)
	}
	return out, nil
}

func (disk) read(_ context.Context, path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("file: %w", err)
	}
	return text, nil
}

func (disk) name(path string) string { return path }

// gitTree is a revision of the repository that the working directory is in. Paths are from its root, or begin with ./ .
type gitTree struct{ revision string }

func (g gitTree) isFolder(ctx context.Context, path string) (bool, error) {
	kind, err := g.git(ctx, "cat-file", "-t", g.name(path))
	return strings.TrimSpace(string(kind)) == "tree", err
}

func (g gitTree) below(ctx context.Context, folder string) ([]string, error) {
	names, err := g.git(ctx, "ls-tree", "-r", "-z", "--name-only", g.name(folder))
	if err != nil {
		return nil, err
	}
	var out []string
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		if name != "" {
			out = append(out, strings.TrimPrefix(strings.TrimSuffix(folder, "/")+"/"+name, "/"))
		}
	}
	return out, nil
}

func (g gitTree) read(ctx context.Context, path string) ([]byte, error) {
	return g.git(ctx, "cat-file", "blob", g.name(path))
}

func (g gitTree) name(path string) string { return g.revision + ":" + path }

// git runs git. The error says what is missing: git, the repository, the revision, or the path in it; the last is
// fs.ErrNotExist.
func (g gitTree) git(ctx context.Context, args ...string) ([]byte, error) {
	if g.revision == "" || strings.HasPrefix(g.revision, "-") {
		return nil, fmt.Errorf("%q is no revision; %s", g.revision, expectedVersion)
	}
	out, said, err := runGit(ctx, args...)
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return nil, fmt.Errorf("git: %w", context.Cause(ctx))
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("git is needed to read a revision, and there is none on the PATH")
	case strings.Contains(said, "not a git repository"):
		return nil, errors.New("the working directory is in no git repository; " + expectedVersion)
	}
	if _, _, err := runGit(ctx, "rev-parse", "--quiet", "--verify", "--end-of-options", g.revision+"^{tree}"); err != nil {
		return nil, fmt.Errorf("git knows no revision %q; %s", g.revision, expectedVersion)
	}
	return nil, fmt.Errorf("git: %s: %w", strings.TrimPrefix(said, "fatal: "), fs.ErrNotExist)
}

// runGit is one run of git in the working directory, with what it says of a failure, in English.
func runGit(ctx context.Context, args ...string) (out []byte, said string, err error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "git", args...) //nolint:gosec // a revision that the user names, and no flag
	cmd.Env = append(cmd.Environ(), "LC_ALL=C")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	return stdout.Bytes(), strings.TrimSpace(stderr.String()), err
}
