package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Exit codes and first words; what is made has tests where it is made.
func TestRun(t *testing.T) {
	empty := t.TempDir()
	spoiled := t.TempDir()
	if err := os.MkdirAll(filepath.Join(spoiled, "spec", "pages"), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(spoiled, "spec", "pages", "Nothing.md"), []byte("no page\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	misspelt := filepath.Join(spoiled, "misspelt.yml")
	if err := os.WriteFile(misspelt, []byte("name: ours\ntimeing: {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		code int
		says string
	}{
		{"a profile with a key that there is not", []string{"--root", spoiled, "--target", misspelt}, 2, "misspelt.yml:2: unknown key \"timeing\", did you mean timing? (known: name, "},
		{"a folder without pages", []string{"--root", empty}, 2, "spec: there is no page in pages"},
		{"a page that cannot be read", []string{"--root", spoiled}, 2, "Nothing.md: the page cannot be compiled"},
		{"a profile that is not there", []string{"--root", spoiled, "--target", "no.yaml"}, 2, "--target no.yaml: no such file"},
		{"waivers that are not there", []string{"regenerate", "--root", spoiled, "--waivers", "no.yaml"}, 2, "--waivers no.yaml: no such file"},
		{"verify of such a folder", []string{"verify", "--root", empty}, 2, "there is no page"},
		{"pages with a root", []string{"generate", "x.md", "--root", "y"}, 2, "--root y: is for descriptions; expected -o"},
		{"a description among pages", []string{"generate", "x.md", "y.openapi.yaml"}, 2, "y.openapi.yaml: expected a page, *.md"},
		{"a module of descriptions", []string{"generate", "--module", "example.org/m"}, 2, "--module and --package: expected a page, *.md"},
		{"no path of a module", []string{"generate", "x.md", "-o", empty, "--module", "a b"}, 2, `--module "a b": expected the path of a module`},
		{"no name of a package", []string{"generate", "x.md", "-o", empty, "--module", "m", "--package", "A"}, 2, `--package "A": expected a name`},
		{"a page that is not there", []string{"generate", "x.md", "-o", empty, "--module", "m"}, 2, "page: open x.md"},
		{"a command that it does not have", []string{"serve"}, 2, `unknown command "serve"`},
		{"help", []string{"--help"}, 0, "regenerate"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(tt.args, &stdout, &stderr); code != tt.code || !strings.Contains(stdout.String()+stderr.String(), tt.says) {
				t.Errorf("exit %d, want %d and %q\n%s%s", code, tt.code, tt.says, &stdout, &stderr)
			}
		})
	}
	for _, folder := range []string{empty, spoiled} {
		if made, _ := filepath.Glob(filepath.Join(folder, "*", "*.yaml")); len(made) > 0 {
			t.Errorf("left behind: %v", made)
		}
	}
}
