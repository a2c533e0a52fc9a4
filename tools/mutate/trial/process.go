package trial

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// ending is how a process ended.
type ending int

const (
	passed ending = iota
	failed
	timedOut
)

// process is a run of a program in a folder.
type process struct {
	folder      string
	environment []string
	command     []string
	limit       time.Duration
}

// outcome is what became of a process: how it ended, the first test that failed, and the end of what it wrote.
type outcome struct {
	ending ending
	test   string
	output string
}

// grace is how long a child of a process that has ended may keep its output open; behind that, the process has failed, as
// the go command has it.
const grace = 10 * time.Second

// run starts the process in a group of its own and waits for it. Whatever it leaves behind is killed with it, and its
// temporary files go. An error is ours, or the end of ctx, and says nothing of the program.
func (p process) run(ctx context.Context) (outcome, error) {
	temporary, err := os.MkdirTemp("", "mutant-")
	if err != nil {
		return outcome{}, fmt.Errorf("a folder for temporary files: %w", err)
	}
	defer func() { _ = removeAll(temporary) }()
	limited, cancel := context.WithTimeout(ctx, p.limit)
	defer cancel()
	var said saying
	command := exec.CommandContext(limited, p.command[0], p.command[1:]...) //nolint:gosec // a test binary that we built
	command.Dir, command.Env = p.folder, slices.Concat(p.environment, []string{"TMPDIR=" + temporary})
	command.Stdout, command.Stderr = &said, &said
	command.WaitDelay = grace
	inGroup(command)
	err = command.Run()
	endGroup(command)
	out := outcome{test: said.failed, output: said.last()}
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return outcome{}, ctx.Err()
	case limited.Err() != nil:
		out.ending = timedOut
	case errors.As(err, &exit), errors.Is(err, exec.ErrWaitDelay):
		out.ending = failed
	case err != nil:
		return outcome{}, fmt.Errorf("%s: %w", filepath.Base(p.command[0]), err)
	}
	return out, nil
}

// removeAll removes a folder, in which a test may have made folders that cannot be written.
func removeAll(folder string) error {
	err := os.RemoveAll(folder)
	if err == nil {
		return nil
	}
	_ = filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			_ = os.Chmod(path, private) //nolint:gosec // a folder that is about to go
		}
		return nil
	})
	return os.RemoveAll(folder) //nolint:wrapcheck // it names the path
}

// saying keeps what matters of the output of a test binary, however much that is: the first test that failed and the end.
type saying struct {
	failed string
	kept   []byte
	line   []byte // not yet ended
}

// keptOutput is how many bytes of the end are kept.
const keptOutput = 4096

// Write never fails.
func (s *saying) Write(p []byte) (int, error) {
	s.kept = append(s.kept, p...)
	if len(s.kept) > keptOutput {
		s.kept = s.kept[len(s.kept)-keptOutput:]
	}
	for rest := p; len(rest) > 0; {
		line, after, ended := bytes.Cut(rest, []byte("\n"))
		if len(s.line) < keptOutput {
			s.line = append(s.line, line...)
		}
		if ended {
			s.read(string(s.line))
			s.line = s.line[:0]
		}
		rest = after
	}
	return len(p), nil
}

func (s *saying) read(line string) {
	if name, ok := strings.CutPrefix(line, "--- FAIL: "); ok && s.failed == "" {
		s.failed, _, _ = strings.Cut(name, " ")
	}
}

func (s *saying) last() string { return strings.TrimSpace(string(s.kept)) }
