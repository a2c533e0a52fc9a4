package files_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/files"
)

// What becomes of a path, by what stands there.
func TestWhatStandsAtThePath(t *testing.T) {
	cases := []struct {
		name    string
		prepare func(p place)
		path    string // what is written to
		holds   string // the file that has the content then
		left    []string
	}{
		{"nothing", func(place) {}, "out", "out", []string{"out"}},
		{"a file", func(p place) { p.file("out") }, "out", "out", []string{"out"}},
		{"a link to a file", func(p place) {
			p.file("real")
			p.link("real", "out")
		}, "out", "real", []string{"out", "real"}},
		{"a link with an absolute path", func(p place) {
			p.file("real")
			p.link(p.path("real"), "out")
		}, "out", "real", []string{"out", "real"}},
		{"a link to nothing yet", func(p place) { p.link("real", "out") }, "out", "real", []string{"out", "real"}},
		{"a link to a link", func(p place) {
			p.link("real", "middle")
			p.link("middle", "out")
		}, "out", "real", []string{"middle", "out", "real"}},
		{"a link into a folder that is a link", func(p place) {
			p.folder("a")
			p.folder("a/b")
			p.link("a/b", "l")
			p.link("l/../real", "out") // the .. is that of a/b
		}, "out", "a/real", []string{"a", "l", "out"}},
		{"a file in a folder that is a link", func(p place) {
			p.folder("a")
			p.link("a", "l")
		}, "l/out", "a/out", []string{"a", "l"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			c.prepare(place{t, dir})
			links := linksOf(t, dir)
			var w files.Writer
			if err := w.Write(t.Context(), filepath.Join(dir, c.path), []byte(after)); err != nil {
				t.Fatal(err)
			}
			holds(t, filepath.Join(dir, c.holds), after)
			if diff := cmp.Diff(c.left, names(t, dir)); diff != "" {
				t.Errorf("the folder (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(links, linksOf(t, dir)); diff != "" {
				t.Errorf("the links (-before +after):\n%s", diff)
			}
		})
	}
}

func linksOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	links := map[string]string{}
	for _, name := range names(t, dir) {
		if target, err := os.Readlink(filepath.Join(dir, name)); err == nil {
			links[name] = target
		}
	}
	return links
}

func TestTheModeOfAnExistingFileIsKept(t *testing.T) {
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o644, 0o755, 0o666, 0o444, 0o000, fs.ModeSetgid | 0o750} {
		t.Run(mode.String(), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "out")
			put(t, path, before, mode)
			var w files.Writer
			if err := w.Write(t.Context(), path, []byte(after)); err != nil {
				t.Fatal(err)
			}
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode() != mode {
				t.Errorf("mode %v, expected %v", info.Mode(), mode)
			}
		})
	}
}

// A file is replaced as a whole: who has the old one open reads on in the old one.
func TestReplacedAsAWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	put(t, path, before, 0o644)
	reader, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	var w files.Writer
	if err := w.Write(t.Context(), path, []byte(after)); err != nil {
		t.Fatal(err)
	}
	old := make([]byte, len(before))
	if _, err := reader.Read(old); err != nil || string(old) != before {
		t.Errorf("%q, %v", old, err)
	}
}

// An error names the path that the user gave, and nothing is left.
func TestUnwritablePaths(t *testing.T) {
	cases := []struct {
		name    string
		prepare func(p place)
		path    string
		says    string
	}{
		{"a folder", func(p place) { p.folder("out") }, "out", "is a folder, expected a file"},
		{"a link to a folder", func(p place) {
			p.folder("real")
			p.link("real", "out")
		}, "out", "is a folder, expected a file"},
		{"a folder that is not there", func(place) {}, "none/out", "no such file or directory"},
		{"below a file", func(p place) { p.file("file") }, "file/out", "not a directory"},
		{"a link to itself", func(p place) { p.link("out", "out") }, "out", "links without end"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			c.prepare(place{t, dir})
			there := names(t, dir)
			path := filepath.Join(dir, c.path)
			var w files.Writer
			err := w.Write(t.Context(), path, []byte(after))
			if err == nil || !strings.HasPrefix(err.Error(), path+": ") || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), ".tmp") {
				t.Errorf("error %v, expected one that names the path and says %q", err, c.says)
			}
			if diff := cmp.Diff(there, names(t, dir)); diff != "" {
				t.Errorf("the folder (-before +after):\n%s", diff)
			}
		})
	}
}

func TestTheLongestNameFits(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 255))
	var w files.Writer
	if err := w.Write(t.Context(), path, []byte(after)); err != nil {
		t.Fatal(err)
	}
	holds(t, path, after)
}
