package main

import (
	"path/filepath"
	"testing"
)

func TestPathsOfPages(t *testing.T) {
	folder, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "A.md")
	folder, err := filepath.EvalSymlinks(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	for page, want := range map[string]string{
		"A.md": "A.md", "./other//A.md": "other/A.md", "../A.md": "../A.md",
		filepath.Join(folder, "other", "A.md"): "other/A.md", elsewhere: filepath.ToSlash(elsewhere),
	} {
		if got := pagePath(page); got != want {
			t.Errorf("%s: %s, want %s", page, got, want)
		}
	}
}
