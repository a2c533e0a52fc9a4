package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec"
	"github.com/plumb-conformance/plumb/tools/files"
)

// testConsole is a console that nobody looks at.
func testConsole() console {
	return console{in: strings.NewReader(""), out: new(bytes.Buffer), err: new(bytes.Buffer), files: &files.Writer{}}
}

// When one document of a page cannot be written, none is.
func TestDocumentsAreWrittenAllOrNone(t *testing.T) {
	out := t.TempDir()
	description := filepath.Join(out, spec.DefaultAction+spec.DescriptionSuffix)
	statements := filepath.Join(out, spec.DefaultAction+spec.StatementsSuffix)
	if err := os.WriteFile(description, []byte("as it was"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(statements, 0o755); err != nil {
		t.Fatal(err)
	}
	got := plumb(t, "compile", ownPage, "-o", out)
	if got.code != 2 || got.stdout != "" || !strings.Contains(got.stderr, statements+": ") {
		t.Errorf("exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if text := read(t, description); string(text) != "as it was" {
		t.Errorf("the description is %d bytes of something else", len(text))
	}
	if entries, err := os.ReadDir(out); err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// A folder that did not get its documents is not left behind.
func TestAFolderForNothing(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "file", "out")
	if got := plumb(t, "compile", ownPage, "-o", out); got.code != 2 || !strings.Contains(got.stderr, "output folder: ") {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
}

// Two flags that lead to one file by different names are told, before anything is sent.
func TestTwoReportsInOneFile(t *testing.T) {
	withoutEnvironment(t)
	dir := t.TempDir()
	target, link := filepath.Join(dir, "real"), filepath.Join(dir, "link")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	got := plumb(t, append([]string{"run", "--endpoint", "http://127.0.0.1:1", "--json", target, "--junit", link}, keyFlags()...)...)
	if got.code != 2 || !strings.Contains(got.stderr, link) {
		t.Errorf("exit %d: %s", got.code, got.stderr)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}
