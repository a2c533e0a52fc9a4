//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

// inTheMiddle is a run that has begun and whose target has stopped answering.
func inTheMiddle(t *testing.T, shell string, args ...string) (command *exec.Cmd, stderr *bytes.Buffer) {
	t.Helper()
	withoutEnvironment(t)
	const before = 40 // requests
	reached := make(chan struct{}, 1000)
	address := behind(t, before, func(w http.ResponseWriter, r *http.Request) {
		reached <- struct{}{}
		hang(w, r)
	})
	profile := filepath.Join(t.TempDir(), "target.yaml")
	if err := os.WriteFile(profile, []byte("timing: {request: 1m}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	command, _, stderr = process(t, append(append([]string{"run", "--endpoint", address, "--target", profile}, keyFlags()...), args...)...)
	if shell != "" {
		inShell(command, shell)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	<-reached
	return command, stderr
}

func tell(t *testing.T, command *exec.Cmd, s os.Signal) {
	t.Helper()
	if err := command.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
}

// insist tells a process until it is stopped: what comes at once behind another is no second wish.
func insist(command *exec.Cmd, s os.Signal) (stop func()) {
	again, stopped := time.NewTicker(time.Millisecond), make(chan struct{})
	go func() {
		defer again.Stop()
		for {
			select {
			case <-again.C:
				_ = command.Process.Signal(s) // it may have ended
			case <-stopped:
				return
			}
		}
	}()
	return func() { close(stopped) }
}

// What the command timeout of coreutils does, a signal to a process and one to its group, is one wish: what is judged is kept.
func TestASignalThatIsToldTwiceAtOnce(t *testing.T) {
	dir := t.TempDir()
	report := filepath.Join(dir, "r.json")
	command, stderr := inTheMiddle(t, "", "--json", report)
	tell(t, command, syscall.SIGTERM)
	tell(t, command, syscall.SIGINT)
	if code, by := exitOf(t, command); code != 3 {
		t.Errorf("exit %d by %v\n%s", code, by, stderr)
	}
	if left := namesIn(t, dir); left != "r.json" {
		t.Errorf("the folder holds %q", left)
	}
}

// exitOf waits for the end. The code is -1 when a signal made it.
func exitOf(t *testing.T, command *exec.Cmd) (code int, by syscall.Signal) {
	t.Helper()
	var failed *exec.ExitError
	if err := command.Wait(); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	status, ok := command.ProcessState.Sys().(syscall.WaitStatus)
	if ok && status.Signaled() {
		return -1, status.Signal()
	}
	return command.ProcessState.ExitCode(), 0
}

// Every signal that tells a run to end leaves whole reports of what was judged, and nothing temporary.
func TestASignalInTheMiddleOfARun(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(s.String(), func(t *testing.T) {
			dir := t.TempDir()
			inJSON, inXML := filepath.Join(dir, "r.json"), filepath.Join(dir, "r.xml")
			command, stderr := inTheMiddle(t, "", "--json", inJSON, "--junit", inXML)
			if there := namesIn(t, dir); strings.Count(there, ".tmp") != 2 {
				t.Errorf("in the middle the folder holds %q, expected two temporary files", there)
			}
			tell(t, command, s)
			if code, by := exitOf(t, command); code != 3 {
				t.Fatalf("exit %d by %v, expected 3: %s", code, by, stderr)
			}
			isReport(t, read(t, inJSON))
			if err := xml.Unmarshal(read(t, inXML), new(struct{})); err != nil {
				t.Error(err)
			}
			if left := namesIn(t, dir); left != "r.json r.xml" {
				t.Errorf("the folder holds %q", left)
			}
		})
	}
}

// A caller that ignores hang-ups, as nohup does, goes on having them ignored.
func TestAHangUpThatIsIgnored(t *testing.T) {
	withoutEnvironment(t)
	reached, goOn := make(chan struct{}), make(chan struct{})
	var once sync.Once
	next := reference.New(reference.WithCredentials(acs.Credentials{AccessKeyID: testID, AccessKeySecret: testSecret}))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			close(reached)
			<-goOn
		})
		next.ServeHTTP(w, r)
	}))
	defer server.Close()
	command, _, stderr := process(t, append([]string{"run", "--endpoint", server.URL}, keyFlags()...)...)
	inShell(command, `trap "" HUP`)
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	<-reached
	tell(t, command, syscall.SIGHUP)
	close(goOn)
	if code, by := exitOf(t, command); code != 0 {
		t.Errorf("exit %d by %v, expected 0: %s", code, by, stderr)
	}
}

// stalled is a FIFO with a reader that reads nothing.
func stalled(t *testing.T, path string) {
	t.Helper()
	mkfifo(t, path)
	reader, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close() })
}

// begun returns once something has been written to a FIFO.
func begun(t *testing.T, path string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if _, err := io.ReadFull(file, make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
}

// A signal while a report is being written: no file of the set appears, and nothing temporary stays.
func TestASignalWhileReportsAreWritten(t *testing.T) {
	judge := recorded(t, everything)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(s.String(), func(t *testing.T) {
			dir := t.TempDir()
			fifo := filepath.Join(dir, "fifo")
			stalled(t, fifo)
			command, _, stderr := process(t, append(judge, "--junit", filepath.Join(dir, "r.xml"), "--json", fifo)...)
			if err := command.Start(); err != nil {
				t.Fatal(err)
			}
			begun(t, fifo)
			if there := namesIn(t, dir); !strings.Contains(there, ".tmp") {
				t.Errorf("in the middle the folder holds %q, expected a temporary file", there)
			}
			tell(t, command, s)
			if code, by := exitOf(t, command); code != 2 || !strings.Contains(stderr.String(), fifo+": cannot be written") {
				t.Errorf("exit %d by %v, expected 2: %s", code, by, stderr)
			}
			if left := namesIn(t, dir); left != "fifo" {
				t.Errorf("the folder holds %q", left)
			}
		})
	}
}

// A second signal ends a process that the first could not, as that signal ends any, and nothing temporary stays.
func TestASecondSignal(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(s.String(), func(t *testing.T) {
			dir := t.TempDir()
			fifo := filepath.Join(dir, "fifo")
			stalled(t, fifo)
			command, _ := inTheMiddle(t, "", "--junit", filepath.Join(dir, "r.xml"), "--json", fifo)
			endsBy(t, command, fifo, s, s)
		})
	}
}

// A shell that is no terminal's has what it runs in the background ignore interrupts; plumb does not.
func TestASecondInterruptInTheBackground(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo")
	stalled(t, fifo)
	command, _ := inTheMiddle(t, `trap "" INT`, "--junit", filepath.Join(dir, "r.xml"), "--json", fifo)
	endsBy(t, command, fifo, syscall.SIGINT, syscall.SIGTERM)
}

// endsBy tells a run whose report nobody reads to end, twice.
func endsBy(t *testing.T, command *exec.Cmd, fifo string, told, want syscall.Signal) {
	t.Helper()
	tell(t, command, told) // the run ends and its reports are written
	begun(t, fifo)
	if there := namesIn(t, filepath.Dir(fifo)); !strings.Contains(there, ".tmp") {
		t.Errorf("in the middle the folder holds %q, expected a temporary file", there)
	}
	stop := insist(command, told)
	defer stop()
	if code, by := exitOf(t, command); by != want {
		t.Errorf("exit %d by %v, expected the end by %v", code, by, want)
	}
	if left := namesIn(t, filepath.Dir(fifo)); left != "fifo" {
		t.Errorf("the folder holds %q", left)
	}
}
