package renew_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/tools/files"
	"github.com/plumb-conformance/plumb/tools/renew"
)

// command runs a command of the package by its name.
func command(t *testing.T, name string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, said bytes.Buffer
	for _, c := range renew.Commands(renew.Console{Out: &out, Err: &said, Files: &files.Writer{}}) {
		if c.Name() == name {
			c.SetArgs(args)
			c.SilenceErrors, c.SilenceUsage = true, true
			err = c.ExecuteContext(t.Context())
		}
	}
	return out.String(), said.String(), err
}

// TestVerifyOfAModule plants each kind of difference in a module of somebody's own.
func TestVerifyOfAModule(t *testing.T) {
	tests := []struct {
		name  string
		plant func(t *testing.T, root string)
		says  []string // nothing is found when it is empty
	}{
		{"nothing", func(*testing.T, string) {}, nil},
		{"a file of its owner", func(t *testing.T, root string) {
			t.Helper()
			put(t, filepath.Join(root, "teahouse", "service.go"), "package teahouse\n")
		}, nil},
		{"other line endings in all files", func(t *testing.T, root string) {
			t.Helper()
			err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
				if err == nil && !entry.IsDir() {
					put(t, path, strings.ReplaceAll(read(t, path), "\n", "\r\n"))
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}, nil},
		{"the front door edited", func(t *testing.T, root string) {
			t.Helper()
			path := filepath.Join(root, "teahouse", "door.gen.go")
			put(t, path, strings.Replace(read(t, path), "brewtea.Service", "any", 1))
		}, []string{"teahouse/door.gen.go: drifted", "-\tany\n+\tbrewtea.Service\n"}},
		{"the pages not embedded", func(t *testing.T, root string) {
			t.Helper()
			if err := os.Remove(filepath.Join(root, "spec", "spec.gen.go")); err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(root, "spec", "BrewTea.statements.yaml"), "")
		}, []string{"spec/BrewTea.statements.yaml: drifted", "+operation: BrewTea\n", " lines more\n"}},
		{"a generated file edited", func(t *testing.T, root string) {
			t.Helper()
			path := filepath.Join(root, "generated", "brewtea", "types.gen.go")
			put(t, path, read(t, path)+"// more\n")
		}, []string{"generated/brewtea/types.gen.go: drifted: from line", "-// more\n"}},
		{"the page edited", func(t *testing.T, root string) {
			t.Helper()
			path := filepath.Join(root, "spec", "pages", "BrewTea.md")
			put(t, path, strings.Replace(read(t, path), "|KettleId|String|是|", "|KettleId|String|否|", 1))
		}, []string{"spec/BrewTea.openapi.yaml: drifted", "spec/BrewTea.statements.yaml: drifted", "-- id: KettleId/required"}},
		{"a page removed", func(t *testing.T, root string) {
			t.Helper()
			if err := os.Rename(filepath.Join(root, "spec", "pages", "BrewTea.md"), filepath.Join(root, "BrewTea.md")); err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(root, "spec", "pages", "PourCup.md"), read(t, teahouse+"PourCup.md"))
		}, []string{"spec/BrewTea.openapi.yaml: orphaned: no page gives it", "spec/PourCup.openapi.yaml: missing"}},
	}
	generated := t.TempDir()
	if _, err := anywhere(t, renew.Place{Folder: generated, Module: "example.org/tea"}, teahouse+"BrewTea.md"); err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root := t.TempDir()
			if err := os.CopyFS(root, os.DirFS(generated)); err != nil {
				t.Fatal(err)
			}
			tt.plant(t, root)
			stdout, stderr, err := command(t, "verify", "--root", root)
			if found := errors.Is(err, renew.ErrFound); found != (len(tt.says) > 0) || err != nil && !found {
				t.Errorf("error %v\n%s%s", err, stdout, stderr)
			}
			for _, want := range tt.says {
				if !strings.Contains(stdout, want) {
					t.Errorf("does not say %q:\n%s", want, stdout)
				}
			}
		})
	}
}
