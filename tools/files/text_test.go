package files_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/tools/files"
)

func TestHolds(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), "one\r\ntwo\r\n", 0o644)
	link(t, "file", filepath.Join(dir, "link"))
	cases := []struct {
		name, path, text string
		want             bool
	}{
		{"the same bytes", "file", "one\r\ntwo\r\n", true},
		{"with LF", "file", "one\ntwo\n", true},
		{"through a link", "link", "one\ntwo\n", true},
		{"another line", "file", "one\n2\n", false},
		{"a line less", "file", "one\n", false},
		{"a CR of its own", "file", "one\r\ntwo\r", false},
		{"nothing there", "none", "", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := files.Holds(filepath.Join(dir, c.path), []byte(c.text))
			if err != nil || got != c.want {
				t.Errorf("got %t, %v; expected %t", got, err, c.want)
			}
		})
	}
	if _, err := files.Holds(dir, nil); err == nil {
		t.Error("a folder was taken for a file")
	}
}

// Any mix of line endings is the same text; anything else that differs is not.
func TestSameText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(rapid.StringMatching(`[a-c \r]{0,4}[a-c]`)).Draw(t, "lines")
		mixed := ""
		for _, line := range lines {
			mixed += line + rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "ending")
		}
		plain := strings.Join(lines, "\n")
		if len(lines) > 0 {
			plain += "\n"
		}
		if string(files.LF([]byte(mixed))) != plain || !files.SameText([]byte(mixed), []byte(plain)) {
			t.Errorf("%q is not %q", mixed, plain)
		}
		if files.SameText([]byte(mixed), []byte(plain+"x")) {
			t.Error("another text is the same")
		}
	})
}
