package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// ownPages is a folder with the sample pages, without the facts beside their rows.
func ownPages(t *testing.T) string {
	t.Helper()
	paths, err := filepath.Glob("../../spec/compile/testdata/pages/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no sample pages: %v", err)
	}
	folder, fact := t.TempDir(), regexp.MustCompile(` *<!-- want:.*?-->`)
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(path)), fact.ReplaceAll(source, nil), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// On a right server of a page, the suite of that page finds nothing: whether it checks signatures or not.
func TestOurOwnPagesGiveNoFalseAlarm(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []string
	}{{"signed", nil}, {"without signatures", []string{"-no-auth"}}} {
		t.Run(c.name, func(t *testing.T) {
			var out, said strings.Builder
			if code := run(append(c.flags, ownPages(t), "../../spec/pages"), &out, &said); code != 0 {
				t.Errorf("exit %d\n%s%s", code, out.String(), said.String())
			}
		})
	}
}

func TestBadArguments(t *testing.T) {
	empty := t.TempDir()
	cases := []struct {
		name string
		args []string
		says string
	}{
		{"nothing", nil, "expected pages"},
		{"no page", []string{empty}, "no page"},
		{"no folder", []string{filepath.Join(empty, "none")}, "none"},
		{"no worker", []string{"-workers", "0", empty}, "-workers 0"},
		{"a negative sample", []string{"-sample", "-1", empty}, "-sample -1"},
		{"an unknown flag", []string{"-fast", empty}, "-fast"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out, said strings.Builder
			if code := run(c.args, &out, &said); code != 2 || !strings.Contains(said.String(), c.says) || out.Len() > 0 {
				t.Errorf("exit %d: %s%s", code, out.String(), said.String())
			}
		})
	}
}

// A page that cannot be compiled is counted, and alone it is not enough: nothing was run.
func TestAPageThatCannotBeCompiledIsLeftOut(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Broken.md")
	if err := os.WriteFile(path, []byte("# Broken\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, said strings.Builder
	if code := run([]string{path}, &out, &said); code != 1 || !strings.Contains(out.String(), "0 pages") || !strings.Contains(out.String(), "1 left out") {
		t.Errorf("exit %d: %s%s", code, out.String(), said.String())
	}
}

// A sample is the same on every machine, wherever the pages lie.
func TestSamplesAreAlwaysTheSame(t *testing.T) {
	here := sampled([]string{"a/One.md", "a/Two.md", "a/Three.md", "a/Four.md"}, 2)
	there := sampled([]string{"b/Four.md", "b/Three.md", "b/Two.md", "b/One.md"}, 2)
	if len(here) != 2 || len(there) != 2 {
		t.Fatalf("%q, %q", here, there)
	}
	for i := range here {
		if filepath.Base(here[i]) != filepath.Base(there[i]) {
			t.Errorf("%q, %q", here, there)
		}
	}
	if all := sampled([]string{"a", "b"}, 0); len(all) != 2 {
		t.Errorf("no sample: %q", all)
	}
}
