package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/spec"
)

// markdown is the text of the default page, changed.
func markdown(t *testing.T, replacements ...string) string {
	t.Helper()
	text, err := spec.Page(spec.DefaultAction)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer(replacements...).Replace(string(text))
	if len(replacements) > 0 && changed == string(text) {
		t.Fatalf("the page has none of %q", replacements)
	}
	return changed
}

// folder is a new one with these files; their names may have folders.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// digests runs the command, which must succeed, and returns its lines by the paths below root.
func digests(t *testing.T, root string, folders ...string) map[string]string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(folders, &stdout, &stderr); code != 0 || stderr.Len() > 0 {
		t.Fatalf("exit code %d, %s", code, stderr.String())
	}
	out := map[string]string{}
	for line := range strings.Lines(stdout.String()) {
		path, digest, _ := strings.Cut(strings.TrimSpace(line), " ")
		out[strings.TrimPrefix(path, filepath.ToSlash(root)+"/")] = digest
	}
	return out
}

func TestALineForEachPageBelowTheFolders(t *testing.T) {
	root := folder(t, map[string]string{
		"a/One.md": markdown(t), "a/deep/er/Two.md": markdown(t), "b/Three.md": markdown(t), "b/folder.md/Four.md": markdown(t),
		"a/One.yaml": "x", "a/notes.txt": "x", "c/Five.md": markdown(t),
	})
	got := digests(t, root, filepath.Join(root, "a"), filepath.Join(root, "b"))
	want := map[string]bool{"a/One.md": true, "a/deep/er/Two.md": true, "b/Three.md": true, "b/folder.md/Four.md": true}
	for path, line := range got {
		if !want[path] {
			t.Errorf("%s is no page of the folders: %s", path, line)
		}
		delete(want, path)
		shape := regexp.MustCompile(`^description=[0-9a-f]{12} statements=[0-9a-f]{12} diagnostics=[0-9a-f]{12} scenarios=[0-9a-f]{12}$`)
		if !shape.MatchString(line) {
			t.Errorf("%s: %s", path, line)
		}
	}
	if len(want) > 0 {
		t.Errorf("no line for %v", want)
	}
}

// What two lists show: the same page has the same digests wherever it lies, and a change shows where it matters.
func TestWhatADigestTells(t *testing.T) {
	const same = "d s g c" // description, statements, diagnostics, scenarios
	cases := []struct{ name, page, want string }{
		{"the same page", markdown(t), same},
		{"another bound", markdown(t, "64", "63"), "D S g C"},
	}
	root := folder(t, map[string]string{"base/Page.md": markdown(t)})
	base := strings.Fields(digests(t, root, root)["base/Page.md"])
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			root := folder(t, map[string]string{"other/Page.md": c.page})
			got := strings.Fields(digests(t, root, root)["other/Page.md"])
			letters := strings.Fields(same)
			for i := range letters {
				if got[i] != base[i] {
					letters[i] = strings.ToUpper(letters[i])
				}
			}
			if diff := cmp.Diff(c.want, strings.Join(letters, " ")); diff != "" {
				t.Errorf("what differs, in capitals (-want +got):\n%s\n%s\n%s", diff, base, got)
			}
		})
	}
}

// A page that cannot be compiled has nothing to ask; it is a line like others, since a change may mend it.
func TestARefusedPage(t *testing.T) {
	root := folder(t, map[string]string{"Bad.md": "no page\n", "Worse.md": "# Nothing\n\ntext\n"})
	got := digests(t, root, root)
	for _, name := range []string{"Bad.md", "Worse.md"} {
		if line := got[name]; !strings.HasSuffix(line, " scenarios=refused") {
			t.Errorf("%s: %q", name, line)
		}
	}
	if bad, worse := strings.Fields(got["Bad.md"])[2], strings.Fields(got["Worse.md"])[2]; bad == worse {
		t.Errorf("other diagnostics have the same digest: %s", bad)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	absent := filepath.Join(t.TempDir(), "absent")
	dangling := folder(t, nil)
	if err := os.Symlink("nowhere", filepath.Join(dangling, "Link.md")); err != nil {
		t.Skip("no symlinks here:", err)
	}
	cases := []struct {
		name    string
		folders []string
		says    string
	}{
		{"no folder", nil, "usage: digest FOLDER"},
		{"a folder that does not exist", []string{absent}, "digest: " + absent + ": "},
		{"a page that cannot be read", []string{dangling}, "digest: " + dangling + ": page: "},
		{"after a good one", []string{folder(t, nil), absent}, "digest: " + absent + ": "},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(c.folders, &stdout, &stderr); code != 2 || !strings.HasPrefix(stderr.String(), c.says) || stdout.Len() > 0 {
				t.Errorf("exit code %d, %q, %q; expected 2 and %q", code, stderr.String(), stdout.String(), c.says)
			}
		})
	}
}

// broken is a writer that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestAListThatCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	root := folder(t, map[string]string{"One.md": markdown(t)})
	if code := run([]string{root}, broken{}, &stderr); code != 2 || !strings.Contains(stderr.String(), "no room") {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
}
