package files_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/tools/files"
)

func write(t *testing.T, set *files.Set, path, content string) {
	t.Helper()
	file, err := set.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(file, content); err != nil {
		t.Fatal(err)
	}
}

// Nothing has its name before Commit, everything after it.
func TestASetAppearsAtOnce(t *testing.T) {
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one"), filepath.Join(dir, "two")
	put(t, one, before, 0o644)
	var w files.Writer
	set := w.Set()
	write(t, set, one, after)
	write(t, set, two, after)
	holds(t, one, before)
	gone(t, two)
	if err := set.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	set.Discard() // as a deferred one would
	holds(t, one, after)
	holds(t, two, after)
	if diff := cmp.Diff([]string{"one", "two"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

func TestADiscardedSetLeavesNoTrace(t *testing.T) {
	dir := t.TempDir()
	one := filepath.Join(dir, "one")
	put(t, one, before, 0o644)
	var w files.Writer
	set := w.Set()
	if err := set.Folder(filepath.Join(dir, "new", "deep")); err != nil {
		t.Fatal(err)
	}
	write(t, set, one, after)
	write(t, set, filepath.Join(dir, "new", "deep", "two"), after)
	set.Discard()
	holds(t, one, before)
	if diff := cmp.Diff([]string{"one"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

// When the last of a set cannot get its place, it is gone; a set whose files cannot even be opened changes nothing.
func TestASetThatFails(t *testing.T) {
	cases := []struct {
		name   string
		spoil  func(p place)
		placed bool // the file before the spoilt one
	}{
		{"at the rename", func(p place) {
			p.folder("two")
			p.file("two/full")
		}, true},
		{"by another process's removal of the temporary file", func(p place) {
			for _, name := range names(p.t, p.dir) {
				if name != "one" && name != "two" {
					if err := os.Remove(p.path(name)); err != nil {
						p.t.Fatal(err)
					}
				}
			}
		}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			one, two := filepath.Join(dir, "one"), filepath.Join(dir, "two")
			put(t, one, before, 0o644)
			var w files.Writer
			set := w.Set()
			write(t, set, one, after)
			write(t, set, two, after)
			c.spoil(place{t, dir})
			if err := set.Commit(t.Context()); err == nil {
				t.Error("no error")
			}
			want := before
			if c.placed {
				want = after
			}
			holds(t, one, want)
			for _, name := range names(t, dir) {
				if name != "one" && name != "two" {
					t.Errorf("left behind: %s", name)
				}
			}
		})
	}
}

func TestOneFileTwiceInASet(t *testing.T) {
	dir := t.TempDir()
	link(t, "one", filepath.Join(dir, "link"))
	var w files.Writer
	set := w.Set()
	defer set.Discard()
	write(t, set, filepath.Join(dir, "one"), after)
	for _, name := range []string{"one", "./one", "link"} {
		if _, err := set.Create(dir + "/" + name); err == nil {
			t.Errorf("%s was opened a second time", name)
		}
	}
}

// A file that holds the text already, however its lines end, is not written again.
func TestPut(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "same"), "one\r\ntwo\r\n", 0o644)
	put(t, filepath.Join(dir, "other"), before, 0o644)
	var w files.Writer
	set := w.Set()
	changed := map[string]bool{}
	for _, name := range []string{"same", "other", "none"} {
		var err error
		if changed[name], err = set.Put(filepath.Join(dir, name), []byte("one\ntwo\n")); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(map[string]bool{"same": false, "other": true, "none": true}, changed); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	if err := set.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	holds(t, filepath.Join(dir, "same"), "one\r\ntwo\r\n")
	holds(t, filepath.Join(dir, "other"), "one\ntwo\n")
	holds(t, filepath.Join(dir, "none"), "one\ntwo\n")
	if _, err := w.Set().Put(dir, nil); err == nil {
		t.Error("a folder was written")
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), before, 0o644)
	var w files.Writer
	set := w.Set()
	if err := set.Folder(filepath.Join(dir, "file")); err == nil {
		t.Error("a file was taken for a folder")
	}
	if err := set.Folder(filepath.Join(dir, "a", "b")); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "a", "somebody's"), before, 0o644)
	set.Discard()
	gone(t, filepath.Join(dir, "a", "b"))
	holds(t, filepath.Join(dir, "a", "somebody's"), before)
}

func TestWriteNew(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out")
	var w files.Writer
	if err := w.WriteNew(t.Context(), path, []byte(before)); err != nil {
		t.Fatal(err)
	}
	if err := w.WriteNew(t.Context(), path, []byte(after)); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v, expected one of a file that is there", err)
	}
	holds(t, path, before)

	// A file that comes between the look and the end is not replaced either.
	late := filepath.Join(dir, "late")
	set := w.Set()
	file, err := set.CreateNew(late)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(file, after); err != nil {
		t.Fatal(err)
	}
	put(t, late, before, 0o644)
	if err := set.Commit(t.Context()); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v, expected one of a file that is there", err)
	}
	holds(t, late, before)
	if diff := cmp.Diff([]string{"late", "out"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
}

func TestAbandon(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out")
	put(t, path, before, 0o644)
	var w files.Writer
	set := w.Set()
	write(t, set, path, after)
	scratch, err := w.Scratch(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := scratch.Put("input", []byte(after)); err != nil {
		t.Fatal(err)
	}
	w.Abandon()
	if diff := cmp.Diff([]string{"out"}, names(t, dir)); diff != "" {
		t.Errorf("the folder (-want +got):\n%s", diff)
	}
	if err := set.Commit(t.Context()); err == nil {
		t.Error("a set was committed afterwards")
	}
	if _, err := w.Set().Create(path); err == nil {
		t.Error("a file was created afterwards")
	}
	if _, err := w.Scratch(dir); err == nil {
		t.Error("a folder was made afterwards")
	}
	holds(t, path, before)
}

// Whatever is in a set and whether it is committed or discarded: a file has its new content or its old one, all alike, and
// nothing else is there.
func TestSetsAreAllOrNothing(t *testing.T) {
	root := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(root, "") //nolint:usetesting // one for each draw
		if err != nil {
			rt.Fatal(err)
		}
		contents := rapid.MapOf(rapid.SampledFrom([]string{"a", "b", "c", "d"}), rapid.SliceOf(rapid.Byte())).Draw(rt, "contents")
		there := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d"}), rapid.ID).Draw(rt, "there")
		commit := rapid.Bool().Draw(rt, "commit")
		want := map[string]string{}
		for _, name := range there {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(before), 0o600); err != nil {
				rt.Fatal(err)
			}
			want[name] = before
		}
		var w files.Writer
		set := w.Set()
		for name, content := range contents {
			file, err := set.Create(filepath.Join(dir, name))
			if err != nil {
				rt.Fatal(err)
			}
			half := len(content) / 2
			for _, part := range [][]byte{content[:half], content[half:]} {
				if _, err := file.Write(part); err != nil {
					rt.Fatal(err)
				}
			}
			if commit {
				want[name] = string(content)
			}
		}
		if commit {
			if err := set.Commit(t.Context()); err != nil {
				rt.Fatal(err)
			}
		}
		set.Discard()
		got := map[string]string{}
		entries, err := os.ReadDir(dir)
		if err != nil {
			rt.Fatal(err)
		}
		for _, entry := range entries {
			content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
			if err != nil {
				rt.Fatal(err)
			}
			got[entry.Name()] = string(content)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Errorf("the folder (-want +got):\n%s", diff)
		}
	})
}

func TestScratch(t *testing.T) {
	dir := t.TempDir()
	var w files.Writer
	scratch, err := w.Scratch(filepath.Join(dir, "cache"))
	if err != nil {
		t.Fatal(err)
	}
	path, err := scratch.Put("built", []byte(after))
	if err != nil || path != scratch.Path("built") {
		t.Fatal(path, err)
	}
	info, err := os.Stat(filepath.Dir(path))
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := scratch.Keep("built", filepath.Join(dir, "cache", "kept")); err != nil {
		t.Fatal(err)
	}
	if err := scratch.Keep("none", filepath.Join(dir, "cache", "none")); err == nil {
		t.Error("a file that is not there was kept")
	}
	scratch.Remove()
	if left := names(t, filepath.Join(dir, "cache")); !slices.Equal(left, []string{"kept"}) {
		t.Errorf("left: %v", left)
	}
}
