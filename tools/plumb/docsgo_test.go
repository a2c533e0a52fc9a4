package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Every Go block that README and the documents print is a file that builds as it is printed.
func TestGoOfTheDocuments(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	documents, err := filepath.Glob(root + "/docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	// They have to be below the module, so that they see it; ./... does not see a folder whose name begins with a dot.
	if err := os.MkdirAll(filepath.Join(root, ".cache"), 0o750); err != nil {
		t.Fatal(err)
	}
	folder, err := os.MkdirTemp(filepath.Join(root, ".cache"), "docs-") //nolint:usetesting // see above
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	found := 0
	for _, document := range append(documents, root+"/README.md") {
		for _, block := range goBlocks(string(read(t, document))) {
			found++
			name := filepath.Join(folder, strconv.Itoa(found), strings.TrimSuffix(filepath.Base(document), ".md")+".go")
			if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(block), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if found == 0 {
		t.Fatal("the documents print no Go")
	}
	build := exec.CommandContext(t.Context(), "go", "vet", "./.cache/"+filepath.Base(folder)+"/...")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// goBlocks are the contents of the fenced blocks of Go of a document.
func goBlocks(document string) []string {
	var out []string
	var block strings.Builder
	fenced := false
	for line := range strings.Lines(document) {
		switch fence := strings.TrimSpace(line); {
		case !fenced && fence == "```go":
			fenced = true
		case fenced && fence == "```":
			out = append(out, block.String())
			block.Reset()
			fenced = false
		case fenced:
			block.WriteString(line)
		}
	}
	return out
}
