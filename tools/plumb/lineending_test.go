package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// crlfCheckout copies what verify looks at as a checkout with CRLF has it. The built generator is this module's.
func crlfCheckout(t *testing.T) (root string) {
	t.Helper()
	const module = "../.."
	root = t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		copyFile(t, filepath.Join(module, name), filepath.Join(root, name), nil)
	}
	for _, folder := range []string{"spec", "generated"} {
		err := filepath.WalkDir(filepath.Join(module, folder), func(path string, entry fs.DirEntry, err error) error {
			compiles := strings.HasSuffix(path, ".go") && folder == "spec" || strings.Contains(path, "testdata")
			if err != nil || entry.IsDir() || compiles {
				return err
			}
			copyFile(t, path, filepath.Join(root, strings.TrimPrefix(path, module)), crlf)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	cache, err := filepath.Abs(filepath.Join(module, ".cache"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(cache, filepath.Join(root, ".cache")); err != nil {
		t.Fatal(err)
	}
	return root
}

func copyFile(t *testing.T, from, to string, change func([]byte) []byte) {
	t.Helper()
	content := read(t, from)
	if change != nil {
		content = change(content)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func crlf(text []byte) []byte {
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
}

// Line endings are no drift: a checkout with CRLF is verified and left alone, and a real difference in it is still found.
func TestACheckoutWithOtherLineEndings(t *testing.T) {
	root := crlfCheckout(t)
	description := filepath.Join(root, "spec", "GenerateAggregateConfigRulesReport.openapi.yaml")
	generated := filepath.Join(root, "generated", "generateaggregateconfigrulesreport", "client.gen.go")
	before := read(t, generated)

	if got := plumb(t, "verify", "--root", root); got.code != 0 || strings.Contains(got.stdout, "drifted") {
		t.Fatalf("verify: exit %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	pages, err := filepath.Glob(filepath.Join(root, "spec", "pages", "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("pages: %v, %v", pages, err)
	}
	for name, got := range map[string]result{
		"compile":  plumb(t, append([]string{"compile", "-o", filepath.Join(root, "spec")}, pages...)...),
		"generate": plumb(t, "generate", "--root", root),
	} {
		if got.code != 0 || strings.Count(got.stdout, "\n") != strings.Count(got.stdout, "unchanged ") {
			t.Errorf("%s: exit %d\n%s%s", name, got.code, got.stdout, got.stderr)
		}
	}
	if !bytes.Equal(read(t, generated), before) {
		t.Error("a generated file was written again")
	}

	for path, says := range map[string]string{description: "spec/GenerateAggregateConfigRulesReport.openapi.yaml: drifted", generated: "client.gen.go: drifted"} {
		whole := read(t, path)
		if err := os.WriteFile(path, append(bytes.Clone(whole), "# more\r\n"...), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := plumb(t, "verify", "--root", root); got.code != 1 || !strings.Contains(got.stdout, says) {
			t.Errorf("an edit of %s: exit %d\n%s%s", filepath.Base(path), got.code, got.stdout, got.stderr)
		}
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
