//go:build unix

package files_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/files"
)

func fifo(t *testing.T, path string) {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
}

// device makes one of Linux's devices of memory by its minor number, in a folder of the test: those of the machine are
// never touched.
func device(t *testing.T, path string, minor int) {
	t.Helper()
	const memory = 1 << 8
	if err := syscall.Mknod(path, syscall.S_IFCHR|0o666, memory|minor); err != nil {
		t.Skipf("a device can be made by root only, on a file system that has them: %v", err)
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Skipf("devices of this folder cannot be opened: %v", err)
	}
	_ = file.Close()
}

const (
	null = 3
	full = 7
)

// isStill fails when something else has taken the place of a path.
func isStill(t *testing.T, path string, kind fs.FileMode) {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil || info.Mode().Type() != kind {
		t.Errorf("%s is now %v, %v; expected %v", filepath.Base(path), info, err, kind)
	}
}

func TestADeviceIsWrittenThrough(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	device(t, path, null)
	var w files.Writer
	if err := w.Write(t.Context(), path, []byte(after)); err != nil {
		t.Error(err)
	}
	isStill(t, path, fs.ModeDevice|fs.ModeCharDevice)
}

// A FIFO gets everything whether its reader was there first or comes late.
func TestAFIFOIsWrittenThrough(t *testing.T) {
	content := strings.Repeat(after, 10000) // more than a pipe holds
	for _, early := range []bool{true, false} {
		t.Run(fmt.Sprintf("early reader %t", early), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "out")
			fifo(t, path)
			flags := os.O_RDONLY
			if early {
				flags |= syscall.O_NONBLOCK // open returns although nobody writes
			}
			opened, read := make(chan struct{}), make(chan string, 1)
			go func() {
				file, err := os.OpenFile(path, flags, 0)
				close(opened)
				if err != nil {
					read <- err.Error()
					return
				}
				read <- all(file)
			}()
			if early {
				<-opened
			}
			var w files.Writer
			if err := w.Write(t.Context(), path, []byte(content)); err != nil {
				t.Fatal(err)
			}
			if got := <-read; got != content {
				t.Errorf("the reader got %d bytes, expected %d", len(got), len(content))
			}
			isStill(t, path, fs.ModeNamedPipe)
		})
	}
}

// all reads to the end. A FIFO that was opened before its writer says that it is at its end until there is one.
func all(file *os.File) string {
	defer func() { _ = file.Close() }()
	var text strings.Builder
	for text.Len() == 0 {
		if _, err := io.Copy(&text, file); err != nil {
			return err.Error()
		}
	}
	return text.String()
}

func TestAFIFOWithoutAReader(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "out"), filepath.Join(dir, "other")
	fifo(t, path)
	ctx, cancel := context.WithCancel(t.Context())
	var w files.Writer
	set := w.Set()
	write(t, set, other, after)
	write(t, set, path, after)
	failed := make(chan error)
	go func() { failed <- set.Commit(ctx) }()
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), path+": ") {
		t.Errorf("error %v, expected the context's with the path", err)
	}
	if diff := cmp.Diff([]string{"out"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

// A reader that stops reading cannot keep a command that is told to end.
func TestAFIFOWhoseReaderStops(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	fifo(t, path)
	reader, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	var w files.Writer
	go func() { failed <- w.Write(ctx, path, make([]byte, 1<<20)) }()
	firstByte(t, path)
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, expected the context's", err)
	}
}

// firstByte returns once something has been written to a FIFO.
func firstByte(t *testing.T, path string) {
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

// A device that takes nothing fails the set before any file of it is renamed.
func TestAStreamThatFailsKeepsTheFiles(t *testing.T) {
	dir := t.TempDir()
	one, out := filepath.Join(dir, "one"), filepath.Join(dir, "out")
	put(t, one, before, 0o644)
	device(t, out, full)
	var w files.Writer
	set := w.Set()
	write(t, set, one, after)
	write(t, set, out, after)
	if err := set.Commit(t.Context()); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, expected no space", err)
	}
	holds(t, one, before)
	if diff := cmp.Diff([]string{"one", "out"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
	isStill(t, out, fs.ModeDevice|fs.ModeCharDevice)
}

// An open file of the process gets the content where it stands: what is there before it stays.
func TestADescriptorIsWrittenWhereItStands(t *testing.T) {
	dir := t.TempDir()
	file, err := os.Create(filepath.Join(dir, "real"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if _, err := file.WriteString("before, "); err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("/dev/fd/%d", file.Fd())
	link(t, name, filepath.Join(dir, "link"))
	var w files.Writer
	for _, path := range []string{name, fmt.Sprintf("/proc/self/fd/%d", file.Fd()), filepath.Join(dir, "link")} {
		if err := w.Write(t.Context(), path, []byte(after+", ")); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := file.WriteString("after"); err != nil {
		t.Errorf("the file was closed: %v", err)
	}
	holds(t, filepath.Join(dir, "real"), "before, "+strings.Repeat(after+", ", 3)+"after")
	isStill(t, filepath.Join(dir, "link"), fs.ModeSymlink)
}

func TestADescriptorThatIsNotOpen(t *testing.T) {
	var w files.Writer
	if err := w.Write(t.Context(), "/dev/fd/999999", []byte(after)); !errors.Is(err, syscall.EBADF) {
		t.Errorf("error %v, expected a bad descriptor", err)
	}
}

func TestLog(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "log")
	var w files.Writer
	log, err := w.Log(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(log, after); err != nil {
		t.Fatal(err)
	}
	holds(t, path, after) // at once
	w.Abandon()
	holds(t, path, after) // and in the end
	if err := log.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if _, err := w.Log(t.Context(), path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v, expected one of a file that is there", err)
	}
	holds(t, path, after)
}

func TestALogToAFIFO(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	fifo(t, path)
	read := make(chan string, 1)
	go func() {
		file, err := os.Open(path)
		if err != nil {
			read <- err.Error()
			return
		}
		read <- all(file)
	}()
	var w files.Writer
	log, err := w.Log(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(log, after); err != nil {
		t.Fatal(err)
	}
	_ = log.Close()
	if got := <-read; got != after {
		t.Errorf("the reader got %q", got)
	}
	isStill(t, path, fs.ModeNamedPipe)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.Log(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("without a reader: error %v, expected the context's", err)
	}
}
