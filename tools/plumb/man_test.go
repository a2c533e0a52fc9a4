package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// There is a page for plumb and for each command that its help lists, with its examples, and none for hidden ones.
func TestManualHasAPageForEachCommand(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "man1")
	if got := plumb(t, "man", folder); got.code != 0 || got.stdout+got.stderr != "" {
		t.Fatalf("exit %d: %s", got.code, got.stderr)
	}
	pages := folderOf(t, folder)
	for _, cmd := range newRoot(console{}).Commands() {
		name := "plumb-" + cmd.Name() + ".1"
		if slices.Contains(pages, name) == cmd.Hidden {
			t.Errorf("%s: a page %t, hidden %t", cmd.Name(), slices.Contains(pages, name), cmd.Hidden)
			continue
		}
		if cmd.Hidden {
			continue
		}
		text := string(read(t, filepath.Join(folder, name)))
		for _, part := range []string{`.TH "PLUMB-` + strings.ToUpper(cmd.Name()) + `" "1" "Jan 2026" "` + tool() + `" "plumb"`, ".SH NAME", ".SH SYNOPSIS", ".SH SEE ALSO"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s lacks %s", name, part)
			}
		}
		if strings.Contains(text, ".SH EXAMPLE") == (cmd.Example == "") {
			t.Errorf("%s: examples %q are not those of the command", name, cmd.Example)
		}
	}
	if !slices.Contains(pages, "plumb.1") {
		t.Errorf("pages %v", pages)
	}
}

// The manual has nothing of the day, the machine and the folder in which it is made.
func TestManualIsTheSameEachTime(t *testing.T) {
	first, second := t.TempDir(), t.TempDir()
	plumb(t, "man", first)
	t.Setenv("SOURCE_DATE_EPOCH", "1")
	t.Setenv("HOME", second)
	plumb(t, "man", second)
	for _, name := range folderOf(t, first) {
		a, b := string(read(t, filepath.Join(first, name))), string(read(t, filepath.Join(second, name)))
		if a != b {
			t.Errorf("%s differs", name)
		}
		if strings.Contains(a, first) {
			t.Errorf("%s names the folder", name)
		}
	}
}

func TestManualThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"no folder", []string{"man"}, "accepts 1 arg(s), received 0"},
		{"two folders", []string{"man", "a", "b"}, "accepts 1 arg(s), received 2"},
		{"a file", []string{"man", file}, "is a file, expected a folder"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := plumb(t, c.args...); got.code != 2 || !strings.Contains(got.stderr, c.says) {
				t.Errorf("exit %d: %s", got.code, got.stderr)
			}
		})
	}
	if string(read(t, file)) != "mine" {
		t.Error("the file was written to")
	}
}
