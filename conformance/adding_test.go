package conformance_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// patch is a hunk of a patch on docs/adding.md.
type patch struct {
	file   string
	before string // what it expects to find; empty for a new file
}

// The patches of the examples fit the files as they are. That they also work is what `make adding` shows.
func TestThePatchesOfTheExamplesFit(t *testing.T) {
	all := patchesOfThePage(t)
	if len(all) == 0 {
		t.Fatal("docs/adding.md has no patch")
	}
	for _, p := range all {
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(p.file)))
		switch {
		case p.before == "":
			if err == nil {
				t.Errorf("%s: docs/adding.md makes it anew, and it exists", p.file)
			}
		case err != nil:
			t.Errorf("docs/adding.md changes a file that cannot be read: %v", err)
		case strings.Count(string(text), p.before) != 1:
			t.Errorf("%s: docs/adding.md expects once, and finds %d times:\n%s", p.file, strings.Count(string(text), p.before), p.before)
		}
	}
}

// Files that the page names in backquotes exist; a name with < stands for any.
func TestFilesThatThePageNamesExist(t *testing.T) {
	for line := range strings.Lines(addingPage(t)) {
		if strings.ContainsAny(line[:1], "+- ") {
			continue // patches, and text in them
		}
		for _, name := range names(line) {
			if !strings.Contains(name, "/") || strings.ContainsAny(name, " <()") {
				continue
			}
			if found, err := filepath.Glob(filepath.Join("..", name)); err != nil || len(found) == 0 {
				t.Errorf("docs/adding.md names %s, which does not exist", name)
			}
		}
	}
}

func addingPage(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "docs", "adding.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// patchesOfThePage cuts the fenced patches into hunks.
func patchesOfThePage(t *testing.T) []patch {
	t.Helper()
	var out []patch
	file, inside := "", false
	for line := range strings.Lines(addingPage(t)) {
		switch {
		case line == "```diff\n":
			inside = true
		case line == "```\n":
			inside = false
		case !inside, strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "diff "), strings.HasPrefix(line, "new file "):
		case strings.HasPrefix(line, "+++ b/"):
			file = strings.TrimSpace(strings.TrimPrefix(line, "+++ b/"))
		case strings.HasPrefix(line, "@@ "):
			out = append(out, patch{file: file})
		case strings.HasPrefix(line, " "), strings.HasPrefix(line, "-"):
			out[len(out)-1].before += line[1:]
		}
	}
	return out
}
