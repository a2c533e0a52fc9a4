//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

// asCommand is the environment variable that makes this test's binary the command itself.
const asCommand = "PLUMB_TEST_AS_COMMAND"

// TestMain lets tests start the command as a process of its own without building it a second time.
func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	// Under nohup, and in some CI, the hangup is ignored, and processes that are started would ignore it too. One that is
	// waited for here is theirs to find as it is otherwise.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	os.Exit(m.Run())
}

// process is the command as a process of its own, not yet started. It is killed when the test's time is over.
func process(t *testing.T, args ...string) (command *exec.Cmd, stdout, stderr *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	stdout, stderr = new(bytes.Buffer), new(bytes.Buffer)
	command = exec.CommandContext(t.Context(), self, args...)
	command.Env = append(os.Environ(), asCommand+"=1")
	command.Stdout, command.Stderr = stdout, stderr
	return command, stdout, stderr
}

// inShell makes a shell run a process after some lines of its own.
func inShell(command *exec.Cmd, lines string) {
	command.Args = append([]string{"sh", "-c", lines + "\nexec \"$0\" \"$@\"", command.Path}, command.Args[1:]...)
	command.Path = "/bin/sh"
}

// everything is a filter; a report of everything is more than a pipe holds.
const everything, few = "", "AggregatorId"

// recorded is the record of a run, and the arguments that judge it again.
func recorded(t *testing.T, filter string) (judge []string) {
	t.Helper()
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := filepath.Join(t.TempDir(), "record.jsonl")
	if got := plumb(t, append([]string{"run", "--endpoint", address, "--filter", filter, "--record", path}, keyFlags()...)...); got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	return []string{"judge", path, "--filter", filter}
}

// isReport fails when text is not one whole report in JSON.
func isReport(t *testing.T, text []byte) {
	t.Helper()
	var report struct{ Scenarios []json.RawMessage }
	if err := json.Unmarshal(text, &report); err != nil || len(report.Scenarios) == 0 {
		t.Errorf("not a report: %v in %d bytes", err, len(text))
	}
}

func symlink(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Fatal(err)
	}
}

func mkfifo(t *testing.T, path string) {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
}

// kindOf is what stands at a path itself.
func kindOf(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func namesIn(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return strings.Join(list, " ")
}

// place is a folder of a test with the process that is to write there.
type place struct {
	t       *testing.T
	dir     string
	command *exec.Cmd
}

// A report can go wherever a user points it, and what stood there is what stands there afterwards.
func TestAReportIsWrittenThrough(t *testing.T) {
	judge := recorded(t, few)
	cases := []struct {
		name string
		// prepare gives the path for --json and, for the time after the process, what arrived there.
		prepare func(p place) (path string, arrived func() []byte)
	}{
		{"a link", func(p place) (string, func() []byte) {
			symlink(p.t, "real.json", filepath.Join(p.dir, "out"))
			return filepath.Join(p.dir, "out"), func() []byte { return read(p.t, filepath.Join(p.dir, "real.json")) }
		}},
		{"a FIFO", func(p place) (string, func() []byte) {
			path := filepath.Join(p.dir, "out")
			mkfifo(p.t, path)
			arrived := make(chan []byte, 1)
			go func() {
				text, _ := os.ReadFile(path) // isReport sees an error
				arrived <- text
			}()
			return path, func() []byte { return <-arrived }
		}},
		{"/dev/fd/3, a pipe", func(p place) (string, func() []byte) {
			reader, writer, err := os.Pipe()
			if err != nil {
				p.t.Fatal(err)
			}
			p.command.ExtraFiles = []*os.File{writer}
			arrived := make(chan []byte, 1)
			go func() {
				text, _ := io.ReadAll(reader)
				arrived <- text
			}()
			return "/dev/fd/3", func() []byte {
				_ = writer.Close()
				return <-arrived
			}
		}},
		{"a link to /dev/fd/3, a file that others write to", func(p place) (string, func() []byte) {
			shared, err := os.Create(filepath.Join(p.dir, "real.json"))
			if err != nil {
				p.t.Fatal(err)
			}
			if _, err := shared.WriteString(" \n"); err != nil {
				p.t.Fatal(err)
			}
			p.command.ExtraFiles = []*os.File{shared}
			symlink(p.t, "/dev/fd/3", filepath.Join(p.dir, "out"))
			return filepath.Join(p.dir, "out"), func() []byte {
				if _, err := shared.WriteString("\n "); err != nil {
					p.t.Fatal(err)
				}
				_ = shared.Close()
				text := read(p.t, filepath.Join(p.dir, "real.json"))
				if !bytes.HasPrefix(text, []byte(" \n{")) || !bytes.HasSuffix(text, []byte("}\n\n ")) {
					p.t.Errorf("the file does not begin and end with what others wrote: %.10q", text)
				}
				return text
			}
		}},
		{"a device", func(p place) (string, func() []byte) {
			path := filepath.Join(p.dir, "out")
			const null = 1<<8 | 3
			if err := syscall.Mknod(path, syscall.S_IFCHR|0o666, null); err != nil {
				p.t.Skipf("a device can be made by root only: %v", err)
			}
			return path, nil
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			command, _, stderr := process(t, judge...)
			path, arrived := c.prepare(place{t, dir, command})
			command.Args = append(command.Args, "--json", path)
			kind := fs.FileMode(0)
			if filepath.Dir(path) == dir {
				kind = kindOf(t, path)
			}
			if err := command.Run(); err != nil {
				t.Fatalf("%v: %s", err, stderr)
			}
			if arrived != nil {
				isReport(t, arrived())
			}
			if kind != 0 && kindOf(t, path) != kind {
				t.Errorf("%v stands where %v stood", kindOf(t, path), kind)
			}
			if left := namesIn(t, dir); strings.Contains(left, ".tmp") {
				t.Errorf("left behind: %s", left)
			}
		})
	}
}

// Standard output takes the report and then the verdicts, none over the other, as a pipe and as a file. The link in the
// folder of devices stays: it is looked at here through a link of our own.
func TestAReportOnStandardOutput(t *testing.T) {
	judge := recorded(t, few)
	plain := plumb(t, judge...).stdout
	for _, name := range []string{"pipe", "file"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			out := filepath.Join(dir, "out")
			symlink(t, "/dev/stdout", out)
			command, stdout, stderr := process(t, append(judge, "--json", out)...)
			if name == "file" {
				file, err := os.Create(filepath.Join(dir, "console"))
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = file.Close() }()
				command.Stdout = file
			}
			if err := command.Run(); err != nil {
				t.Fatalf("%v: %s", err, stderr)
			}
			text := stdout.Bytes()
			if name == "file" {
				text = read(t, filepath.Join(dir, "console"))
			}
			report, verdicts := text[:max(len(text)-len(plain), 0)], text[max(len(text)-len(plain), 0):]
			isReport(t, report)
			if string(verdicts) != plain {
				t.Errorf("the verdicts are\n%s\nexpected\n%s", verdicts, plain)
			}
			if target, err := os.Readlink(out); err != nil || target != "/dev/stdout" {
				t.Errorf("the link is now %s, %v", target, err)
			}
		})
	}
}

