package files_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/tools/files"
)

func TestDiff(t *testing.T) {
	many := strings.Repeat("old\n", 30)
	tests := []struct {
		name, have, want string
		limit            int
		diff             string
	}{
		{"nothing", "a\r\nb\r\n", "a\nb\n", 20, ""},
		{"a line", "a\r\nb\r\nc\r\n", "a\nB\nc\n", 20, "--- f\n+++ f (as it should be)\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"a line without an end", "a", "b\n", 20, "--- f\n+++ f (as it should be)\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"},
		{"as many lines as may be", "a\n", "b\n", 5, "--- f\n+++ f (as it should be)\n@@ -1 +1 @@\n-a\n+b\n"},
		{"more", many, "", 5, "--- f\n+++ f (as it should be)\n@@ -1,30 +0,0 @@\n-old\n... 29 lines more\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.diff, files.Diff("f", []byte(tt.have), []byte(tt.want), tt.limit)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
