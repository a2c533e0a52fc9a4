package change_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/spec/change"
)

var update = flag.Bool("update", false, "write the golden file of the revisions")

// revisions holds pairs of pages, before and after a revision of the original page. They are not part of the project.
const revisions = "../../../shared/corpus/changes"

// Revisions of real pages are told as they were found to be by hand. The golden file has ids and classes, and nothing of the
// pages' sentences.
func TestRevisionsOfRealPages(t *testing.T) {
	folders, err := filepath.Glob(filepath.Join(filepath.FromSlash(revisions), "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) == 0 {
		t.Skipf("the revisions are not part of the project, and not in %s beside it", revisions)
	}
	var b strings.Builder
	for _, folder := range folders {
		before, after := sample(t, folder, "before.md"), sample(t, folder, "after.md")
		fmt.Fprintf(&b, "%s\n", filepath.Base(folder))
		b.WriteString(classes(changes(t, before, after)))
	}
	golden := filepath.Join("testdata", "revisions.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Split(b.String(), "\n"), strings.Split(strings.ReplaceAll(string(want), "\r", ""), "\n"); !slices.Equal(got, want) {
		t.Errorf("not as in %s (-update writes it):\n%s", golden, differing(got, want))
	}
}

// classes has a line for each change, and one for all that is only worded otherwise.
func classes(list []change.Change) string {
	var b strings.Builder
	reworded := 0
	for _, c := range list {
		if c.ID == "reworded" {
			reworded++
			continue
		}
		fmt.Fprintf(&b, "  %s %s: %s\n", c.ID, c.Title, whom(c.Breaks))
	}
	if len(list) == 0 {
		b.WriteString("  nothing\n")
	}
	if reworded > 0 {
		fmt.Fprintf(&b, "  reworded: %d\n", reworded)
	}
	return b.String()
}

func whom(b change.Breaks) string {
	switch {
	case b.Clients && b.Servers:
		return "clients, servers"
	case b.Clients:
		return "clients"
	case b.Servers:
		return "servers"
	}
	return "nobody"
}

func differing(got, want []string) string {
	var out []string
	for _, line := range got {
		if !slices.Contains(want, line) {
			out = append(out, "+"+line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			out = append(out, "-"+line)
		}
	}
	return strings.Join(out, "\n")
}