// A new file gets its mode from the user's umask, an existing one keeps its own.
func TestTheModeOfAReport(t *testing.T) {
	judge, dir := recorded(t, few), t.TempDir()
	there := filepath.Join(dir, "there")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(there, 0o660); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		umask string
		path  string
		want  fs.FileMode
	}{
		"a new file":               {"022", filepath.Join(dir, "new"), 0o644},
		"a new file, careful":      {"077", filepath.Join(dir, "careful"), 0o600},
		"an existing file":         {"022", there, 0o660},
		"an existing one, careful": {"077", there, 0o660},
	} {
		t.Run(name, func(t *testing.T) {
			command, _, stderr := process(t, append(judge, "--json", c.path)...)
			inShell(command, "umask "+c.umask)
			if err := command.Run(); err != nil {
				t.Fatalf("%v: %s", err, stderr)
			}
			isReport(t, read(t, c.path))
			if got := kindOf(t, c.path); got != c.want {
				t.Errorf("mode %v, expected %v", got, c.want)
			}
		})
	}
}

// A reader that goes away early is an error of the path, and the files beside it stay as they were.
func TestAReaderThatGoesAway(t *testing.T) {
	judge, dir := recorded(t, few), t.TempDir()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	command, _, stderr := process(t, append(judge, "--junit", filepath.Join(dir, "r.xml"), "--json", "/dev/fd/3")...)
	command.ExtraFiles = []*os.File{writer}
	_ = reader.Close()
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if code, by := exitOf(t, command); code != 2 || !strings.Contains(stderr.String(), "/dev/fd/3: cannot be written: broken pipe") {
		t.Errorf("exit %d by %v, expected 2: %s", code, by, stderr)
	}
	_ = writer.Close()
	if left := namesIn(t, dir); left != "" {
		t.Errorf("the folder holds %q", left)
	}
}

// A record goes to a FIFO as it is made.
func TestARecordIntoAFIFO(t *testing.T) {
	withoutEnvironment(t)
	address := referenceAt(t, acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret})
	path := filepath.Join(t.TempDir(), "record")
	mkfifo(t, path)
	arrived := make(chan []byte, 1)
	go func() {
		text, _ := os.ReadFile(path)
		arrived <- text
	}()
	command, _, stderr := process(t, append([]string{"run", "--endpoint", address, "--filter", "AggregatorId", "--record", path}, keyFlags()...)...)
	if err := command.Run(); err != nil {
		t.Fatalf("%v: %s", err, stderr)
	}
	if got := <-arrived; bytes.Count(got, []byte("\n")) < 2 {
		t.Errorf("the reader got %q", got)
	}
	if kindOf(t, path).Type() != fs.ModeNamedPipe {
		t.Error("the FIFO was replaced")
	}
}

// Without a reader a record is waited for, until the user says no.
func TestARecordThatNobodyReads(t *testing.T) {
	withoutEnvironment(t)
	path := filepath.Join(t.TempDir(), "record")
	mkfifo(t, path)
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	root := newRoot(testConsole())
	root.SetArgs(append([]string{"run", "--endpoint", "http://127.0.0.1:1", "--record", path}, keyFlags()...))
	if err := root.ExecuteContext(ctx); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), path) {
		t.Errorf("error %v, expected the context's with the path", err)
	}
}
